package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.owner.PlanText;
import io.github.cmkcheck.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule looks at which table, and what it says. */
class TableRulesTest {
  private static final String TABLE_RULE = "dynamodb-table-cmk";
  private static final String REPLICA_RULE = "dynamodb-replica-cmk";
  private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/1234abcd";

  private static PlanText created(String address, String values) {
    return new PlanText()
        .change(address, "create", values, "{\"arn\": true}")
        .configured(address, "{}");
  }

  private static String onKey(String key) {
    return "{\"server_side_encryption\": [{\"enabled\": true, \"kms_key_arn\": \"%s\"}]}"
        .formatted(key);
  }

  private static List<String> judged(PlanText plan, String rule) {
    return Verdicts.of(plan.check(), rule).stream()
        .map(line -> line.replaceFirst(": .*| passes", ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aws_dynamodb_table.t          | {}                                      | dynamodb-table-cmk
          awscc_dynamodb_table.t        | {}                                      | dynamodb-table-cmk
          aws_dynamodb_table_replica.t  | {}                                      | dynamodb-replica-cmk
          awscc_dynamodb_global_table.t | {}                                      | dynamodb-replica-cmk
          """)
  void eachTableIsOfOneRule(String address, String values, String rule) {
    PlanText plan = created(address, values);
    assertThat(judged(plan, rule)).containsExactly(address);
    assertThat(judged(plan, rule.equals(TABLE_RULE) ? REPLICA_RULE : TABLE_RULE)).isEmpty();
  }

  @Test
  void aReplicaIsJudgedBesideItsTable() {
    PlanText plan = created("aws_dynamodb_table.t", "{\"replica\": [{\"region_name\": \"eu-1\"}]}");
    assertThat(judged(plan, TABLE_RULE)).containsExactly("aws_dynamodb_table.t");
    assertThat(judged(plan, REPLICA_RULE)).containsExactly("aws_dynamodb_table.t replica eu-1");
  }

  @Test
  void aGlobalTableIsJudgedByItsReplicas() {
    PlanText plan =
        created("awscc_dynamodb_global_table.t", "{\"replicas\": [{\"region\": \"eu-1\"}]}");
    assertThat(judged(plan, TABLE_RULE)).isEmpty();
    assertThat(judged(plan, REPLICA_RULE))
        .containsExactly("awscc_dynamodb_global_table.t replica eu-1");
  }

  @Test
  void aTableOnACustomerManagedKeyPasses() {
    assertThat(Verdicts.of(created("aws_dynamodb_table.t", onKey(KEY)).check(), TABLE_RULE))
        .containsExactly("aws_dynamodb_table.t passes");
  }

  @Test
  void whoseKeyItIsInsteadIsSaid() {
    assertThat(Verdicts.of(created("aws_dynamodb_table.t", "{}").check(), TABLE_RULE))
        .containsExactly(
            "aws_dynamodb_table.t: Will be encrypted with an AWS owned key, not a customer managed"
                + " key");
  }

  @Test
  void whyThePlanDoesNotTellIsSaid() {
    assertThat(Verdicts.of(created("aws_dynamodb_table_replica.r", "{}").check(), REPLICA_RULE))
        .singleElement()
        .asString()
        .startsWith("aws_dynamodb_table_replica.r: Cannot tell whose key will encrypt it: ")
        .doesNotEndWith(": ");
  }

  @Test
  void whatThePlanDoesNotTellIsNoViolation() {
    Policy policy = Policy.DEFAULT;
    assertThat(Verdicts.outcomes(created("aws_dynamodb_table.t", "{}"), policy, TABLE_RULE))
        .containsExactly("violation");
    assertThat(
            Verdicts.outcomes(created("aws_dynamodb_table_replica.r", "{}"), policy, REPLICA_RULE))
        .containsExactly("cannot tell");
  }

  @Test
  void whatIsPresumedIsSaidToBe() {
    PlanText plan =
        new PlanText()
            .change("aws_dynamodb_table.t", "create", "{}", "{\"server_side_encryption\": true}")
            .configured("aws_dynamodb_table.t", "{}")
            .change("aws_kms_key.k", "create", "{}", "{\"arn\": true}")
            .configured("aws_kms_key.k", "{}")
            .drawingOn("aws_kms_key.k", "arn");
    assertThat(Verdicts.of(plan.check(), TABLE_RULE))
        .containsExactly(
            "aws_dynamodb_table.t: Will be encrypted with an AWS owned key, not a customer managed"
                + " key, as far as the plan shows");
  }

  private static PlanText changed(String before, String after) {
    return new PlanText()
        .change("aws_dynamodb_table.t", "update", before, after, "{}")
        .state("aws_kms_key.k", "{\"arn\": \"%s\"}".formatted(KEY))
        .configured("aws_dynamodb_table.t", "{}");
  }

  private static final String OFF = "{\"server_side_encryption\": []}";
  private static final String MANAGED =
      "{\"server_side_encryption\": [{\"enabled\": true, \"kms_key_arn\": \"\"}]}";

  @Test
  void aTableThatLosesItsKeyIsSaidTo() {
    assertThat(Verdicts.of(changed(onKey(KEY), OFF).check(), TABLE_RULE))
        .containsExactly(
            "aws_dynamodb_table.t: Will be encrypted with an AWS owned key, not a customer managed"
                + " key: was the customer managed key "
                + KEY
                + ", becomes an AWS owned key");
    assertThat(Verdicts.of(changed(MANAGED, OFF).check(), TABLE_RULE))
        .singleElement()
        .asString()
        .endsWith("not a customer managed key");
  }
}
