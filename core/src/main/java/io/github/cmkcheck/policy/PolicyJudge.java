package io.github.cmkcheck.policy;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.policy.Ruling.Status;
import io.github.cmkcheck.rule.Facts;
import io.github.cmkcheck.rule.Severity;
import io.github.cmkcheck.rule.Verdict;
import io.github.cmkcheck.rule.Verdict.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Applies a policy: verdicts in, rulings out. A verdict that passes needs none. */
public final class PolicyJudge {
  private final Policy policy;
  private final LocalDate today;
  private final Set<String> baselined;

  /** A judge by one policy, on one day. */
  public PolicyJudge(Policy policy) {
    this.policy = policy;
    this.today = policy.today();
    this.baselined = policy.baseline().fingerprints();
  }

  /**
   * What a policy makes of the verdicts on one plan.
   *
   * @param rulings one for each verdict that does not pass, is in scope, and whose rule is not off
   * @param passed the verdicts that pass, are in scope, and whose rule is not off
   * @param outOfScope how many more would have been reported
   */
  public record Rulings(List<Ruling> rulings, List<Verdict> passed, int outOfScope) {}

  /** Rules on the verdicts of one plan. */
  public Rulings judge(Facts facts, List<Verdict> verdicts) {
    Predicate<ResourceAddress> scope = policy.scope().in(facts);
    List<Ruling> rulings = new ArrayList<>();
    List<Verdict> passed = new ArrayList<>();
    int outOfScope = 0;
    for (Verdict verdict : verdicts) {
      Optional<Severity> severity = severity(verdict);
      if (severity.isEmpty()) {
        continue;
      }
      boolean pass = verdict.outcome() == Outcome.PASS;
      if (scope.test(verdict.address())) {
        if (pass) {
          passed.add(verdict);
        } else {
          rulings.add(rule(verdict, severity.get()));
        }
      } else if (!pass) {
        outOfScope++;
      }
    }
    return new Rulings(List.copyOf(rulings), List.copyOf(passed), outOfScope);
  }

  private Optional<Severity> severity(Verdict verdict) {
    Level level = policy.levels().get(verdict.rule().id());
    Optional<Severity> severity =
        level == null ? Optional.of(verdict.rule().severity()) : level.severity();
    Severity undetermined = policy.undeterminedLevel();
    return verdict.outcome() == Outcome.UNDETERMINED && undetermined != null
        ? severity.map(asked -> undetermined)
        : severity;
  }

  private Ruling rule(Verdict verdict, Severity severity) {
    Optional<Exemption> exemption =
        policy.exemptions().stream()
            .filter(candidate -> candidate.concerns(verdict) && !candidate.isExpired(today))
            .findFirst();
    if (exemption.isPresent()) {
      Exemption found = exemption.get();
      return new Ruling(verdict, severity, Status.EXEMPTED, found.justification(), found);
    }
    Exemption expired =
        policy.exemptions().stream()
            .filter(candidate -> candidate.concerns(verdict))
            .findFirst()
            .orElse(null);
    // A fingerprint is dear in the first second of a process: not for a baseline that is not there.
    if (!baselined.isEmpty() && baselined.contains(verdict.fingerprint())) {
      String why = "it was there when the baseline was drawn";
      return new Ruling(verdict, severity, Status.BASELINED, why, expired);
    }
    return new Ruling(
        verdict, severity, Status.ACTIVE, expired == null ? null : ended(expired), expired);
  }

  private static String ended(Exemption exemption) {
    return "exemption expired on " + exemption.end().map(Object::toString).orElse("");
  }

  /**
   * What there is to say of the policy itself.
   *
   * @param rulings on all plans of a run
   */
  public List<Notice> notices(Collection<Ruling> rulings) {
    Set<Exemption> used = new HashSet<>();
    Set<String> gone = new HashSet<>(baselined);
    for (Ruling ruling : rulings) {
      Optional.ofNullable(ruling.exemption()).ifPresent(used::add);
      if (!gone.isEmpty()) {
        gone.remove(ruling.verdict().fingerprint());
      }
    }
    List<Notice> notices = new ArrayList<>();
    for (Exemption exemption : policy.exemptions()) {
      if (!used.contains(exemption)) {
        notices.add(
            new Notice(
                "exemption-unused",
                policy.failOnUnusedExemptions() ? Severity.ERROR : Severity.NOTE,
                "the exemption for " + exemption.addresses() + " concerns nothing; remove it"));
      }
      if (exemption.end().isEmpty()) {
        notices.add(
            new Notice(
                "exemption-never-expires",
                Severity.NOTE,
                "the exemption for " + exemption.addresses() + " never expires"));
      }
    }
    for (Baseline.Entry entry : policy.baseline().entries()) {
      if (gone.contains(entry.fingerprint())) {
        notices.add(
            new Notice(
                "baseline-gone",
                Severity.NOTE,
                entry.rule()
                    + " at "
                    + entry.address()
                    + " no longer occurs; take it out of the baseline"));
      }
    }
    return notices;
  }
}
