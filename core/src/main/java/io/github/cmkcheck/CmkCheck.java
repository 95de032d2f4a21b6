package io.github.cmkcheck;

import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.input.PlanReader;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.input.UnfitPlan;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.TableInventory;
import io.github.cmkcheck.kms.KeyCarriers;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.json.PlanDecoder;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Facts;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Rules;
import io.github.cmkcheck.rule.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks Terraform plans: for every DynamoDB table, whose KMS key will encrypt it after apply.
 *
 * <pre>{@code
 * Report report = new CmkCheck().check(List.of(PlanSource.file(Path.of("plan.json"))));
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. It prints nothing and never exits.
 */
public final class CmkCheck {
  private final PlanReader reader = new PlanReader();
  private final PlanDecoder decoder = new PlanDecoder(CmkCheck::isRelevant);
  private final List<Rule> rules;

  /** A check by the built-in rules. */
  public CmkCheck() {
    this(Rules.builtIn());
  }

  /**
   * A check by chosen rules.
   *
   * @param rules which
   */
  public CmkCheck(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Checks several plans. One that cannot be judged does not keep the others from it. */
  public Report check(List<PlanSource> sources) {
    List<PlanReport> plans = new ArrayList<>();
    List<PlanInputException> unreadable = new ArrayList<>();
    for (PlanSource source : sources) {
      try {
        plans.add(check(source));
      } catch (PlanInputException e) {
        unreadable.add(e);
      }
    }
    return new Report(plans, unreadable);
  }

  /**
   * Checks one plan.
   *
   * @throws PlanInputException if it cannot be judged
   */
  public PlanReport check(PlanSource source) throws PlanInputException {
    Plan plan = reader.read(source, decoder);
    try {
      Facts facts = Facts.of(plan);
      List<Verdict> verdicts = new ArrayList<>();
      for (Rule rule : rules) {
        verdicts.addAll(rule.judge(facts));
      }
      return PlanReport.of(source.name(), facts, verdicts);
    } catch (UnfitPlan e) {
      throw new PlanInputException(source.name(), e.diagnosis());
    }
  }

  private static boolean isRelevant(String type) {
    return TableInventory.wants(type) || KeyInventory.wants(type) || KeyCarriers.wants(type);
  }
}
