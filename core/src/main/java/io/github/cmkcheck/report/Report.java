package io.github.cmkcheck.report;

import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.policy.Notice;
import io.github.cmkcheck.policy.Policy;
import java.util.List;

/**
 * What a run has found.
 *
 * @param plans the plans that were judged, in the order given
 * @param unreadable the inputs that could not be judged, in the order given
 * @param policy the policy that was applied
 * @param notices what there is to say of the policy itself
 */
public record Report(
    List<PlanReport> plans,
    List<PlanInputException> unreadable,
    Policy policy,
    List<Notice> notices) {

  /** Copies the lists. */
  public Report {
    plans = List.copyOf(plans);
    unreadable = List.copyOf(unreadable);
    notices = List.copyOf(notices);
  }

  /** The counts. */
  public Summary summary() {
    return Summary.of(this);
  }
}
