package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.owner.PlanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The AWS CLI's way, behind the lines of HCL. */
class LiveTableTest {
  private static final String TABLE_RULE = "dynamodb-table-cmk";
  private static final String REPLICA_RULE = "dynamodb-replica-cmk";
  private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/1234abcd";
  private static final String WEST = "arn:aws:kms:us-west-2:111122223333:key/1234abcd";

  private static final String INTRODUCTION =
      """

      # Or now, with the AWS CLI and the same key; the next apply finds it done. The table stays
      # available, as UPDATING, while DynamoDB re-encrypts it in the background.
      # KEY=""";

  private static PlanText live(String address, String values) {
    return new PlanText().state(address, values).configured(address, "{}");
  }

  private static PlanText table() {
    return live("aws_dynamodb_table.t", "{}");
  }

  private static String move(String region) {
    return """
    # aws dynamodb update-table --table-name TABLE \\
    #   --sse-specification "Enabled=true,SSEType=KMS,KMSMasterKeyId=$KEY"%1$s
    # aws dynamodb describe-table --table-name TABLE --query Table.SSEDescription%1$s
    """
        .formatted(region);
  }

  private static String moveReplica(String region) {
    return """
    # aws dynamodb update-table --table-name TABLE \\
    #   --replica-updates "Update={RegionName=%1$s,KMSMasterKeyId=$KEY}"
    # aws dynamodb describe-table --table-name TABLE --query Table.SSEDescription --region %1$s
    """
        .formatted(region);
  }

  @Test
  void aTableIsNotMovedToAKeyThatIsYetToBeMade() {
    assertThat(Verdicts.remedy(table().check(), TABLE_RULE)).doesNotContain("CLI");
  }

  @Test
  void aTableThatIsThereCanBeMovedToAKeyThatIsThere() {
    PlanText plan = table().state("aws_kms_key.tables", "{\"arn\": \"%s\"}".formatted(KEY));
    assertThat(Verdicts.remedy(plan.check(), TABLE_RULE))
        .endsWith(INTRODUCTION + KEY + "\n" + move(" --region us-east-1"));
  }

  @Test
  void aKeyOfTheSameApplyIsNotThereYet() {
    PlanText plan =
        table()
            .change("aws_kms_key.tables", "create", "{}", "{\"arn\": true}")
            .configured("aws_kms_key.tables", "{}");
    assertThat(Verdicts.remedy(plan.check(), TABLE_RULE)).doesNotContain("CLI");
  }

  @Test
  void whereTheRegionIsNotKnownNoneIsNamed() {
    PlanText plan =
        table()
            .region("{\"references\": [\"local.region\"]}")
            .state("aws_kms_key.tables", "{\"arn\": \"%s\"}".formatted(KEY));
    assertThat(Verdicts.remedy(plan.check(), TABLE_RULE))
        .endsWith(INTRODUCTION + KEY + "\n" + move(""));
  }

  @ParameterizedTest
  @CsvSource({"create, null", "'delete,create', {}"})
  void aTableThatIsYetToBeMadeIsNotMoved(String actions, String before) {
    PlanText plan =
        new PlanText()
            .change("aws_dynamodb_table.t", actions, before, "{}", "{\"arn\": true}")
            .configured("aws_dynamodb_table.t", "{}");
    assertThat(Verdicts.remedy(plan.check(), TABLE_RULE)).doesNotContain("CLI");
  }

  @Test
  void aReplicaIsMovedThroughItsTable() {
    PlanText plan =
        live(
                "aws_dynamodb_table.t",
                """
                {"server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}],
                 "replica": [{"region_name": "us-west-2", "kms_key_arn": ""}]}"""
                    .formatted(KEY))
            .state("aws_kms_key.tables", "{\"arn\": \"%s\"}".formatted(KEY))
            .state("aws_kms_key.tables_west", "{\"arn\": \"%s\"}".formatted(WEST));
    assertThat(Verdicts.remedy(plan.check(), REPLICA_RULE))
        .endsWith(INTRODUCTION + WEST + "\n" + moveReplica("us-west-2"));
  }

  @Test
  void aReplicaThatIsYetToBeMadeIsNotMoved() {
    String before = "{\"server_side_encryption\": [{\"enabled\": true, \"kms_key_arn\": \"%s\"}]}";
    String after = before.replace("}]}", "}], \"replica\": [{\"region_name\": \"us-west-2\"}]}");
    PlanText plan =
        new PlanText()
            .change(
                "aws_dynamodb_table.t", "update", before.formatted(KEY), after.formatted(KEY), "{}")
            .configured("aws_dynamodb_table.t", "{}")
            .state("aws_kms_key.tables", "{\"arn\": \"%s\"}".formatted(KEY));
    assertThat(Verdicts.remedy(plan.check(), REPLICA_RULE)).doesNotContain("CLI");
  }

  @Test
  void aReplicaIsNotMovedToTheKeyOfATable() {
    PlanText plan =
        live("awscc_dynamodb_global_table.t", "{\"replicas\": [{\"region\": \"us-west-2\"}]}")
            .state("aws_kms_key.tables", "{\"arn\": \"%s\"}".formatted(KEY));
    assertThat(Verdicts.remedy(plan.check(), REPLICA_RULE)).doesNotContain("CLI");
  }

  @Test
  void theReplicasOfAGlobalTableAreMovedOneByOne() {
    PlanText plan =
        live("awscc_dynamodb_global_table.t", "{\"replicas\": [{\"region\": \"us-west-2\"}]}")
            .state("aws_kms_key.tables_west", "{\"arn\": \"%s\"}".formatted(WEST));
    assertThat(Verdicts.remedy(plan.check(), REPLICA_RULE)).endsWith(moveReplica("us-west-2"));
  }

  @ParameterizedTest
  @CsvSource({"awscc_dynamodb_global_table.t", "aws_dynamodb_table_replica.t"})
  void whatTheCliCannotNameIsNotMoved(String address) {
    PlanText plan = live(address, "{}").region("{\"references\": [\"local.region\"]}");
    assertThat(Verdicts.remedy(plan.check(), REPLICA_RULE)).doesNotContain("CLI");
  }
}
