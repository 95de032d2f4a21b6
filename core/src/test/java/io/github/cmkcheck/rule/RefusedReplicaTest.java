package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.owner.PlanText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replica without a key beside a table on a customer managed key, which DynamoDB refuses. */
class RefusedReplicaTest {
  private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/mrk-1";

  private static String table(String key, String replicas) {
    return """
    {"server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}], "replica": [%s]}"""
        .formatted(key, replicas);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          create -> ``  -> ``     -> Apply will fail
          update -> KEY -> ``     -> Apply will fail
          update -> ``  -> WEST   -> Apply will fail
          update -> KEY -> WEST   -> Will be encrypted with the AWS managed key
          no-op  -> KEY -> WEST   -> Will be encrypted with the AWS managed key
          """)
  void applyFailsOnlyWhereItMakesOrChangesOne(
      String actions, String keyBefore, String replicaBefore, String message) {
    String west = "{\"region_name\": \"us-west-2\", \"kms_key_arn\": \"\"}";
    String before =
        actions.equals("create")
            ? "null"
            : table(keyBefore.replace("KEY", KEY), replicaBefore.replace("WEST", west));
    PlanText plan =
        new PlanText()
            .change("aws_dynamodb_table.t", actions, before, table(KEY, west), "{}")
            .configured("aws_dynamodb_table.t", "{}");
    assertThat(Verdicts.of(plan.check(), "dynamodb-replica-cmk"))
        .singleElement()
        .asString()
        .contains("replica us-west-2: " + message);
  }
}
