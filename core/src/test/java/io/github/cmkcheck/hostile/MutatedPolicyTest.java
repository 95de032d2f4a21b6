package io.github.cmkcheck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cmkcheck.policy.BaselineFile;
import io.github.cmkcheck.policy.PolicyException;
import io.github.cmkcheck.policy.PolicyReader;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every single place of a policy and of a baseline, left out, doubled, changed in type, and made
 * extreme: it is refused in sentences, or taken and then says something else. Nothing is ignored.
 */
class MutatedPolicyTest {

  /** Says everything that can be said, and nothing that is so by itself. */
  private static final String POLICY =
      """
      {"version": 1, "rules": {"dynamodb-table-cmk": "warning", "kms-key-sprawl": false},
       "fail-on": "warning", "enforce-from": "2027-03-01", "undetermined": "note", "presume": "nothing", "sources": "bound",
       "scope": {"changed-only": true, "include": ["module.a.**", "a.b"], "exclude": ["**.c.d[*]"],
         "tags": {"name": "Class", "except": ["public", "test"]}},
       "approved-keys": [
         {"arn": "arn:aws:kms:*:111122223333:key/*", "account": "111122223333", "region": "eu-*",
          "alias": "alias/ok-*", "address": "module.keys.aws_kms_key.*"},
         {"account": "444455556666"}],
       "classification-tag": "Class",
       "exemptions": [{"address": "aws_dynamodb_table.t", "rules": ["dynamodb-table-cmk",
         "dynamodb-replica-cmk"], "reason": "why", "expires": "2026-12-31", "ticket": "T-1",
         "owner": "me"}],
       "fail-on-unused-exemptions": true, "inline-exemptions": false}
      """;

  private static final String BASELINE =
      """
      {"schema": "cmkcheck/baseline/2", "findings": [
        {"stack": "shop", "rule": "dynamodb-table-cmk", "address": "aws_dynamodb_table.t",
         "name": "orders", "owner": "aws_owned"},
        {"stack": "shop", "rule": "dynamodb-replica-cmk", "address": "aws_dynamodb_table.t",
         "replica": "us-east-1", "name": "orders", "owner": "aws_managed"}]}
      """;

  private static final String FORMER_BASELINE =
      """
      {"schema": "cmkcheck/baseline/1", "findings": [
        {"rule": "dynamodb-table-cmk", "address": "aws_dynamodb_table.t",
         "fingerprint": "9795c0f7d5acbf1da52a0e1ef44b5f67"},
        {"rule": "dynamodb-replica-cmk", "address": "aws_dynamodb_table.t", "replica": "us-east-1",
         "fingerprint": "b274785239c268aeb89194588bf523a1"}]}
      """;

  /** In JSON, and so in YAML. */
  private static final List<String> EXTREMES =
      List.of(
          "1e999999999",
          "-1E-2147483649",
          "9".repeat(2000),
          "0",
          "-1",
          "\"\"",
          "\" \"",
          "\"*\"",
          "\"**\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"2026-02-30\"",
          "\"9999999999-12-31\"",
          "\"" + "x".repeat(100_000) + "\"",
          "[".repeat(500) + "]".repeat(500),
          "{\"\": {\"__proto__\": []}}");

  /** In YAML alone. */
  private static final List<String> YAML =
      List.of(
          "*x",
          "!!binary eA==",
          "!x y",
          "{<<: {version: 1}}",
          "{? [a] : b}",
          ".nan",
          "0x7fffffffffffffffffff",
          "1_000",
          "~",
          "2026-12-31",
          "yes",
          "'x'",
          "[a, *a]");

  private static final PolicyReader READER =
      new PolicyReader(Rules.builtIn().stream().map(Rule::id).toList());

  @TempDir private Path folder;

  /** What a file is read as; null if it is refused. */
  private Object read(boolean baseline, String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    try {
      return baseline ? new BaselineFile().read(file, name) : READER.read(file, name);
    } catch (PolicyException e) {
      assertThat(e.problems())
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem).startsWith(name + ":"));
      return null;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cmkcheck.json", "cmkcheck.yaml"})
  void aPolicyIsRefusedOrSaysSomethingElse(String name) throws IOException {
    everyMutation(false, name, POLICY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline.json", "baseline.yaml"})
  void aBaselineIsRefusedOrSaysSomethingElse(String name) throws IOException {
    everyMutation(true, name, BASELINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline.json", "baseline.yaml"})
  void aFormerBaselineIsRefusedOrSaysSomethingElse(String name) throws IOException {
    everyMutation(true, name, FORMER_BASELINE);
  }

  private void everyMutation(boolean baseline, String name, String document) throws IOException {
    Object whole = read(baseline, name, document);
    assertThat(whole).isNotNull();
    String same = new ObjectMapper().readTree(document).toString();
    String secret = "\"" + Mutation.SECRET + "\"";
    Mutation.all(
        document.getBytes(StandardCharsets.UTF_8),
        mutation -> {
          Object read = read(baseline, name, mutation.json());
          // A set and a sorted list hold nothing twice.
          if (!mutation.kind().equals("doubled") && !mutation.json().equals(same)) {
            assertThat(read).as("%s", mutation).isNotEqualTo(whole);
          }
          if (mutation.kind().equals("text")) {
            for (String extreme : EXTREMES) {
              String json = mutation.json().replace(secret, extreme);
              assertThat(read(baseline, name, json)).as(json).isNotEqualTo(whole);
            }
            for (String yaml : name.endsWith(".yaml") ? YAML : List.<String>of()) {
              read(baseline, name, mutation.json().replace(secret, yaml));
            }
          }
        });
  }

  @Test
  void laughsAreNotCounted() throws IOException {
    StringBuilder laughs = new StringBuilder("version: 1\na0: &a0 [lol, lol]\n");
    for (int i = 1; i < 40; i++) {
      String before = "*a" + (i - 1);
      laughs.append("a" + i + ": &a" + i + " [" + before + ", " + before + "]\n");
    }
    assertThat(read(false, "cmkcheck.yaml", laughs.toString())).isNull();
  }
}
