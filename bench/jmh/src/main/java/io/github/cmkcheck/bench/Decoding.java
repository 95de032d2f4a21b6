package io.github.cmkcheck.bench;

import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.plan.Plan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** From bytes to a {@link Plan}. */
public class Decoding extends Conditions {
  /** The plan to use. */
  @Param public GeneratedPlan plan;

  private PlanSource source;

  /** Generates the bytes. */
  @Setup
  public void generate() {
    source = plan.source();
  }

  /** Reads them. */
  @Benchmark
  public Plan decode() throws PlanInputException {
    return GeneratedPlan.decode(source);
  }
}
