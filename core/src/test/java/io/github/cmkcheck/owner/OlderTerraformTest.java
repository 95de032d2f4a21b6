package io.github.cmkcheck.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.inventory.Owner;
import org.junit.jupiter.api.Test;

/** What Terraform before 1.0 writes otherwise. */
class OlderTerraformTest {

  @Test
  void referencesEndWithTheResource() {
    KeyOwnership answer =
        new PlanText()
            .change(
                "aws_dynamodb_table.t",
                "create",
                "{\"server_side_encryption\": [{\"enabled\": true}]}",
                "{\"server_side_encryption\": [{\"kms_key_arn\": true}]}")
            .change("aws_kms_key.k", "create", "{}", "{\"arn\": true}")
            .configured(
                "aws_dynamodb_table.t",
                """
                {"server_side_encryption": [{"enabled": {"constant_value": true},
                  "kms_key_arn": {"references": ["aws_kms_key.k"]}}]}""")
            .configured("aws_kms_key.k", "{}")
            .check()
            .tables()
            .get(0)
            .ownership();
    assertThat(answer.owner()).isEqualTo(Owner.CUSTOMER_MANAGED);
    assertThat(answer.presumptions()).containsExactly(Presumption.PLAIN_REFERENCE);
  }

  @Test
  void resourcesOfAStateStandWithoutTheirModuleAndIndex() {
    var report =
        PlanText.check(
            """
            {"format_version": "0.1", "terraform_version": "0.12.31", "values": {"root_module": {
              "child_modules": [{"address": "module.a[\\"x.y\\"]", "resources": [
                {"address": "aws_dynamodb_table.t", "mode": "managed", "type": "aws_dynamodb_table",
                 "name": "t", "index": 1, "values": {"server_side_encryption": []}}]}]}}}""");
    assertThat(report.tables())
        .singleElement()
        .extracting(o -> o.table().address().toString())
        .isEqualTo("module.a[\"x.y\"].aws_dynamodb_table.t[1]");
    assertThat(PlanText.owners(report)).isEqualTo("aws_owned");
  }

  @Test
  void aProviderWithoutAKeyArgumentLeavesTheAwsManagedKey() {
    assertThat(
            new PlanText()
                .change(
                    "aws_dynamodb_table.t",
                    "no-op",
                    "{\"server_side_encryption\": [{\"enabled\": true}]}",
                    "{\"server_side_encryption\": [{\"enabled\": true}]}",
                    "{}")
                .configured("aws_dynamodb_table.t", "{}")
                .owners())
        .isEqualTo("aws_managed");
  }

  @Test
  void aPlanWithoutItsConfigurationCannotTellANewKeyFromNone() {
    assertThat(
            PlanText.owners(
                PlanText.check(
                    """
                    {"format_version": "0.1", "resource_changes": [{"address": "aws_dynamodb_table.t",
                      "mode": "managed", "type": "aws_dynamodb_table", "name": "t",
                      "provider_name": "aws", "change": {"actions": ["create"], "before": null,
                      "after": {"server_side_encryption": [{"enabled": true}]},
                      "after_unknown": {"server_side_encryption": [{"kms_key_arn": true}]}}}]}""")))
        .isEqualTo("undetermined");
  }
}
