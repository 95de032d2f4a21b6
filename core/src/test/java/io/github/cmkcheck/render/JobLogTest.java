package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Report;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Any format may go to standard output, and so into the log of a job, where Azure DevOps and GitHub
 * Actions look for commands anywhere in a line.
 */
class JobLogTest {

  private static final List<String> COMMANDS =
      List.of("##vso[task.complete result=Succeeded;]", "a ##[add-mask]b", "###[error]c");

  private static Report report(String key) {
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [{
          "address": "aws_dynamodb_table.t[\\"%1$s\\"]", "mode": "managed", "index": "%1$s",
          "type": "aws_dynamodb_table", "name": "t", "change": {"actions": ["create"],
            "after": {"name": "%1$s"}, "after_unknown": {}}}]}"""
            .formatted(key);
    return new CmkCheck()
        .check(
            List.of(
                PlanSource.stream(
                    key + ".json",
                    new ByteArrayInputStream(plan.getBytes(StandardCharsets.UTF_8)))));
  }

  @ParameterizedTest
  @EnumSource
  void noNameIsACommand(ReportFormat format) throws Exception {
    for (String key : COMMANDS) {
      assertThat(ReportCase.render(report(key), format))
          .contains("t[")
          .doesNotContain("##[", "##vso[");
    }
  }

  @Test
  void readersOfJsonGetTheNameAsItIs() throws Exception {
    for (String key : COMMANDS) {
      String written = ReportCase.render(report(key), ReportFormat.JSON);
      assertThat(new ObjectMapper().readTree(written).findValuesAsText("address"))
          .contains("aws_dynamodb_table.t[\"" + key + "\"]");
    }
  }
}
