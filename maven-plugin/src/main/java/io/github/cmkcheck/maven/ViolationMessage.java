package io.github.cmkcheck.maven;

import io.github.cmkcheck.render.Printable;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a build that ends for violations says last: Maven repeats it below everything else, and with
 * {@code mvn -q} nothing else is seen. No line begins with what stands in a plan.
 */
final class ViolationMessage {

  /** More would push what the build says around it out of sight. */
  private static final int MOST = 20;

  private final String details;

  /**
   * A message.
   *
   * @param details where the whole report is
   */
  ViolationMessage(String details) {
    this.details = details;
  }

  /** The message; a report without violations has none. */
  String of(Report report) {
    List<String> lines = new ArrayList<>();
    List<PlanReport> guilty =
        report.plans().stream().filter(plan -> !errors(plan).isEmpty()).toList();
    List<Finding> all = guilty.stream().flatMap(plan -> errors(plan).stream()).toList();
    lines.add("cmkcheck found " + errors(all.size()) + " in " + plans(guilty, report));
    int left = MOST;
    for (PlanReport plan : guilty) {
      if (report.plans().size() > 1 && left > 0) {
        lines.add("  in " + Printable.of(plan.source()));
      }
      for (Finding finding : errors(plan).stream().limit(left).toList()) {
        lines.add("  error  " + name(finding) + ": " + sentence(finding));
        left--;
      }
    }
    if (all.size() > MOST) {
      lines.add("  and " + (all.size() - MOST) + " more");
    }
    Finding first = all.get(0);
    lines.add("To mend " + name(first) + ", write");
    first.remediation().lines().forEach(line -> lines.add("  " + Printable.of(line)));
    lines.add(
        (all.size() > 1 ? "What to write for the others is in " : "The whole report is in ")
            + details
            + ". Then plan again, and check the new plan.");
    return String.join("\n", lines);
  }

  private static String plans(List<PlanReport> guilty, Report report) {
    return report.plans().size() == 1
        ? Printable.of(guilty.get(0).source())
        : guilty.size() + " of " + report.plans().size() + " plans";
  }

  private static List<Finding> errors(PlanReport plan) {
    return plan.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .filter(finding -> finding.status() == Finding.Status.ACTIVE)
        .toList();
  }

  private static String name(Finding finding) {
    String address = Printable.of(finding.address().toString());
    String replica = finding.replica();
    return replica == null ? address : address + " replica " + Printable.of(replica);
  }

  private static String sentence(Finding finding) {
    return Printable.of(finding.message()) + " (" + finding.rule().value() + ")";
  }

  private static String errors(int number) {
    return number == 1 ? "1 error" : number + " errors";
  }
}
