package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.owner.PlanText;
import io.github.cmkcheck.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovedKeyRuleTest {
  private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/1234abcd";
  private static final String WEST = "arn:aws:kms:us-west-2:111122223333:key/1234abcd";
  private static final String THEIRS = "arn:aws:kms:us-west-2:999988887777:key/5678abcd";

  private static String customers(String arn) {
    return "{\"arn\": \"%s\", \"key_manager\": \"CUSTOMER\"}".formatted(arn);
  }

  private static Policy approving(String account) {
    return approving(new ApprovedKeys.Entry(null, account, null, null, null));
  }

  private static Policy approving(ApprovedKeys.Entry entry) {
    return Policy.DEFAULT.toBuilder().approvedKeys(new ApprovedKeys(List.of(entry))).build();
  }

  private static List<String> verdicts(PlanText plan, Policy policy) {
    return Verdicts.of(plan.check(policy), "dynamodb-key-not-approved");
  }

  private static PlanText tableOn(String key) {
    return new PlanText()
        .change(
            "aws_dynamodb_table.t",
            "create",
            "{\"server_side_encryption\": [{\"enabled\": true, \"kms_key_arn\": \"%s\"}]}"
                .formatted(key),
            "{\"arn\": true}")
        .state("aws_kms_key.k", "{\"arn\": \"%s\"}".formatted(KEY))
        .configured("aws_dynamodb_table.t", "{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "111122223333 | aws_dynamodb_table.t passes",
        "999988887777 | aws_dynamodb_table.t: Its key is customer managed, but not approved: " + KEY
      })
  void aKeyThatIsKnownIsApprovedOrNot(String account, String verdict) {
    assertThat(verdicts(tableOn(KEY), approving(account))).containsExactly(verdict);
  }

  @Test
  void aKnownKeyThatIsNotApprovedIsAViolationAndAnUnknownOneMayBe() {
    String rule = "dynamodb-key-not-approved";
    assertThat(Verdicts.outcomes(tableOn(KEY), approving("999988887777"), rule))
        .containsExactly("violation");
    assertThat(Verdicts.outcomes(tableOnNewKey(), approving("111122223333"), rule))
        .containsExactly("cannot tell");
  }

  @Test
  void withoutApprovedKeysTheRuleIsSilent() {
    assertThat(verdicts(tableOn(KEY), Policy.DEFAULT)).isEmpty();
  }

  @Test
  void aKeyThatIsNoCustomersIsOfAnotherRule() {
    PlanText plan =
        new PlanText()
            .change("aws_dynamodb_table.t", "create", "{}", "{\"arn\": true}")
            .configured("aws_dynamodb_table.t", "{}");
    assertThat(verdicts(plan, approving("999988887777"))).isEmpty();
  }

  private static PlanText tableOnNewKey() {
    return new PlanText()
        .change("aws_kms_key.k", "create", "{}", "{\"arn\": true}")
        .configured("aws_kms_key.k", "{}")
        .change(
            "aws_dynamodb_table.t",
            "create",
            "{\"server_side_encryption\": [{\"enabled\": true}]}",
            "{\"server_side_encryption\": [{\"kms_key_arn\": true}]}")
        .configured(
            "aws_dynamodb_table.t",
            "{\"server_side_encryption\": [{\"kms_key_arn\": {\"references\":"
                + " [\"aws_kms_key.k.arn\"]}}]}");
  }

  @Test
  void aNewKeyIsApprovedByItsAddress() {
    AddressPattern address = AddressPattern.parse("aws_kms_key.k");
    assertThat(
            verdicts(
                tableOnNewKey(),
                approving(new ApprovedKeys.Entry(null, null, null, null, address))))
        .containsExactly("aws_dynamodb_table.t passes");
  }

  @Test
  void aNewKeyHasNoAccountYet() {
    PlanText plan = tableOnNewKey();
    assertThat(verdicts(plan, approving("111122223333")))
        .containsExactly(
            "aws_dynamodb_table.t: Cannot tell whether its key is approved before it has an ARN:"
                + " aws_kms_key.k");
  }

  @Test
  void aReplicaHasAKeyOfItsOwn() {
    PlanText plan =
        new PlanText()
            .state(
                "aws_dynamodb_table.t",
                """
                {"server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}],
                 "replica": [{"region_name": "us-west-2", "kms_key_arn": "%s"}]}"""
                    .formatted(KEY, THEIRS))
            .state("aws_kms_key.k", "{\"arn\": \"%s\"}".formatted(KEY))
            .state("data.aws_kms_key.k", customers(THEIRS));
    assertThat(verdicts(plan, approving("111122223333")))
        .containsExactly(
            "aws_dynamodb_table.t passes",
            "aws_dynamodb_table.t replica us-west-2: Its key is customer managed, but not approved:"
                + " "
                + THEIRS);
  }

  @Test
  void aGlobalTableHasNoKeyBesideThoseOfItsReplicas() {
    PlanText plan =
        new PlanText()
            .state(
                "awscc_dynamodb_global_table.t",
                """
                {"sse_specification": {"sse_enabled": true, "sse_type": "KMS"},
                 "replicas": [
                   {"region": "us-east-1", "sse_specification": {"kms_master_key_id": "%s"}},
                   {"region": "us-west-2", "sse_specification": {"kms_master_key_id": "%s"}}]}"""
                    .formatted(KEY, WEST))
            .state("data.aws_kms_key.east", customers(KEY))
            .state("data.aws_kms_key.west", customers(WEST));
    assertThat(verdicts(plan, approving("111122223333")))
        .containsExactly(
            "awscc_dynamodb_global_table.t replica us-east-1 passes",
            "awscc_dynamodb_global_table.t replica us-west-2 passes");
  }
}
