package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRendererTest {

  private static final Pattern BLANKS = Pattern.compile("^[\\s\\p{Z}]+");

  private static String report(String key) throws IOException {
    return text("plan.json", plan(key));
  }

  private static String plan(String key) {
    String address = "module.m[\\\"" + key + "\\\"].aws_dynamodb_table.t";
    return """
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
  }

  /** Of two tables of one classification on two keys. */
  private static String tagged(String classification) throws IOException {
    String table =
        """
        {"address": "aws_dynamodb_table.t%1$d", "mode": "managed", "type": "aws_dynamodb_table",
         "name": "t%1$d", "change": {"actions": ["no-op"], "after": {
           "tags": {"DataClass": "%2$s"}, "server_side_encryption": [{"enabled": true,
             "kms_key_arn": "arn:aws:kms:us-east-1:111122223333:key/%1$d"}]}}}""";
    return text(
        "plan.json",
        "{\"format_version\": \"1.2\", \"resource_changes\": [%s, %s]}"
            .formatted(table.formatted(1, classification), table.formatted(2, classification)));
  }

  private static String text(String name, String plan) throws IOException {
    PlanSource source =
        PlanSource.stream(name, new ByteArrayInputStream(plan.getBytes(StandardCharsets.UTF_8)));
    StringWriter out = new StringWriter();
    new TextRenderer(TextStyle.PLAIN, true).render(new CmkCheck().check(List.of(source)), out);
    return out.toString();
  }

  /** CI systems take a line that begins so for a command, also behind blanks of any kind. */
  @ParameterizedTest
  @ValueSource(strings = {" ", "  ", "   ", " \u00a0", " \u3000 "})
  void noLineBeginsLikeAWorkflowCommand(String blanks) throws IOException {
    for (int padding = 1; padding < 100; padding++) {
      assertThat(report("x".repeat(padding) + blanks + "::error::pwned").lines())
          .noneMatch(line -> BLANKS.matcher(line).replaceFirst("").startsWith("::"));
    }
  }

  @Test
  void aTagThatHidesAWorkflowCommandBehindAnotherKindOfBlank() throws IOException {
    for (int padding = 1; padding < 100; padding++) {
      String tag = "x".repeat(padding) + " \u00a0::error::pwned";
      assertThat(tagged(tag).lines())
          .anyMatch(line -> line.contains("::error::pwned"))
          .noneMatch(line -> BLANKS.matcher(line).replaceFirst("").startsWith("::"));
    }
  }

  @Test
  void aPlanThatIsCalledLikeAWorkflowCommand() throws IOException {
    assertThat(text("::error::pwned.json", plan("k"))).startsWith("plan ::error::pwned.json\n");
  }

  @Test
  void linesAreWrappedBetweenWords() throws IOException {
    assertThat(report("k").lines().map(String::length)).allMatch(length -> length <= 96);
  }
}
