package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.kms.PlanText;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.report.PlanReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no real plan at hand shows of keys in use. */
class RareKeysTest {
  private static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/11111111-2222-4333-8444-555555555555";
  private static final String OTHER =
      "arn:aws:kms:us-east-1:111122223333:key/99999999-2222-4333-8444-555555555555";
  private static final String TABLE = "arn:aws:dynamodb:us-east-1:111122223333:table/T";

  private static List<String> rules(PlanText plan) {
    return rules(plan.check());
  }

  private static List<String> rules(PlanReport report) {
    return report.findings().stream()
        .map(finding -> finding.rule().value())
        .filter(rule -> !rule.equals("kms-key-rotation"))
        .toList();
  }

  private static String table(String key) {
    return """
    {"arn": "%s", "server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}]}"""
        .formatted(TABLE, key);
  }

  private static String global(String key, String replica) {
    return """
    {"arn": "%s", "server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}],
     "replica": [{"region_name": "us-west-2", "kms_key_arn": "%s"}]}"""
        .formatted(TABLE, key, replica);
  }

  private static String key(String arn) {
    return """
    {"arn": "%s", "key_id": "%s", "enable_key_rotation": true}"""
        .formatted(arn, arn.substring(arn.indexOf('/') + 1));
  }

  @Test
  void aMultiRegionIdMeansTheKeyOfTheTablesOwnRegion() {
    String east = "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd";
    String west = "arn:aws:kms:us-west-2:111122223333:key/mrk-1234abcd";
    PlanText plan =
        new PlanText()
            .state(
                "awscc_dynamodb_table.t",
                """
                {"arn": "%s", "sse_specification":
                 {"sse_enabled": true, "kms_master_key_id": "mrk-1234abcd"}}"""
                    .formatted(TABLE))
            .change("aws_kms_replica_key.west", "delete", key(west), "null", "{}");
    assertThat(rules(plan)).isEmpty();
    plan.change("aws_kms_key.east", "delete", key(east), "null", "{}");
    PlanReport report = plan.check();
    assertThat(rules(report)).containsExactly("kms-key-in-use-removed");
    assertThat(report.findings().get(0).address()).hasToString("aws_kms_key.east");
  }

  @Test
  void aKeyThatMovesToAnotherAddressStays() {
    PlanText plan =
        new PlanText()
            .state("aws_dynamodb_table.t", table(KEY))
            .change("aws_kms_key.old", "forget", key(KEY), "null", "{}")
            .change("aws_kms_key.new", "no-op", key(KEY), key(KEY), "{}");
    assertThat(rules(plan)).isEmpty();
  }

  @Test
  void theOldKeyOfAReplacedResourceIsStillAKey() {
    PlanText plan =
        new PlanText()
            .state("aws_dynamodb_table.t", table(KEY))
            .change(
                "aws_kms_key.k",
                "delete,create",
                key(KEY),
                "{\"enable_key_rotation\": true}",
                "{\"arn\": true, \"key_id\": true}");
    PlanReport report = plan.check();
    assertThat(rules(report)).containsExactly("kms-key-in-use-removed");
    assertThat(report.findings().get(0).message()).startsWith("The plan replaces the key");
  }

  @Test
  void anAliasThatIsPointedElsewhereCountsAsItWillBe() {
    PlanText plan =
        new PlanText()
            .state(
                "awscc_dynamodb_table.t",
                """
                {"arn": "%s", "sse_specification":
                 {"sse_enabled": true, "kms_master_key_id": "alias/orders"}}"""
                    .formatted(TABLE))
            .change(
                "aws_kms_alias.a",
                "update",
                "{\"name\": \"alias/orders\", \"target_key_id\": \"%s\"}".formatted(KEY),
                "{\"name\": \"alias/orders\", \"target_key_id\": \"%s\", \"target_key_arn\": \"%s\"}"
                    .formatted(OTHER, KEY),
                "{}")
            .change("aws_kms_key.k", "delete", key(KEY), "null", "{}");
    assertThat(rules(plan)).isEmpty();
    plan.change("aws_kms_key.other", "delete", key(OTHER), "null", "{}");
    assertThat(rules(plan)).containsExactly("kms-key-in-use-removed");
  }

  @Test
  void theRegionArgumentOfATableIsItsRegion() {
    PlanText plan =
        new PlanText()
            .change(
                "aws_dynamodb_table.t",
                "create",
                """
                {"region": "eu-west-1",
                 "server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}]}"""
                    .formatted(KEY),
                "{\"arn\": true}")
            .configured("aws_dynamodb_table.t", "{}");
    assertThat(rules(plan)).containsExactly("dynamodb-key-region");
    assertThat(
            rules(
                new PlanText()
                    .change(
                        "aws_dynamodb_table.t",
                        "create",
                        """
                        {"server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}]}"""
                            .formatted(KEY.replace("us-east-1", "eu-west-1")),
                        "{\"arn\": true, \"region\": true}")
                    .configured("aws_dynamodb_table.t", "{}")))
        .isEmpty();
  }

  @Test
  void theKeyOfAReplicaDriftsByItself() {
    String west = "arn:aws:kms:us-west-2:111122223333:key/22222222-2222-4333-8444-555555555555";
    String other = "arn:aws:kms:us-west-2:111122223333:key/33333333-2222-4333-8444-555555555555";
    PlanText plan =
        new PlanText()
            .state("aws_dynamodb_table.t", global(KEY, other))
            .state("aws_kms_key.k", key(KEY))
            .state("aws_kms_replica_key.w", key(west))
            .state("aws_kms_replica_key.o", key(other))
            .drift("aws_dynamodb_table.t", global(KEY, west), global(KEY, other));
    PlanReport report = plan.check();
    assertThat(rules(report)).containsExactly("dynamodb-encryption-drift");
    assertThat(report.findings().get(0).replica()).isEqualTo("us-west-2");
    assertThat(report.findings().get(0).message())
        .contains("was the customer managed key " + west)
        .endsWith("this plan leaves it so");
  }

  @Test
  void driftThatChangesNoKeyIsNoise() {
    PlanText plan =
        new PlanText()
            .state("aws_dynamodb_table.t", table(KEY))
            .state("aws_kms_key.k", key(KEY))
            .drift("aws_dynamodb_table.t", table(KEY), table(KEY))
            .drift("aws_kms_key.k", key(KEY), key(KEY));
    assertThat(rules(plan)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {KEY, "11111111-2222-4333-8444-555555555555"})
  void aPolicyBesideAKeyOfSomebodyElseIsRead(String keyId) {
    PlanText plan =
        new PlanText()
            .change(
                "aws_dynamodb_table.t",
                "create",
                """
                {"server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}]}"""
                    .formatted(KEY),
                "{\"arn\": true}")
            .configured("aws_dynamodb_table.t", "{}")
            .state(
                "aws_kms_key_policy.p",
                """
                {"key_id": "%s", "policy":
                 "{\\"Statement\\": {\\"Effect\\": \\"Allow\\", \\"Principal\\": \\"*\\", \\"Action\\": \\"kms:*\\"}}"}"""
                    .formatted(keyId));
    assertThat(rules(plan)).containsExactly("kms-key-policy-scope");
    assertThat(plan.check().findings().get(0).address()).hasToString("aws_kms_key_policy.p");
  }

  @Test
  void theTagThatTellsKindsOfDataApartIsTheOrganisationsOwn() {
    PlanText plan = new PlanText();
    for (String name : List.of("one", "two")) {
      plan.change(
              "aws_dynamodb_table." + name,
              "create",
              """
              {"tags": {"DataClass": "%1$s", "Team": "shop"}, "tags_all": {"Team": "shop"},
               "server_side_encryption": [{"enabled": true, "kms_key_arn": "%2$s"}]}"""
                  .formatted(name, name.equals("one") ? KEY : OTHER),
              "{\"arn\": true}")
          .configured("aws_dynamodb_table." + name, "{}");
    }
    Policy policy = Policy.DEFAULT.toBuilder().classificationTag("Team").build();
    assertThat(rules(plan)).isEmpty();
    assertThat(rules(plan.check(policy))).containsExactly("kms-key-sprawl");
    assertThat(plan.check(policy).findings().get(0).message())
        .startsWith(
            "Data of the classification \"shop\" (tag Team) is on 2 keys in us-east-1: " + OTHER);
  }
}
