package io.github.cmkcheck.render;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.report.PlanReport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which tables are left out of a partial plan that has none, as a sentence without the final full
 * stop.
 */
final class PartialNote {
  private static final int MOST_NAMES = 10;

  private PartialNote() {}

  /** The sentence; empty for any other plan. */
  static Optional<String> of(PlanReport plan) {
    return of(plan, name -> true);
  }

  /** The same for text, where tools search for the word "fail": a table may be called failover. */
  static Optional<String> ofText(PlanReport plan) {
    return of(plan, name -> !name.toLowerCase(Locale.ROOT).contains("fail"));
  }

  private static Optional<String> of(PlanReport plan, Predicate<String> named) {
    if (plan.leftOut().isEmpty()) {
      return Optional.empty();
    }
    List<String> shown = plan.leftOut().stream().filter(named).limit(MOST_NAMES).toList();
    int more = plan.leftOut().size() - shown.size();
    String names = String.join(", ", shown);
    String rest = more == 0 ? "" : (shown.isEmpty() ? "" : " and ") + more + " more";
    return Optional.of(
        Printable.of(
            plan.source() + " has none of the tables of its configuration: " + names + rest));
  }
}
