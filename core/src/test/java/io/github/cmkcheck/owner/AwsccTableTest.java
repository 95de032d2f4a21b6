package io.github.cmkcheck.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Presumption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of the awscc provider: their settings are one object, in plan JSON one expression. */
class AwsccTableTest {

  private static final String TABLE = "awscc_dynamodb_table.t";

  private static final String KEY_LATER =
      """
      {"sse_specification": {"kms_master_key_id": true}}""";

  private static PlanText newTable(String after, String unknown, String specification) {
    return new PlanText()
        .change(TABLE, "create", after, unknown)
        .change("aws_kms_key.k", "create", "{}", "{\"arn\": true, \"key_id\": true}")
        .configured(TABLE, specification)
        .configured("aws_kms_key.k", "{}");
  }

  @Test
  void withoutASpecificationItIsOnAnAwsOwnedKey() {
    assertThat(newTable("{}", "{\"sse_specification\": true}", "{}").owners())
        .isEqualTo("aws_owned");
    assertThat(newTable("{\"sse_specification\": null}", "{}", "{}").owners())
        .isEqualTo("aws_owned");
  }

  @Test
  void switchedOffItIsOnAnAwsOwnedKey() {
    assertThat(
            newTable(
                    "{\"sse_specification\": {\"sse_enabled\": false}}",
                    KEY_LATER,
                    "{\"sse_specification\": {\"references\": [\"aws_kms_key.k.arn\"]}}")
                .owners())
        .isEqualTo("aws_owned");
  }

  @Test
  void switchedOnWithoutAKeyItIsOnTheAwsManagedKey() {
    assertThat(
            newTable(
                    "{\"sse_specification\": {\"sse_enabled\": true}}",
                    KEY_LATER,
                    "{\"sse_specification\": {\"constant_value\": {\"sse_enabled\": true}}}")
                .owners())
        .isEqualTo("aws_managed");
  }

  @Test
  void aKeyInTheObjectIsUsuallyFollowedThoughOtherThingsStandBesideIt() {
    PlanText plan =
        newTable(
            "{\"sse_specification\": {\"sse_enabled\": true, \"sse_type\": \"KMS\"}}",
            KEY_LATER,
            """
            {"sse_specification":
              {"references": ["var.sse_type", "aws_kms_key.k.arn", "aws_kms_key.k"]}}""");
    assertThat(plan.owners(Presume.PLAIN)).isEqualTo("undetermined");
    assertThat(plan.owners(Presume.USUAL)).isEqualTo("customer_managed");
    KeyOwnership answer = plan.check(Presume.USUAL).tables().get(0).ownership();
    assertThat(answer.certainty()).isEqualTo(Certainty.PRESUMED);
    assertThat(answer.presumptions()).contains(Presumption.OBJECT_HOLDS_KEY);
  }

  @Test
  void aSwitchThatIsNotKnownYetCannotBeTold() {
    assertThat(
            newTable(
                    "{\"sse_specification\": {}}",
                    "{\"sse_specification\": {\"sse_enabled\": true, \"kms_master_key_id\": true}}",
                    "{\"sse_specification\": {\"references\": [\"aws_kms_key.k.arn\"]}}")
                .owners())
        .isEqualTo("undetermined");
  }

  @ParameterizedTest
  @CsvSource({
    "alias/aws/dynamodb, aws_managed, PROVEN",
    "alias/orders, customer_managed, PROVEN",
    "mrk-1234abcd12ab34cd56ef1234567890ab, customer_managed, PROVEN",
    "0a1b2c3d-1111-4222-8333-444455556666, customer_managed, DECLARED",
    "99999999-2222-4333-8444-555555555555, customer_managed, PROVEN",
    "arn:aws:kms:us-east-1:111122223333:alias/aws/dynamodb, aws_managed, PROVEN",
    "not a key, undetermined, NONE"
  })
  void aKnownKeyMayBeAnIdAnAliasOrAnArn(String key, String owner, Certainty certainty) {
    KeyOwnership answer =
        newTable(
                "{\"sse_specification\": {\"sse_enabled\": true, \"kms_master_key_id\": \""
                    + key
                    + "\"}}",
                "{}",
                "{\"sse_specification\": {\"constant_value\": {\"kms_master_key_id\": \""
                    + key
                    + "\"}}}")
            .state("aws_kms_key.old", "{\"key_id\": \"99999999-2222-4333-8444-555555555555\"}")
            .check()
            .tables()
            .get(0)
            .ownership();
    assertThat(answer.owner().code()).isEqualTo(owner);
    assertThat(answer.certainty()).isEqualTo(certainty);
  }

  @Test
  void aVariableMayNameTheKeyThatATableKeepsByItsId() {
    String id = "0a1b2c3d-1111-4222-8333-444455556666";
    String kept =
        "{\"sse_specification\": {\"sse_enabled\": true, \"kms_master_key_id\": \"%s\"}}"
            .formatted(id);
    PlanText plan =
        new PlanText()
            .change(TABLE, "no-op", kept, kept, "{}")
            .configured(
                TABLE, "{\"sse_specification\": {\"references\": [\"var.id\", \"var.other\"]}}")
            .variable("other", "\"arn:aws:kms:us-east-1:111122223333:alias/other\"");
    assertThat(plan.variable("id", "\"another\"").owners()).isEqualTo("undetermined");
    assertThat(plan.variable("id", '"' + id + '"').owners()).isEqualTo("customer_managed");
  }

  @Test
  void aGlobalTableHasOneSwitchAndAKeyForEachReplica() {
    PlanText plan =
        new PlanText()
            .change(
                "awscc_dynamodb_global_table.g",
                "create",
                """
                {"sse_specification": {"sse_enabled": true, "sse_type": "KMS"},
                 "replicas": [
                   {"region": "us-west-2", "sse_specification": null},
                   {"region": "us-east-1", "sse_specification": {"kms_master_key_id":
                     "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab"}}]}""",
                "{\"arn\": true}")
            .configured("awscc_dynamodb_global_table.g", "{}");
    assertThat(plan.owners())
        .isEqualTo("aws_managed, us-east-1 customer_managed, us-west-2 aws_managed");
    assertThat(plan.check().findings())
        .singleElement()
        .hasFieldOrPropertyWithValue("replica", "us-west-2");
  }

  @Test
  void aGlobalTableWithoutASpecificationIsOnAwsOwnedKeysEverywhere() {
    PlanText plan =
        new PlanText()
            .change(
                "awscc_dynamodb_global_table.g",
                "create",
                "{\"replicas\": [{\"region\": \"us-east-1\"}]}",
                "{\"sse_specification\": true}")
            .configured("awscc_dynamodb_global_table.g", "{}");
    assertThat(plan.owners()).isEqualTo("aws_owned, us-east-1 aws_owned");
    assertThat(plan.check().findings()).hasSize(1);
  }

  @Test
  void aGlobalTableIsItsReplicasAndNothingBesideThem() {
    String replica =
        """
        {"region": "%s", "sse_specification": {"kms_master_key_id":
          "arn:aws:kms:%s:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab"}}""";
    String after =
        """
        {"sse_specification": {"sse_enabled": true, "sse_type": "KMS"}, "replicas": [%s, %s]}"""
            .formatted(
                replica.formatted("us-east-1", "us-east-1"),
                replica.formatted("us-west-2", "us-west-2"));
    PlanText plan =
        new PlanText()
            .change("awscc_dynamodb_global_table.g", "create", after, "{\"arn\": true}")
            .configured("awscc_dynamodb_global_table.g", "{}");
    assertThat(plan.check().tables()).hasSize(3);
    assertThat(plan.check().keys())
        .hasSize(2)
        .allSatisfy(use -> assertThat(use.objects()).hasSize(1));
  }

  @Test
  void ofReplicasThatAreWrittenOutEachNamesItsOwnKey() {
    String key = "arn:aws:kms:%s:111122223333:key/11111111-2222-4333-8444-555555555555";
    String kept =
        """
        {"sse_specification": {"sse_enabled": true}, "replicas": [
          {"region": "us-east-1", "sse_specification": {"kms_master_key_id": "%s"}},
          {"region": "us-west-2", "sse_specification": {"kms_master_key_id": "%s"}}]}"""
            .formatted(key.formatted("us-east-1"), key.formatted("us-west-2"));
    PlanText plan =
        new PlanText()
            .change("awscc_dynamodb_global_table.g", "no-op", kept, kept, "{}")
            .configured(
                "awscc_dynamodb_global_table.g",
                """
                {"replicas": {"constant_value": [
                  {"region": "us-east-1"},
                  {"region": "us-west-2", "sse_specification": {"kms_master_key_id": "%s"}}]}}"""
                    .formatted(key.formatted("us-west-2")));
    assertThat(plan.owners())
        .isEqualTo("undetermined, us-east-1 undetermined, us-west-2 customer_managed");
  }

  @ParameterizedTest
  @CsvSource({
    "mrk-1234abcd12ab34cd56ef1234567890ab, PROVEN",
    "0a1b2c3d-1111-4222-8333-444455556666, DECLARED"
  })
  void aGlobalTableIsAsCertainAsItsLeastCertainReplica(String key, Certainty certainty) {
    String after =
        """
        {"sse_specification": {"sse_enabled": true, "sse_type": "KMS"}, "replicas": [
          {"region": "us-east-1", "sse_specification": {"kms_master_key_id":
            "mrk-1234abcd12ab34cd56ef1234567890ab"}},
          {"region": "us-west-2", "sse_specification": {"kms_master_key_id": "%s"}}]}"""
            .formatted(key);
    PlanText plan =
        new PlanText()
            .change("awscc_dynamodb_global_table.g", "create", after, "{\"arn\": true}")
            .configured("awscc_dynamodb_global_table.g", "{}");
    assertThat(plan.check().tables().get(0).ownership().certainty()).isEqualTo(certainty);
  }
}
