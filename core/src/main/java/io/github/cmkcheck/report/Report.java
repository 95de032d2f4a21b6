package io.github.cmkcheck.report;

import io.github.cmkcheck.input.PlanInputException;
import java.util.List;

/**
 * What a run has found.
 *
 * @param plans the plans that were judged, in the order given
 * @param unreadable the inputs that could not be judged, in the order given
 */
public record Report(List<PlanReport> plans, List<PlanInputException> unreadable) {

  /** Copies the lists. */
  public Report {
    plans = List.copyOf(plans);
    unreadable = List.copyOf(unreadable);
  }

  /** The counts. */
  public Summary summary() {
    return Summary.of(plans, unreadable.isEmpty());
  }
}
