package io.github.cmkcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.PlanReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table is in scope by its tag if the tag is known to fit, or not known. */
class TagConditionTest {

  private static boolean isInScope(
      TagCondition.Mode mode, String type, String after, String unknown) {
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [{"address": "%1$s.t", "mode": "managed",
          "type": "%1$s", "name": "t", "change": {"actions": ["create"], "before": null,
            "after": %2$s, "after_unknown": %3$s}}]}"""
            .formatted(type, after, unknown);
    TagCondition tags = new TagCondition("Class", mode, Set.of("pii", "card"));
    Policy policy =
        Policy.DEFAULT.toBuilder().scope(new Scope(false, List.of(), List.of(), tags)).build();
    byte[] json = plan.getBytes(StandardCharsets.UTF_8);
    PlanReport report =
        new CmkCheck(policy)
            .check(List.of(new PlanSource("plan.json", () -> new ByteArrayInputStream(json))))
            .plans()
            .get(0);
    assertThat(report.findings().size() + report.outOfScope()).isEqualTo(1);
    return report.outOfScope() == 0;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'tags': {'Class': 'pii'}}                              | {}                          | true  | false",
        "{'tags': {'Class': 'card'}}                             | {}                          | true  | false",
        "{'tags': {'Class': 'public'}}                           | {}                          | false | true",
        "{'tags': {'Other': 'pii'}}                              | {}                          | false | true",
        "{'tags': null, 'tags_all': {'Class': 'pii'}}            | {}                          | true  | false",
        "{'tags': {}, 'tags_all': {'Class': 'pii'}}              | {}                          | true  | false",
        "{'tags': {'Class': 'public'}, 'tags_all': {'Class': 'pii'}} | {}                      | false | true",
        "{'tags': {}}                                            | {'tags': {'Class': true}}   | true  | true",
        "{}                                                      | {'tags_all': true}          | true  | true",
        "{'tags': {'Class': 'public'}}                           | {'tags_all': true}          | false | true"
      })
  void ofAMap(String after, String unknown, boolean only, boolean except) {
    String values = after.replace('\'', '"');
    String later = unknown.replace('\'', '"');
    String type = "aws_dynamodb_table";
    assertThat(isInScope(TagCondition.Mode.ONLY, type, values, later)).isEqualTo(only);
    assertThat(isInScope(TagCondition.Mode.EXCEPT, type, values, later)).isEqualTo(except);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'key': 'Class', 'value': 'pii'}]                                | []                | true  | false",
        "[{'key': 'Class', 'value': 'public'}]                             | []                | false | true",
        "[{'key': 'Other', 'value': 'pii'}]                                | []                | false | true",
        "[{'key': 'Other', 'value': 'x'}, {'key': 'Class', 'value': 'pii'}] | []               | true  | false",
        "[{'key': 'Class'}]                                                | [{'value': true}] | true  | true",
        "[{'key': 'Other'}]                                                | [{'value': true}] | false | true",
        "[{'value': 'x'}]                                                  | [{'key': true}]   | true  | true",
        "[null]                                                            | [true]            | true  | true",
        "[{'value': 'x'}, {'key': 'Class', 'value': 'public'}]             | [{'key': true}, {}] | false | true",
        "[]                                                                | []                | false | true"
      })
  void ofAList(String tags, String unknown, boolean only, boolean except) {
    String values = "{\"tags\": " + tags.replace('\'', '"') + "}";
    String later = "{\"tags\": " + unknown.replace('\'', '"') + "}";
    String type = "awscc_dynamodb_table";
    assertThat(isInScope(TagCondition.Mode.ONLY, type, values, later)).isEqualTo(only);
    assertThat(isInScope(TagCondition.Mode.EXCEPT, type, values, later)).isEqualTo(except);
  }
}
