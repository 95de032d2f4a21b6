package io.github.cmkcheck.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.report.PlanReport;
import org.junit.jupiter.api.Test;

/** What a plan puts off or leaves out is said, and never passes unseen. */
class PartialPlanTest {

  @Test
  void aDeferredTableCannotBeTold() {
    PlanReport report =
        PlanText.check(
            """
            {"format_version": "1.2", "complete": false, "resource_changes": [],
             "deferred_changes": [{"reason": "provider_config_unknown", "resource_change": {
               "address": "aws_dynamodb_table.t", "mode": "managed", "type": "aws_dynamodb_table",
               "name": "t", "change": {"actions": ["create"], "before": null,
                 "after": {"server_side_encryption": [{"enabled": true,
                   "kms_key_arn": "arn:aws:kms:us-east-1:111122223333:alias/orders"}]},
                 "after_unknown": {}}}}]}""");
    assertThat(PlanText.owners(report)).isEqualTo("undetermined");
    assertThat(report.findings()).hasSize(1);
    assertThat(report.complete()).isFalse();
  }

  @Test
  void aReplicaWhoseRegionIsNotKnownYetCannotBeTold() {
    PlanReport report =
        new PlanText()
            .change(
                "aws_dynamodb_table.t",
                "create",
                """
                {"server_side_encryption": [{"enabled": true,
                  "kms_key_arn": "arn:aws:kms:us-east-1:111122223333:alias/orders"}]}""",
                "{\"replica\": true}")
            .configured("aws_dynamodb_table.t", "{}")
            .check();
    assertThat(PlanText.owners(report)).isEqualTo("customer_managed, unknown undetermined");
  }

  @Test
  void aPartialPlanWithoutATableNamesThoseOfItsConfiguration() {
    PlanReport report =
        PlanText.check(
            """
            {"format_version": "1.2", "complete": false, "resource_changes": [], "configuration": {
              "root_module": {"resources": [
                {"address": "aws_dynamodb_table.b", "mode": "managed", "type": "aws_dynamodb_table",
                 "name": "b", "expressions": {}, "count_expression": {"constant_value": 2}},
                {"address": "aws_kms_key.k", "mode": "managed", "type": "aws_kms_key", "name": "k",
                 "expressions": {}},
                {"address": "data.aws_dynamodb_table.d", "mode": "data",
                 "type": "aws_dynamodb_table", "name": "d", "expressions": {}}],
              "module_calls": {"m": {"source": "./m", "module": {"resources": [
                {"address": "aws_dynamodb_table.a", "mode": "managed", "type": "aws_dynamodb_table",
                 "name": "a", "expressions": {}}]}}}}}}""");
    assertThat(report.leftOut())
        .containsExactly("aws_dynamodb_table.b", "module.m.aws_dynamodb_table.a");
  }

  @Test
  void aPlanThatIsWholeOrHasATableNamesNone() {
    String configuration =
        """
        "configuration": {"root_module": {"resources": [
          {"address": "aws_dynamodb_table.a", "mode": "managed", "type": "aws_dynamodb_table",
           "name": "a", "expressions": {}, "count_expression": {"constant_value": 0}}]}}}""";
    assertThat(
            PlanText.check("{\"format_version\": \"1.2\", \"complete\": true, " + configuration)
                .leftOut())
        .isEmpty();
    assertThat(
            PlanText.check(
                    """
                    {"format_version": "1.2", "complete": false, "resource_changes": [{
                       "address": "aws_dynamodb_table.t", "mode": "managed",
                       "type": "aws_dynamodb_table", "name": "t", "change": {"actions": ["create"],
                       "before": null, "after": {}, "after_unknown": {}}}],"""
                        + configuration)
                .leftOut())
        .isEmpty();
  }
}
