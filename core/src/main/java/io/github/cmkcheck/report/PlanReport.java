package io.github.cmkcheck.report;

import io.github.cmkcheck.kms.EncryptedObject;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.rule.Facts;
import io.github.cmkcheck.rule.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one plan or state.
 *
 * @param source what it is called: the path as the user gave it
 * @param kind plan or state
 * @param terraformVersion what wrote it; null if it does not say
 * @param formatVersion the version of its JSON
 * @param complete false if applying the plan leaves part of the configuration undone ({@code
 *     -target}, deferred changes)
 * @param tables every table and replica, by address and region
 * @param findings by address, replica and rule
 */
public record PlanReport(
    String source,
    Plan.Kind kind,
    @Nullable String terraformVersion,
    String formatVersion,
    boolean complete,
    List<EncryptedObject> tables,
    List<Finding> findings) {

  /** Copies the lists. */
  public PlanReport {
    tables = List.copyOf(tables);
    findings = List.copyOf(findings);
  }

  /**
   * Reports on a plan. Whatever a rule does not pass is a finding: also what it cannot decide.
   *
   * @param source what the plan is called
   * @param facts what was judged
   * @param verdicts what the rules said
   */
  public static PlanReport of(String source, Facts facts, List<Verdict> verdicts) {
    Plan plan = facts.plan();
    return new PlanReport(
        source,
        plan.kind(),
        plan.terraformVersion(),
        plan.formatVersion(),
        plan.complete(),
        facts.objects(),
        verdicts.stream()
            .filter(verdict -> verdict.outcome() != Verdict.Outcome.PASS)
            .map(verdict -> Finding.of(verdict, source))
            .sorted(Finding.ORDER)
            .toList());
  }
}
