package io.github.cmkcheck.embedding;

import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.Location;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import java.util.ArrayList;
import java.util.List;

/** What a report comes to, in lines for a log. */
final class ReadingReport {

  private ReadingReport() {}

  static List<String> lines(Report report) {
    List<String> lines = new ArrayList<>();
    for (PlanInputException problem : report.unreadable()) {
      lines.add("not judged: " + problem.getMessage());
    }
    for (PlanReport plan : report.plans()) {
      for (Finding finding : plan.findings()) {
        // Exempted and baselined findings are in the list as well, and do not count.
        if (report.isViolation(finding)) {
          Location place = finding.location();
          lines.add(
              place.file() + ":" + place.line() + " " + finding.rule() + " " + finding.name());
        }
      }
    }
    lines.add(report.summary().outcome().code() + ", exit " + report.gate(false).exitCode());
    return lines;
  }
}
