package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.owner.PlanText;
import io.github.cmkcheck.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SprawlAndDriftTest {
  private static final String ONE = "arn:aws:kms:us-east-1:111122223333:key/1";
  private static final String TWO = "arn:aws:kms:us-east-1:111122223333:key/2";
  private static final String THEIRS = "arn:aws:kms:us-east-1:111122223333:key/3";
  private static final String SPRAWL = "kms-key-sprawl";
  private static final String DRIFT = "dynamodb-encryption-drift";

  private static PlanText table(PlanText plan, String name, String key, String tags) {
    return plan.change(
            "aws_dynamodb_table." + name,
            "create",
            """
            {%s, "server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}]}\
            """
                .formatted(tags, key),
            "{\"arn\": true}")
        .configured("aws_dynamodb_table." + name, "{}");
  }

  private static String tagged(String value) {
    return "\"tags_all\": {\"DataClass\": \"%s\"}".formatted(value);
  }

  @Test
  void theKeyWithTheMostTablesIsTheOneForTheirKindOfData() {
    PlanText plan = new PlanText();
    table(plan, "a", ONE, tagged("pii"));
    table(plan, "b", TWO, tagged("pii"));
    table(plan, "c", TWO, tagged("pii"));
    table(plan, "d", ONE, tagged("public"));
    assertThat(Verdicts.of(plan.check(), SPRAWL))
        .containsExactly(
            "aws_dynamodb_table.b passes",
            "aws_dynamodb_table.d passes",
            "aws_dynamodb_table.a: Data of the classification \"pii\" (tag DataClass) is on 2 keys"
                + " in us-east-1: "
                + ONE
                + " encrypts aws_dynamodb_table.a, and "
                + TWO
                + " encrypts aws_dynamodb_table.b, aws_dynamodb_table.c");
    assertThat(Verdicts.remedy(plan.check(), SPRAWL)).contains("kms_key_arn = \"" + TWO + "\"\n");
  }

  @Test
  void aKeyThatMayBeAwssIsNotCounted() {
    PlanText plan =
        new PlanText()
            .state(
                "aws_dynamodb_table.t",
                """
                {%s, "server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}]}\
                """
                    .formatted(tagged("pii"), ONE));
    assertThat(Verdicts.of(plan.check(), SPRAWL)).isEmpty();
  }

  @Test
  void aRegionThatIsNotKnownIsNotNamed() {
    PlanText plan = new PlanText().region("{\"references\": [\"local.region\"]}");
    table(plan, "a", ONE, tagged("pii"));
    table(plan, "b", TWO, tagged("pii"));
    assertThat(Verdicts.of(plan.check(), SPRAWL))
        .last()
        .asString()
        .contains("(tag DataClass) is on 2 keys: " + TWO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"tags_all\": {\"DataClass\": \"pii\"}                              | true",
        "\"tags\": {\"DataClass\": \"pii\"}                                  | true",
        "\"tags_all\": {}, \"tags\": {\"DataClass\": \"pii\"}                | true",
        "\"tags_all\": {\"DataClass\": \"pii\"}, \"tags\": {}                | true",
        "\"tags_all\": {\"Team\": \"pii\"}                                   | false",
        "\"tags_all\": {\"DataClass\": \"pii <b>\"}                          | false",
        "\"tags_all\": {\"DataClass\": \"\"}                                 | false",
        "\"name\": \"pii\"                                                   | false"
      })
  void theClassificationIsATag(String tags, boolean judged) {
    PlanText plan = table(new PlanText(), "t", ONE, tags);
    assertThat(Verdicts.of(plan.check(), SPRAWL).isEmpty()).isEqualTo(!judged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"key\": \"DataClass\", \"value\": \"pii\"}]                                  | true",
        "[{\"key\": \"Team\", \"value\": \"x\"}, {\"key\": \"DataClass\", \"value\": \"pii\"}] |"
            + " true",
        "[{\"key\": \"Team\", \"value\": \"pii\"}]                                       | false",
        "[{\"key\": \"DataClass\"}]                                                      | false",
        "[{\"value\": \"pii\"}]                                                          | false",
        "[]                                                                              | false"
      })
  void cloudControlListsItsTags(String tags, boolean judged) {
    PlanText plan =
        new PlanText()
            .change(
                "awscc_dynamodb_table.t",
                "create",
                """
                {"tags": %s, "sse_specification": {"sse_enabled": true, "kms_master_key_id": "%s"}}\
                """
                    .formatted(tags, ONE),
                "{\"arn\": true}")
            .configured("awscc_dynamodb_table.t", "{}");
    assertThat(Verdicts.of(plan.check(), SPRAWL).isEmpty()).isEqualTo(!judged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"key\": \"DataClass\"}]                                     | [{\"value\": true}]",
        "[{\"value\": \"pii\"}]                                         | [{\"key\": true}]",
        "[{\"value\": \"x\"}, {\"key\": \"Team\", \"value\": \"pii\"}] | [{\"key\": true}, {}]",
        "null                                                           | true"
      })
  void aTagOfWhichAPartIsUnknownIsNone(String tags, String unknown) {
    PlanText plan =
        new PlanText()
            .change(
                "awscc_dynamodb_table.t",
                "create",
                """
                {"tags": %s, "sse_specification": {"sse_enabled": true, "kms_master_key_id": "%s"}}\
                """
                    .formatted(tags, ONE),
                "{\"arn\": true, \"tags\": %s}".formatted(unknown))
            .configured("awscc_dynamodb_table.t", "{}");
    assertThat(Verdicts.of(plan.check(), SPRAWL)).isEmpty();
  }

  private static String onKey(String key) {
    return "{\"server_side_encryption\": [{\"enabled\": true, \"kms_key_arn\": \"%s\"}]}"
        .formatted(key);
  }

  private static PlanText drifted(String was, String is) {
    return new PlanText()
        .state("aws_kms_key.one", "{\"arn\": \"%s\"}".formatted(ONE))
        .state("aws_kms_key.two", "{\"arn\": \"%s\"}".formatted(TWO))
        .drift("aws_dynamodb_table.t", onKey(was), onKey(is))
        .configured("aws_dynamodb_table.t", "{}");
  }

  @Test
  void aPlanThatPutsTheKeyBackIsTheRemedy() {
    PlanText plan =
        drifted(ONE, TWO).change("aws_dynamodb_table.t", "update", onKey(TWO), onKey(ONE), "{}");
    assertThat(Verdicts.of(plan.check(), DRIFT))
        .containsExactly(
            "aws_dynamodb_table.t: Its key was changed outside Terraform: it was the customer"
                + " managed key "
                + ONE
                + ", and is now the customer managed key "
                + TWO
                + "; this plan changes it back");
    assertThat(Verdicts.remedy(plan.check(), DRIFT)).isEqualTo("# Apply this plan.\n");
  }

  @Test
  void aPlanThatLeavesTheKeyHasToNameOne() {
    PlanText plan = drifted(ONE, TWO).state("aws_dynamodb_table.t", onKey(TWO));
    assertThat(Verdicts.of(plan.check(), DRIFT))
        .singleElement()
        .asString()
        .endsWith("; this plan leaves it that way");
    assertThat(Verdicts.remedy(plan.check(), DRIFT))
        .startsWith("# To keep the key that it has now, name it, and apply:\nresource ")
        .contains("kms_key_arn = aws_kms_key.two.arn");
  }

  @Test
  void onlyCertainDriftIsAViolation() {
    PlanText certain = drifted(ONE, TWO).state("aws_dynamodb_table.t", onKey(TWO));
    PlanText maybe = drifted(THEIRS, "").state("aws_dynamodb_table.t", onKey(""));
    assertThat(Verdicts.outcomes(certain, Policy.DEFAULT, DRIFT)).containsExactly("violation");
    assertThat(Verdicts.outcomes(maybe, Policy.DEFAULT, DRIFT)).containsExactly("cannot tell");
  }

  @Test
  void aKeyThatMayBeTheSameIsNoCertainDrift() {
    PlanText plan = drifted(THEIRS, "").state("aws_dynamodb_table.t", onKey(""));
    assertThat(Verdicts.of(plan.check(), DRIFT))
        .containsExactly(
            "aws_dynamodb_table.t: Cannot tell whether its key was changed outside Terraform: it"
                + " was the key "
                + THEIRS
                + ", whose owner the plan does not show, and is now the AWS managed key aws/dynamodb, whose"
                + " ARN may be that of the same key; this plan leaves it that way");
  }
}
