package io.github.cmkcheck.policy;

import io.github.cmkcheck.hcl.Directive;
import io.github.cmkcheck.policy.PolicyJudge.Rulings;
import io.github.cmkcheck.rule.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what there is to say of the policy itself, and of exceptions elsewhere. */
final class PolicyNotices {
  private final Policy policy;
  private final Collection<Rulings> plans;
  private final List<Notice> notices = new ArrayList<>();

  /** Of the plans of one run. */
  PolicyNotices(Policy policy, Collection<Rulings> plans) {
    this.policy = policy;
    this.plans = plans;
  }

  /**
   * Collects it.
   *
   * @param whole whether these are all plans of the run: half of them cannot tell what an exemption
   *     or a baseline no longer concerns
   */
  List<Notice> collect(boolean whole) {
    mistakes();
    uncounted();
    version();
    notices.addAll(new FormerPatterns(policy).notices(plans));
    if (whole) {
      exemptions();
      baseline();
    }
    return List.copyOf(notices);
  }

  /** As severe as can be: who reads that nothing is wrong must know that this was not counted. */
  private void mistakes() {
    Set<InlineExemptions.Mistake> mistakes = new LinkedHashSet<>();
    plans.forEach(plan -> mistakes.addAll(plan.inline().mistakes()));
    for (InlineExemptions.Mistake mistake : mistakes) {
      String message =
          "the exemption in "
              + mistake.directive().place()
              + " cannot be read, and does not count: "
              + mistake.problem();
      notices.add(new Notice("exemption-unreadable", Severity.ERROR, message));
    }
  }

  private void uncounted() {
    Set<Directive> disallowed = new LinkedHashSet<>();
    Set<Directive> downloaded = new LinkedHashSet<>();
    for (Rulings plan : plans) {
      disallowed.addAll(plan.inline().disallowed());
      downloaded.addAll(plan.inline().downloaded());
    }
    uncounted(disallowed, "the policy has `inline-exemptions: false`");
    uncounted(
        downloaded, "a downloaded module cannot make exceptions; write it on the module block");
  }

  private void uncounted(Set<Directive> directives, String why) {
    if (!directives.isEmpty()) {
      int more = directives.size() - 1;
      String message =
          "the exemption in "
              + directives.iterator().next().place()
              + (more == 0 ? " does" : " and " + more + " more in configuration files do")
              + " not count: "
              + why;
      notices.add(new Notice("exemption-not-counted", Severity.NOTE, message));
    }
  }

  private void exemptions() {
    Set<Object> used = new HashSet<>();
    for (Rulings plan : plans) {
      for (Ruling ruling : plan.rulings()) {
        Waiver waiver = ruling.exemption();
        if (waiver != null) {
          used.add(identity(waiver));
        }
      }
    }
    Map<Object, Waiver> all = new LinkedHashMap<>();
    policy.exemptions().forEach(exemption -> all.put(identity(exemption), exemption));
    for (Rulings plan : plans) {
      plan.inline().counting().forEach(exemption -> all.put(identity(exemption), exemption));
    }
    all.forEach((identity, waiver) -> exemption(waiver, used.contains(identity)));
  }

  /** A comment in a module that is called twice is one, and used if one of the calls uses it. */
  private static Object identity(Waiver waiver) {
    return waiver instanceof InlineExemption inline ? inline.directive() : waiver;
  }

  private void exemption(Waiver waiver, boolean used) {
    if (!used) {
      boolean lost =
          waiver instanceof InlineExemption inline
              && inline.directive().on() instanceof Directive.Nothing;
      notices.add(
          new Notice(
              "exemption-unused",
              policy.failOnUnusedExemptions() ? Severity.ERROR : Severity.NOTE,
              waiver.name()
                  + (lost
                      ? " is neither on nor right above a resource or module block, so it applies"
                          + " to nothing"
                      : " applies to nothing; remove it")));
    }
    if (waiver.end().isEmpty()) {
      notices.add(
          new Notice("exemption-never-expires", Severity.NOTE, waiver.name() + " never expires"));
    }
  }

  private void version() {
    if (policy.baseline().isOfAnyStack()) {
      notices.add(
          new Notice(
              "baseline-any-stack",
              Severity.WARNING,
              "the baseline is of version 1: its entries excuse an address in any stack, and"
                  + " whatever becomes of the table; make it again with `cmkcheck baseline"
                  + " create`"));
    } else if (!policy.baseline().entries().isEmpty()) {
      long unnamed = plans.stream().filter(plan -> plan.stack() == null).count();
      if (unnamed > 0) {
        notices.add(
            new Notice(
                "baseline-without-stack",
                Severity.NOTE,
                (unnamed == 1 ? "1 plan" : unnamed + " plans")
                    + " could be of any stack, as a plan that is no file in a repository can, so"
                    + " the baseline excuses nothing there; name the stack with --stack"));
      }
    }
  }

  private void baseline() {
    Set<String> stacks = new HashSet<>();
    Set<Baseline.Entry> known = new HashSet<>();
    for (Rulings plan : plans) {
      if (plan.stack() != null) {
        stacks.add(plan.stack());
      }
      known.addAll(plan.known());
    }
    for (Baseline.Entry entry : policy.baseline().entries()) {
      boolean asked = entry.stack() == null || stacks.contains(entry.stack());
      if (asked && !known.contains(entry)) {
        notices.add(
            new Notice(
                "baseline-gone",
                Severity.NOTE,
                entry.rule()
                    + " at "
                    + entry.address()
                    + entry.where()
                    + " no longer occurs; take it out of the baseline"));
      }
    }
  }
}
