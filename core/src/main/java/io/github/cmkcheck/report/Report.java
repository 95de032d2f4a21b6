package io.github.cmkcheck.report;

import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.policy.Notice;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.rule.Rule;
import java.util.List;

/**
 * What a run has found.
 *
 * @param plans the plans that were judged, in the order given
 * @param unreadable the inputs that could not be judged, in the order given
 * @param rules the rules that judged, in the order in which they are listed for people
 * @param policy the policy that was applied
 * @param notices what there is to say of the policy itself
 */
public record Report(
    List<PlanReport> plans,
    List<PlanInputException> unreadable,
    List<Rule> rules,
    Policy policy,
    List<Notice> notices) {

  /** Copies the lists. */
  public Report {
    plans = List.copyOf(plans);
    unreadable = List.copyOf(unreadable);
    rules = List.copyOf(rules);
    notices = List.copyOf(notices);
  }

  /** The counts. */
  public Summary summary() {
    return Summary.of(this);
  }
}
