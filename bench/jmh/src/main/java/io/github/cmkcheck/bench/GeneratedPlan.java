package io.github.cmkcheck.bench;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.input.PlanReader;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.json.PlanDecoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/**
 * The plans that benchmarks work on. Each benchmark generates them again, with the same bytes every
 * time.
 */
public enum GeneratedPlan {
  /** 28 KB with 3 tables, as in {@code bench/run}. */
  SMALL("--kilobytes", "20", "--tables", "3", "--modules", "1"),
  /** 1 MB with 10 tables, as in {@code bench/run}. */
  USUAL("--kilobytes", "1000", "--tables", "10", "--modules", "5"),
  /** 20 MB with 20 tables, as in {@code bench/run}. */
  LARGE("--kilobytes", "20000", "--tables", "20"),
  /** Little besides 5,000 tables, two in five of which are on a customer managed key. */
  TABLES("--kilobytes", "0", "--tables", "5000"),
  /** Twice as many: a step that takes more than twice the time does not scale. */
  TWICE_THE_TABLES("--kilobytes", "0", "--tables", "10000");

  private static final PlanDecoder DECODER = new PlanDecoder(new CmkCheck()::wants);

  private final String[] arguments;

  GeneratedPlan(String... arguments) {
    this.arguments = arguments;
  }

  /** The plan, in memory, which can be read any number of times. */
  PlanSource source() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    GeneratePlan.of(bytes, arguments).write();
    byte[] json = bytes.toByteArray();
    return new PlanSource(name(), () -> new ByteArrayInputStream(json));
  }

  static Plan decode(PlanSource source) throws PlanInputException {
    return new PlanReader().read(source, DECODER).get(0).content();
  }
}
