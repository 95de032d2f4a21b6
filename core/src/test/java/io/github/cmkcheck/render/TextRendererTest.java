package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRendererTest {

  private static String report(String key) throws IOException {
    String address = "module.m[\\\"" + key + "\\\"].aws_dynamodb_table.t";
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [{"address": "%s", "mode": "managed",
          "type": "aws_dynamodb_table", "name": "t", "change": {"actions": ["create"],
            "after": {"server_side_encryption": [{"enabled": true}]},
            "after_unknown": {"server_side_encryption": [{"kms_key_arn": true}]}}}],
         "configuration": {"root_module": {"module_calls": {"m": {"module": {
           "variables": {"key": {"default": null}}, "resources": [{
             "address": "aws_dynamodb_table.t", "mode": "managed", "type": "aws_dynamodb_table",
             "name": "t", "expressions": {"server_side_encryption": [{
               "enabled": {"constant_value": true},
               "kms_key_arn": {"references": ["var.key"]}}]}}]}}}}}}"""
            .formatted(address);
    PlanSource source =
        PlanSource.stream(
            "plan.json", new ByteArrayInputStream(plan.getBytes(StandardCharsets.UTF_8)));
    StringWriter out = new StringWriter();
    new TextRenderer(TextStyle.PLAIN, true).render(new CmkCheck().check(List.of(source)), out);
    return out.toString();
  }

  /** CI systems take a line that begins so for a command, also behind blanks. */
  @ParameterizedTest
  @ValueSource(strings = {"::error::pwned", "##vso[task.complete]", "##[error]pwned"})
  void noLineBeginsLikeAWorkflowCommand(String command) throws IOException {
    for (int padding = 1; padding < 100; padding++) {
      assertThat(report("x".repeat(padding) + " " + command).lines().map(String::strip))
          .noneMatch(line -> line.startsWith("::") || line.startsWith("##"));
    }
  }

  @Test
  void linesAreWrappedBetweenWords() throws IOException {
    assertThat(report("k").lines().map(String::length)).allMatch(length -> length <= 96);
  }
}
