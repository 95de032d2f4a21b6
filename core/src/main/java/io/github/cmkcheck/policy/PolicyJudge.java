package io.github.cmkcheck.policy;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.plan.hcl.ModuleDirective;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.policy.KnownFindings.Known;
import io.github.cmkcheck.policy.Ruling.Status;
import io.github.cmkcheck.rule.Facts;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Severity;
import io.github.cmkcheck.rule.Verdict;
import io.github.cmkcheck.rule.Verdict.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Applies a policy: verdicts in, rulings out. A verdict that passes needs none. */
public final class PolicyJudge {
  private final Policy policy;
  private final Set<String> rules = new LinkedHashSet<>();
  private final LocalDate today;

  /**
   * A judge by one policy, on one day.
   *
   * @param rules those that exceptions in configuration files may speak of
   */
  public PolicyJudge(Policy policy, List<Rule> rules) {
    this.policy = policy;
    rules.forEach(rule -> this.rules.add(rule.id().value()));
    this.today = policy.today();
  }

  /**
   * What a policy makes of the verdicts on one plan.
   *
   * @param stack which the plan belongs to; null if nobody told, or asked
   * @param known the entries of the baseline that speak of something in the plan
   * @param rulings one for each verdict that does not pass, is in scope, and whose rule is not off
   * @param passed the verdicts that pass, are in scope, and whose rule is not off
   * @param outOfScope how many more would have been reported
   * @param inline the exceptions in the plan's configuration files
   * @param inScope every object that a rule looks at, and whether it is in scope
   * @param keys the resources that make the keys of tables
   */
  public record Rulings(
      @Nullable String stack,
      Set<Baseline.Entry> known,
      List<Ruling> rulings,
      List<Verdict> passed,
      int outOfScope,
      InlineExemptions inline,
      Map<ResourceAddress, Boolean> inScope,
      Set<ResourceAddress> keys) {

    /** Copies the lists. */
    public Rulings {
      rulings = List.copyOf(rulings);
      passed = List.copyOf(passed);
    }
  }

  /**
   * Rules on the verdicts of one plan.
   *
   * @param stack which it belongs to; null if nobody can tell, or no baseline asks
   */
  public Rulings judge(@Nullable String stack, Facts facts, List<Verdict> verdicts) {
    KnownFindings known = new KnownFindings(policy.baseline(), stack, facts);
    InlineExemptions inline = inline(facts);
    NearestExemptions nearest = new NearestExemptions(inline.counting());
    Predicate<ResourceAddress> scope = policy.scope().in(facts);
    Map<ResourceAddress, Boolean> inScope = new TreeMap<>();
    List<Ruling> rulings = new ArrayList<>();
    List<Verdict> passed = new ArrayList<>();
    int outOfScope = 0;
    for (Verdict verdict : verdicts) {
      boolean counts = inScope.computeIfAbsent(verdict.address(), scope::test);
      Optional<Severity> severity = severity(verdict);
      if (severity.isEmpty()) {
        continue;
      }
      boolean pass = verdict.outcome() == Outcome.PASS;
      if (counts) {
        if (pass) {
          passed.add(verdict);
        } else {
          rulings.add(rule(verdict, severity.get(), nearest, known));
        }
      } else if (!pass) {
        outOfScope++;
      }
    }
    return new Rulings(
        stack, known.met(), rulings, passed, outOfScope, inline, inScope, keys(facts));
  }

  private static Set<ResourceAddress> keys(Facts facts) {
    Set<ResourceAddress> keys = new TreeSet<>();
    for (EncryptedObject object : facts.objects()) {
      object.ownership().key().flatMap(KeyReference::resource).ifPresent(keys::add);
    }
    return keys;
  }

  private InlineExemptions inline(Facts facts) {
    Sources sources = facts.sources().sources();
    List<ModuleDirective> directives = sources == null ? List.of() : sources.directives();
    return InlineExemptions.of(directives, policy.inlineExemptions(), rules);
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

  private Ruling rule(
      Verdict verdict, Severity severity, NearestExemptions nearest, KnownFindings known) {
    Optional<Known> before = known.of(verdict);
    List<Waiver> waivers = new ArrayList<>();
    for (Exemption exemption : policy.exemptions()) {
      if (exemption.concerns(verdict)) {
        waivers.add(exemption);
      }
    }
    waivers.addAll(nearest.of(verdict));
    for (Waiver waiver : waivers) {
      if (!waiver.isExpired(today)) {
        return new Ruling(verdict, severity, Status.EXEMPTED, waiver.justification(), waiver);
      }
    }
    Waiver expired = waivers.isEmpty() ? null : waivers.get(0);
    if (before.isPresent() && before.get().but() == null) {
      String why = "it was there when the baseline" + before.get().entry().where() + " was made";
      return new Ruling(verdict, severity, Status.BASELINED, why, expired);
    }
    String but = expired == null ? before.map(Known::but).orElse(null) : expired.ending();
    return new Ruling(verdict, severity, Status.ACTIVE, but, expired);
  }

  /** What each pattern of the policy has caught in the plans of a run. */
  public List<Caught> caught(Collection<Rulings> plans) {
    return new PatternTally(policy, plans).caught();
  }

  /**
   * What there is to say of the policy itself, and of exceptions in configuration files.
   *
   * @param plans the rulings on each plan of a run
   * @param whole whether these are all of its plans: half a run cannot tell what an exemption or a
   *     baseline no longer concerns
   */
  public List<Notice> notices(Collection<Rulings> plans, boolean whole) {
    return new PolicyNotices(policy, plans).collect(whole);
  }
}
