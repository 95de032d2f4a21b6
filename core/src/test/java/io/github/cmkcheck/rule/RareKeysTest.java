package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.owner.PlanText;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.report.PlanReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    {"arn": "%s", "server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}]}\
    """
        .formatted(TABLE, key);
  }

  private static String global(String key, String replica) {
    return """
    {"arn": "%s", "server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}],
     "replica": [{"region_name": "us-west-2", "kms_key_arn": "%s"}]}\
    """
        .formatted(TABLE, key, replica);
  }

  private static String key(String arn) {
    return """
    {"arn": "%s", "key_id": "%s", "enable_key_rotation": true}\
    """
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
                 {"sse_enabled": true, "kms_master_key_id": "mrk-1234abcd"}}\
                """
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
                 {"sse_enabled": true, "kms_master_key_id": "alias/orders"}}\
                """
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
                 "server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}]}\
                """
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
                        {"server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}]}\
                        """
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
        .endsWith("this plan leaves it that way");
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
                {"server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}]}\
                """
                    .formatted(KEY),
                "{\"arn\": true}")
            .configured("aws_dynamodb_table.t", "{}")
            .state(
                "aws_kms_key_policy.p",
                """
                {"key_id": "%s", "policy":
                 "{\\"Statement\\": {\\"Effect\\": \\"Allow\\", \\"Principal\\": \\"*\\", \\"Action\\": \\"kms:*\\"}}"}\
                """
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
               "server_side_encryption": [{"enabled": true, "kms_key_arn": "%2$s"}]}\
              """
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

  /** A table of Cloud Control, which takes aliases and ids. */
  private static PlanText onKeyNamed(String name) {
    return new PlanText()
        .state(
            "awscc_dynamodb_table.t",
            """
            {"arn": "%s", "sse_specification": {"sse_enabled": true, "kms_master_key_id": "%s"}}\
            """
                .formatted(TABLE, name));
  }

  private static String keyOf(PlanText plan) {
    return plan.check().tables().get(0).key().orElseThrow().name();
  }

  @Test
  void aDataSourceThatLooksUpAnAliasTellsItsKey() {
    PlanText plan =
        onKeyNamed("alias/orders")
            .state(
                "data.aws_kms_key.d",
                "{\"key_id\": \"alias/orders\", \"arn\": \"%s\"}".formatted(KEY));
    assertThat(keyOf(plan)).isEqualTo(KEY);
    assertThat(keyOf(onKeyNamed("alias/orders"))).isEqualTo("alias/orders");
  }

  @Test
  void aliasesThatNameEachOtherLeadNowhere() {
    String alias = "{\"name\": \"alias/%s\", \"target_key_id\": \"alias/%s\"}";
    PlanText managed =
        onKeyNamed("alias/a")
            .state("aws_kms_alias.a", alias.formatted("a", "b"))
            .state("aws_kms_alias.b", alias.formatted("b", "a"));
    assertThat(keyOf(managed)).startsWith("aws_kms_alias.");
    String looked = "{\"name\": \"alias/%s\", \"target_key_arn\": \"alias/%s\"}";
    PlanText data =
        onKeyNamed("alias/a")
            .state("data.aws_kms_alias.a", looked.formatted("a", "b"))
            .state("data.aws_kms_alias.b", looked.formatted("b", "a"));
    assertThat(keyOf(data)).startsWith("alias/");
    PlanText configured =
        onKeyNamed("alias/a")
            .change(
                "aws_kms_alias.a", "create", "{\"name\": \"alias/a\"}", "{\"target_key_id\": true}")
            .change(
                "aws_kms_alias.b", "create", "{\"name\": \"alias/b\"}", "{\"target_key_id\": true}")
            .configured(
                "aws_kms_alias.a",
                "{\"target_key_id\": {\"references\": [\"aws_kms_alias.b.arn\"]}}")
            .configured(
                "aws_kms_alias.b",
                "{\"target_key_id\": {\"references\": [\"aws_kms_alias.a.arn\"]}}");
    assertThat(keyOf(configured)).startsWith("aws_kms_alias.");
  }

  @Test
  void anAliasDoesNotTellWhetherItsKeyIsEnabled() {
    PlanText plan =
        new PlanText()
            .state("aws_dynamodb_table.t", table(KEY))
            .state(
                "data.aws_kms_alias.a",
                "{\"name\": \"alias/orders\", \"target_key_arn\": \"%s\"}".formatted(KEY));
    assertThat(passed(plan)).doesNotContain("kms-key-in-use-disabled");
    plan.state("data.aws_kms_key.d", "{\"arn\": \"%s\", \"enabled\": true}".formatted(KEY));
    assertThat(passed(plan)).contains("kms-key-in-use-disabled");
  }

  private static List<String> passed(PlanText plan) {
    return plan.check().passed().stream().map(verdict -> verdict.rule().id().value()).toList();
  }

  @Test
  void aPolicyThatNamesAMultiRegionKeyByItsIdIsThatOfItsOwnRegion() {
    String id = "mrk-1234abcd12ab34cd56ef1234567890ab";
    String east = "arn:aws:kms:us-east-1:111122223333:key/" + id;
    String west = "arn:aws:kms:us-west-2:111122223333:key/" + id;
    PlanText plan =
        new PlanText()
            .state("aws_dynamodb_table.t", global(east, west))
            .state("aws_kms_key.west", key(west))
            .state("aws_kms_replica_key.east", key(east))
            .state(
                "aws_kms_key_policy.p",
                """
                {"key_id": "%s", "policy":
                 "{\\"Statement\\": {\\"Effect\\": \\"Allow\\", \\"Principal\\": \\"*\\", \\"Action\\": \\"kms:*\\"}}"}\
                """
                    .formatted(id))
            .configured("aws_kms_key_policy.p", "{}");
    assertThat(plan.check().tables())
        .extracting(
            object -> object.region() + " " + object.key().orElseThrow().policy().isPresent())
        .containsExactly("us-east-1 true", "us-west-2 true");
    assertThat(plan.check().tables())
        .extracting(
            object -> object.key().orElseThrow().policy().orElseThrow().address().toString())
        .containsExactly("aws_kms_key_policy.p", "aws_kms_key.west");
  }

  @ParameterizedTest
  @CsvSource({"111122223333, false", "999988887777, true"})
  void theRootOfAnotherAccountIsAPrincipalLikeAnyOther(String account, boolean found) {
    PlanText plan =
        new PlanText()
            .state("aws_dynamodb_table.t", table(KEY))
            .state(
                "aws_kms_key.k",
                """
                {"arn": "%s", "enable_key_rotation": true, "policy":
                 "{\\"Statement\\": {\\"Effect\\": \\"Allow\\", \\"Action\\": \\"kms:*\\",
                   \\"Principal\\": {\\"AWS\\": \\"arn:aws:iam::%s:root\\"}}}"}\
                """
                    .formatted(KEY, account)
                    .replace("\n", ""));
    assertThat(rules(plan).contains("kms-key-policy-scope")).isEqualTo(found);
  }

  @Test
  void whatIsNoNameOfAKeyIsNotShown() {
    PlanText plan =
        new PlanText()
            .change(
                "aws_dynamodb_table.t",
                "create",
                "{\"server_side_encryption\": [{\"enabled\": true}]}",
                "{\"server_side_encryption\": [{\"kms_key_arn\": true}]}")
            .configured(
                "aws_dynamodb_table.t",
                "{\"server_side_encryption\": [{\"kms_key_arn\": {\"references\":"
                    + " [\"aws_kms_key.k.key_id\"]}}]}")
            .change(
                "aws_kms_key.k", "create", "{\"arn\": \"hunter2 and more\"}", "{\"key_id\": true}")
            .configured("aws_kms_key.k", "{}");
    assertThat(keyOf(plan)).isEqualTo("aws_kms_key.k");
    assertThat(plan.check().tables().get(0).key().orElseThrow()).hasToString("aws_kms_key.k");
  }

  @Test
  void aKeyIsShownByItsArnAndWhatMakesIt() {
    PlanText plan =
        new PlanText().state("aws_dynamodb_table.t", table(KEY)).state("aws_kms_key.k", key(KEY));
    assertThat(plan.check().tables().get(0).key().orElseThrow())
        .hasToString(KEY + " (aws_kms_key.k)");
  }

  @Test
  void whatIsNoRegionIsNone() {
    PlanText plan =
        new PlanText()
            .change(
                "aws_dynamodb_table.t",
                "create",
                """
                {"region": "us-east-1 hunter2",
                 "server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}]}\
                """
                    .formatted(KEY),
                "{\"arn\": true}")
            .configured("aws_dynamodb_table.t", "{}");
    assertThat(plan.check().tables().get(0).region()).isNull();
    assertThat(rules(plan)).isEmpty();
  }

  @Test
  void theAwsManagedKeyFoundInPlaceOfAnArnMayBeTheSameKey() {
    String managed = table(KEY).replace(KEY, "");
    for (boolean swapped : new boolean[] {false, true}) {
      PlanText plan =
          new PlanText()
              .state("aws_dynamodb_table.t", swapped ? managed : table(KEY))
              .drift(
                  "aws_dynamodb_table.t",
                  swapped ? table(KEY) : managed,
                  swapped ? managed : table(KEY));
      assertThat(plan.check().findings())
          .filteredOn(finding -> finding.rule().value().equals("dynamodb-encryption-drift"))
          .singleElement()
          .satisfies(finding -> assertThat(finding.message()).startsWith("Cannot tell whether"));
    }
  }

  @ParameterizedTest
  @CsvSource({"var.region, us-west-2", "var.region var.other,", "local.region,"})
  void theRegionOfAProviderIsKnownIfOneVariableTellsIt(String references, String region) {
    PlanText plan =
        new PlanText()
            .region("{\"references\": [\"%s\"]}".formatted(references.replace(" ", "\", \"")))
            .variable("region", "\"us-west-2\"")
            .variable("other", "\"eu-west-1\"")
            .change("aws_dynamodb_table.t", "create", "{}", "{\"arn\": true}")
            .configured("aws_dynamodb_table.t", "{}");
    assertThat(plan.check().tables().get(0).region()).isEqualTo(region);
  }
}
