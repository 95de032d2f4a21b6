package io.github.cmkcheck.bench;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.rule.Facts;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Rules;
import io.github.cmkcheck.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** From a {@link Plan} to the owner of every key, and from there to the verdicts. */
public class Judging extends Conditions {
  /** The plan to use. */
  @Param public GeneratedPlan plan;

  private static final CmkCheck CHECK = new CmkCheck();

  private final List<Rule> rules = Rules.builtIn();
  private Plan decoded;
  private Facts facts;

  /** Decodes the plan, and resolves its keys for the rules. */
  @Setup
  public void decode() throws PlanInputException {
    decoded = GeneratedPlan.decode(plan.source());
    facts = CHECK.facts(decoded);
  }

  /** Resolves the keys. */
  @Benchmark
  public Facts resolve() {
    return CHECK.facts(decoded);
  }

  /** Applies all rules. */
  @Benchmark
  public List<Verdict> judge() {
    List<Verdict> verdicts = new ArrayList<>();
    for (Rule rule : rules) {
      verdicts.addAll(rule.judge(facts));
    }
    return verdicts;
  }
}
