package io.github.cmkcheck.render;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Report;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A plan with as many tables as one likes, a quarter each on a key of its own, on a shared key, on
 * the AWS managed key and on an AWS owned key.
 *
 * @param tables how many; a multiple of four
 */
record LargePlan(int tables) {

  Report report() {
    byte[] json = json().getBytes(StandardCharsets.UTF_8);
    return new CmkCheck()
        .check(List.of(PlanSource.stream("plan.json", new ByteArrayInputStream(json))));
  }

  private String json() {
    StringBuilder changes = new StringBuilder();
    StringBuilder blocks = new StringBuilder();
    key("shared", changes, blocks);
    for (int i = 0; i < tables; i += 4) {
      key("own_" + i, changes, blocks);
      table("table_" + i, "aws_kms_key.own_" + i, changes, blocks);
      table("table_" + (i + 1), "aws_kms_key.shared", changes, blocks);
      table("table_" + (i + 2), "", changes, blocks);
      table("table_" + (i + 3), null, changes, blocks);
    }
    return """
        {"format_version": "1.2", "terraform_version": "1.11.4", "resource_changes": [%s],
         "configuration": {"root_module": {"resources": [%s]}}}"""
        .formatted(changes.substring(1), blocks.substring(1));
  }

  private static void key(String name, StringBuilder changes, StringBuilder blocks) {
    resource("aws_kms_key", name, "{\"enable_key_rotation\": true}", "{\"arn\": true}", changes);
    block("aws_kms_key", name, "{\"enable_key_rotation\": {\"constant_value\": true}}", blocks);
  }

  /** A table on that key; on the AWS managed key for "", on an AWS owned key for null. */
  private static void table(String name, String key, StringBuilder changes, StringBuilder blocks) {
    String arn =
        key == null || key.isEmpty()
            ? ""
            : ", \"kms_key_arn\": {\"references\": [\"%1$s.arn\", \"%1$s\"]}".formatted(key);
    String encryption =
        "{\"server_side_encryption\": [{\"enabled\": {\"constant_value\": true}" + arn + "}]}";
    String after = "{\"server_side_encryption\": [{\"enabled\": true}]}";
    String unknown = "{\"server_side_encryption\": [{\"kms_key_arn\": true}]}";
    String type = "aws_dynamodb_table";
    if (key == null) {
      resource(type, name, "{}", "{\"server_side_encryption\": true}", changes);
      block(type, name, "{}", blocks);
    } else {
      resource(type, name, after, unknown, changes);
      block(type, name, encryption, blocks);
    }
  }

  private static void resource(
      String type, String name, String after, String unknown, StringBuilder changes) {
    changes.append(
        """
        ,{"address": "%1$s.%2$s", "mode": "managed", "type": "%1$s", "name": "%2$s", "change":
        {"actions": ["create"], "before": null, "after": %3$s, "after_unknown": %4$s}}"""
            .formatted(type, name, after, unknown));
  }

  private static void block(String type, String name, String expressions, StringBuilder blocks) {
    blocks.append(
        """
        ,{"address": "%1$s.%2$s", "mode": "managed", "type": "%1$s", "name": "%2$s",
        "provider_config_key": "aws", "expressions": %3$s}"""
            .formatted(type, name, expressions));
  }
}
