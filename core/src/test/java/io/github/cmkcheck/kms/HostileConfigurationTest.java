package io.github.cmkcheck.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A configuration that leads nowhere ends all the same, and never with a key. */
class HostileConfigurationTest {

  private static String table(String module, String references) {
    return """
    {"address": "%saws_dynamodb_table.t", "mode": "managed", "type": "aws_dynamodb_table",
     "name": "t", "change": {"actions": ["create"], "before": null,
       "after": {"server_side_encryption": [{"enabled": true}]},
       "after_unknown": {"server_side_encryption": [{"kms_key_arn": true}]}}}"""
        .formatted(module, references);
  }

  private static String configured(String references) {
    return """
    {"address": "aws_dynamodb_table.t", "mode": "managed", "type": "aws_dynamodb_table",
     "name": "t", "expressions": {"server_side_encryption": [{"enabled": {"constant_value": true},
       "kms_key_arn": {"references": [%s]}}]}}"""
        .formatted(references);
  }

  @Test
  void outputsThatAreMadeOfOneAnother() {
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [%s], "configuration": {"root_module": {
          "resources": [%s],
          "module_calls": {"m": {"expressions": {"v": {"references": ["module.m.o"]},
              "w": {"references": ["module.m.o", "module.m.p"]}},
            "module": {"outputs": {"o": {"expression": {"references": ["var.v", "var.w"]}},
              "p": {"expression": {"references": ["var.w", "var.v"]}}},
              "variables": {"v": {}, "w": {}}}}}}}}"""
            .formatted(table("", ""), configured("\"module.m.o\""));
    assertThat(PlanText.owners(PlanText.check(plan))).isEqualTo("undetermined");
  }

  @Test
  void modulesNestedTooDeepToFollow() {
    int depth = 100;
    String module =
        "{\"resources\": [" + configured("\"var.v\"") + "], \"variables\": {\"v\": {}}}";
    for (int i = 0; i < depth; i++) {
      module =
          """
          {"module_calls": {"m": {"expressions": {"v": {"references": ["var.v"]}}, "module": %s}},
           "variables": {"v": {}}}"""
              .formatted(module);
    }
    String address =
        IntStream.range(0, depth).mapToObj(i -> "module.m.").collect(Collectors.joining());
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [%s],
         "configuration": {"root_module": %s}}"""
            .formatted(table(address, ""), module);
    assertThat(PlanText.owners(PlanText.check(plan))).isEqualTo("undetermined");
  }

  @Test
  void anExpressionOfThousandsOfReferences() {
    String references =
        IntStream.range(0, 30_000)
            .mapToObj(i -> "\"local.l" + i + "\"")
            .collect(Collectors.joining(","));
    String plan =
        """
        {"format_version": "1.2", "resource_changes": [%s], "configuration": {"root_module": {
          "resources": [%s]}}}"""
            .formatted(table("", ""), configured(references));
    assertThat(PlanText.owners(PlanText.check(plan))).isNotEqualTo("customer_managed");
  }
}
