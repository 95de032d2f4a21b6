package io.github.cmkcheck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Report;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is larger or deeper than any plan is skipped where it may be, and refused where not. */
class LimitsTest {

  private static final String EMPTY = "{\"format_version\":\"1.2\",\"resource_changes\":[]";

  private static Outcome of(String member) {
    return Outcome.of(EMPTY + "," + member + "}");
  }

  private static String nested(String open, String close, int times) {
    return open.repeat(times) + "{}" + close.repeat(times);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"later\":%s",
        "\"variables\":{\"v\":{\"value\":%s}}",
        "\"configuration\":{\"root_module\":{\"outputs\":{\"o\":{\"expression\":%s}}}}"
      })
  void nestingIsReadOrRefusedAndNeverOverflows(String member) {
    for (int depth : new int[] {100, 450, 600, 1_000, 100_000}) {
      Outcome outcome = of(member.formatted(nested("{\"a\":", "}", depth)));
      outcome.requireSound(member + depth);
      assertThat(outcome.isJudged()).as(member + depth).isEqualTo(depth < 500);
    }
  }

  @Test
  void modulesWithinModulesAreReadOrRefused() {
    for (int depth : new int[] {100, 160, 1_000, 50_000}) {
      String modules = nested("{\"module_calls\":{\"m\":{\"module\":", "}}}", depth);
      Outcome outcome = of("\"configuration\":{\"root_module\":" + modules + "}");
      outcome.requireSound(depth);
      assertThat(outcome.isJudged()).as("" + depth).isEqualTo(depth <= 160);
    }
  }

  @Test
  void aLongTextIsSkippedWhereNobodyAsksForIt() {
    assertThat(judge("{\"applyable_since\":\"", 200, EMPTY.substring(1)).unreadable()).isEmpty();
  }

  @Test
  void aLongTextIsRefusedWhereItWouldBeKept() {
    assertThat(
            judge("{\"variables\":{\"v\":{\"value\":\"", 30, "}}," + EMPTY.substring(1))
                .unreadable())
        .singleElement()
        .satisfies(refused -> assertThat(refused).hasMessageContaining("20 million characters"));
  }

  /** A text of so many million characters. */
  private static Report judge(String before, int millions, String after) {
    byte[] million = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
    InputStream text =
        new SequenceInputStream(
            Collections.enumeration(
                IntStream.range(0, millions)
                    .mapToObj(i -> (InputStream) new ByteArrayInputStream(million))
                    .toList()));
    String rest = after.startsWith("}") ? "\"" + after + "}" : "\"," + after + "}";
    InputStream whole =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(before.getBytes(StandardCharsets.US_ASCII)),
                    text,
                    new ByteArrayInputStream(rest.getBytes(StandardCharsets.US_ASCII)))));
    return new CmkCheck().check(List.of(PlanSource.stream("plan.json", whole)));
  }

  @Test
  void aMillionElementsAndAHundredThousandModulesAreRead() {
    assertThat(of("\"later\":[" + "0,".repeat(1_000_000) + "0]").isJudged()).isTrue();
    StringBuilder calls = new StringBuilder("\"m\":{}");
    for (int i = 0; i < 100_000; i++) {
      calls.append(",\"m").append(i).append("\":{\"module\":{}}");
    }
    assertThat(
            of("\"configuration\":{\"root_module\":{\"module_calls\":{" + calls + "}}}").isJudged())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "01", "0x10", "1.", "+1"})
  void whatIsNoNumberIsRefused(String number) {
    assertThat(of("\"later\":" + number).isJudged()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999999", "9007199254740993", "-0", "123456789012345678901234567890"})
  void anyNumberIsRead(String number) {
    assertThat(of("\"variables\":{\"v\":{\"value\":" + number + "}}").isJudged()).isTrue();
  }
}
