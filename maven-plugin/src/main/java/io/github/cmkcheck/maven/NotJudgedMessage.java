package io.github.cmkcheck.maven;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.report.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * The last message of a build that fails because a plan could not be judged: which plan, why, and
 * what to do.
 */
final class NotJudgedMessage {
  private final String details;

  /**
   * A message.
   *
   * @param details where the full report is
   */
  NotJudgedMessage(String details) {
    this.details = details;
  }

  /** The message. */
  String of(Report report) {
    List<String> lines = new ArrayList<>();
    int unreadable = report.unreadable().size();
    lines.add("cmkcheck could not judge " + (unreadable == 1 ? "1 plan" : unreadable + " plans"));
    for (PlanInputException problem : report.unreadable()) {
      lines.add("  plan " + Printable.of(problem.getMessage()));
    }
    int errors = report.summary().errors();
    if (errors > 0) {
      String count = errors == 1 ? "1 error" : errors + " errors";
      lines.add("Besides, it found " + count + " in what it could judge: see " + details + ".");
    }
    return String.join("\n", lines);
  }
}
