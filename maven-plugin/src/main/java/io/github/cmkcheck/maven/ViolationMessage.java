package io.github.cmkcheck.maven;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.report.FindingGroup;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The last message of a build that fails because of violations: Maven repeats it below everything
 * else, and with {@code mvn -q} nothing else is shown. No line starts with text from a plan.
 */
final class ViolationMessage {

  /** More would push the other messages of the build out of sight. */
  private static final int MOST = 20;

  /** A plan with what makes the build fail in it. */
  private record Guilty(PlanReport plan, List<FindingGroup> groups) {}

  private final String details;

  /**
   * A message.
   *
   * @param details where the full report is
   */
  ViolationMessage(String details) {
    this.details = details;
  }

  /** The message; a report without violations has none. */
  String of(Report report) {
    List<String> lines = new ArrayList<>();
    List<Guilty> guilty =
        report.plans().stream()
            .map(plan -> new Guilty(plan, counting(plan, report)))
            .filter(one -> !one.groups().isEmpty())
            .toList();
    List<FindingGroup> all = guilty.stream().flatMap(one -> one.groups().stream()).toList();
    if (all.isEmpty()) {
      return notices(report);
    }
    lines.add("cmkcheck found " + findings(size(all), report) + " in " + plans(guilty, report));
    int left = MOST;
    for (Guilty one : guilty) {
      if (report.plans().size() > 1 && left > 0) {
        lines.add("  in " + Printable.of(one.plan().source()));
      }
      for (FindingGroup group : one.groups().stream().limit(left).toList()) {
        lines.add(
            "  " + group.first().severity().code() + "  " + name(group) + ": " + sentence(group));
        left--;
      }
    }
    if (all.size() > MOST) {
      lines.add("  and " + size(all.subList(MOST, all.size())) + " more");
    }
    FindingGroup first = all.get(0);
    lines.add("To fix " + name(first) + ", write");
    first.first().remedy().text().lines().forEach(line -> lines.add("  " + Printable.of(line)));
    lines.add(
        (all.size() > 1 ? "What to write for the others is in " : "The whole report is in ")
            + details
            + ". Then plan again, and check the new plan.");
    return String.join("\n", lines);
  }

  private static String plans(List<Guilty> guilty, Report report) {
    return report.plans().size() == 1
        ? Printable.of(guilty.get(0).plan().source())
        : guilty.size() + " of " + report.plans().size() + " plans";
  }

  /** What makes the build fail: what is active, at or above the policy's threshold. */
  private static List<FindingGroup> counting(PlanReport plan, Report report) {
    return plan.groups().stream().filter(group -> report.isViolation(group.first())).toList();
  }

  private static int size(List<FindingGroup> groups) {
    return groups.stream().mapToInt(FindingGroup::size).sum();
  }

  /** The policy itself can be the problem: an exemption that applies to nothing. */
  private static String notices(Report report) {
    return report.notices().stream()
        .filter(report::isViolation)
        .map(notice -> "  " + notice.severity().code() + "  " + Printable.of(notice.message()))
        .collect(Collectors.joining("\n", "cmkcheck objects to the policy\n", ""));
  }

  private static String name(FindingGroup group) {
    return Printable.of(group.name()) + group.instances();
  }

  private static String sentence(FindingGroup group) {
    return Printable.of(group.message()) + " (" + group.first().rule().value() + ")";
  }

  private static String findings(int number, Report report) {
    String noun = report.policy().failOn() == Severity.ERROR ? "error" : "finding";
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
