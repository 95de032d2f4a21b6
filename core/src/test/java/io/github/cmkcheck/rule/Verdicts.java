package io.github.cmkcheck.rule;

import io.github.cmkcheck.owner.PlanText;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.PlanReport;
import java.util.List;
import java.util.stream.Stream;

/** What one rule says in a report. */
final class Verdicts {
  private Verdicts() {}

  /** The objects that pass, then the others with what is said of them. */
  static List<String> of(PlanReport report, String rule) {
    return Stream.concat(
            report.passed().stream()
                .filter(verdict -> verdict.rule().id().value().equals(rule))
                .map(verdict -> verdict.name() + " passes"),
            findings(report, rule).map(finding -> finding.name() + ": " + finding.message()))
        .toList();
  }

  /** The rule's findings, and whether the plan tells: their outcomes. */
  static List<String> outcomes(PlanText plan, Policy policy, String rule) {
    Policy telling = policy.toBuilder().undeterminedLevel(Severity.NOTE).build();
    return findings(plan.check(telling), rule)
        .map(finding -> finding.severity() == Severity.NOTE ? "cannot tell" : "violation")
        .toList();
  }

  /** The lines that put the only finding right. */
  static String remedy(PlanReport report, String rule) {
    List<Finding> findings = findings(report, rule).toList();
    if (findings.size() != 1) {
      throw new AssertionError("not one finding: " + findings);
    }
    return findings.get(0).remedy().text();
  }

  private static Stream<Finding> findings(PlanReport report, String rule) {
    return report.findings().stream().filter(finding -> finding.rule().value().equals(rule));
  }
}
