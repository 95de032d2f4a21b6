package io.github.cmkcheck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;

/**
 * The reader and the decoder, and all that is made of a plan, for a fuzzer: any bytes end in a
 * report or a refusal, and every format is made of what is judged.
 */
public final class PlanTarget {

  static {
    // The first takes as long as a thousand: it loads all rules and formats.
    try {
      fuzzerTestOneInput(Files.readAllBytes(TestCase.named("article/1").plan()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private PlanTarget() {}

  /** One input, by the method's name that Jazzer looks for. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Outcome outcome = Outcome.of(input);
    outcome.requireSound("the input");
    assertThat(outcome.everything()).isNotNull();
    String text = outcome.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      assertThat(c == '\n' || !Character.isISOControl(c)).as("%d at %d", (int) c, i).isTrue();
    }
    for (PlanReport plan : outcome.report().plans()) {
      assertThat(plan.tables().stream().filter(object -> object.replica() == null))
          .extracting(object -> object.table().address())
          .doesNotHaveDuplicates();
    }
  }
}
