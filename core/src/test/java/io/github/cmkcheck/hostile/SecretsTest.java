package io.github.cmkcheck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans hold secrets in plain text: no value of one is ever seen again. */
class SecretsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where names stand, which may be shown, and what says how to read the rest. */
  private static final List<String> NAMES =
      List.of(
          "address",
          "module_address",
          "previous_address",
          "mode",
          "type",
          "name",
          "index",
          "actions",
          "references",
          "provider_config_key",
          "format_version",
          "terraform_version",
          "resource",
          "key");

  private int planted;

  static List<TestCase> cases() throws IOException {
    return TestCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noValueIsSeenAgain(TestCase testCase) throws IOException {
    JsonNode plan = JSON.readTree(testCase.plan().toFile());
    plantUnder(plan);
    assertThat(planted).isPositive();
    Outcome outcome = Outcome.of(JSON.writeValueAsString(plan));
    assertThat(outcome.isJudged()).as("%s", outcome.report().unreadable()).isTrue();
    assertThat(outcome.everything()).doesNotContain(Mutation.SECRET);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noRefusalQuotesWhatItStumblesOver(TestCase testCase) throws IOException {
    JsonNode tree = JSON.readTree(testCase.plan().toFile());
    plantUnder(tree);
    byte[] plan = JSON.writeValueAsBytes(tree);
    int steps = 40;
    for (int i = 1; i < steps; i++) {
      String broken = new String(plan, 0, plan.length * i / steps, StandardCharsets.UTF_8);
      for (String rest : List.of("", Mutation.SECRET, "\"" + Mutation.SECRET, "\u0001")) {
        Outcome outcome = Outcome.of(broken + rest);
        outcome.requireSound(rest);
        assertThat(outcome.isJudged()).isFalse();
        assertThat(outcome.everything()).doesNotContain(Mutation.SECRET);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noEncryptionSettingOfAnotherKindIsSeenAgain(TestCase testCase) throws IOException {
    String plan =
        Files.readString(testCase.plan())
            .replaceAll("arn:aws:kms:[^\"]*", Mutation.SECRET)
            .replaceAll("\"(us|eu)-[a-z]+-[0-9]\"", "\"" + Mutation.SECRET + "\"");
    Outcome outcome = Outcome.of(plan);
    outcome.requireSound(testCase);
    assertThat(outcome.everything()).doesNotContain(Mutation.SECRET);
  }

  /** In place of every text but those that decide, and beside every member of an object. */
  private void plantUnder(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        String name = member.getKey();
        if (member.getValue().isObject() && (name.equals("tags") || name.equals("tags_all"))) {
          object.putObject(name).put(Mutation.SECRET, Mutation.SECRET);
        } else if (isSecret(member.getValue()) && !NAMES.contains(name)) {
          object.put(name, Mutation.SECRET);
          planted++;
        } else if (!NAMES.contains(name) && !name.equals("after_unknown")) {
          plantUnder(member.getValue());
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        if (isSecret(array.get(i))) {
          array.set(i, Mutation.SECRET);
          planted++;
        } else {
          plantUnder(array.get(i));
        }
      }
    }
  }

  /** A text that is no ARN, no region and no version. */
  private static boolean isSecret(JsonNode value) {
    return value.isTextual()
        && !value.asText().matches("(?s)arn:aws:.*|alias/.*|[a-z]{2}-[a-z]+-[0-9]");
  }
}
