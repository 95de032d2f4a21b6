package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Report;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports of a partial plan without a table say which tables it leaves out. */
class PartialNoteTest {

  private static Report without(Stream<String> tables) {
    String blocks =
        tables
            .map(
                name ->
                    """
                    {"address": "aws_dynamodb_table.%1$s", "mode": "managed", "expressions": {},
                     "type": "aws_dynamodb_table", "name": "%1$s"}"""
                        .formatted(name))
            .collect(Collectors.joining(","));
    String plan =
        """
        {"format_version": "1.2", "complete": false, "resource_changes": [],
         "configuration": {"root_module": {"resources": [%s]}}}"""
            .formatted(blocks);
    byte[] json = plan.getBytes(StandardCharsets.UTF_8);
    return new CmkCheck()
        .check(List.of(new PlanSource("plan.json", () -> new ByteArrayInputStream(json))));
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      names = {"TEXT", "JSON", "SARIF", "MARKDOWN", "HTML", "GITHUB"})
  void namesThem(ReportFormat format) throws Exception {
    assertThat(ReportCase.render(without(Stream.of("orders")), format))
        .contains("aws_dynamodb_table.orders");
  }

  @Test
  void namesTenAtMost() throws Exception {
    Report report = without(IntStream.range(10, 22).mapToObj(i -> "t" + i));
    assertThat(PartialNote.of(report.plans().get(0)).orElseThrow())
        .startsWith("plan.json has none of the tables of its configuration: aws_dynamodb_table.t10")
        .endsWith("aws_dynamodb_table.t19 and 2 more");
  }

  @Test
  void cleanTextNamesNothingThatLooksLikeAFailure() throws Exception {
    assertThat(ReportCase.render(without(Stream.of("Failover", "orders")), ReportFormat.TEXT))
        .contains("aws_dynamodb_table.orders and 1 more")
        .doesNotContainIgnoringCase("fail");
    assertThat(ReportCase.render(without(Stream.of("failover")), ReportFormat.TEXT))
        .contains("of its configuration: 1 more");
  }
}
