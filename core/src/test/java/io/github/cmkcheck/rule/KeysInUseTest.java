package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.owner.PlanText;
import io.github.cmkcheck.report.PlanReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules about keys say of the keys of tables, and how they say it. */
class KeysInUseTest {
  private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/1234abcd";
  private static final String WEST = "arn:aws:kms:us-west-2:111122223333:key/1234abcd";

  private static final String ARCHIVED =
      ": nobody can read or write the tables that it encrypts, and DynamoDB archives a table whose"
          + " key cannot be used for 7 days";

  private static String onKey(String key) {
    return "{\"server_side_encryption\": [{\"enabled\": true, \"kms_key_arn\": \"%s\"}]}"
        .formatted(key);
  }

  private static PlanText tables(String... names) {
    PlanText plan = new PlanText();
    for (String name : names) {
      plan.state("aws_dynamodb_table." + name, onKey(KEY));
    }
    return plan;
  }

  /** An attribute of a key beside its ARN: {@code "enable_key_rotation": true}. */
  private static String key(String arn, String more) {
    return "{\"arn\": \"%s\"%s}".formatted(arn, more.isEmpty() ? "" : ", " + more);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kms-key-deletion-window | \"deletion_window_in_days\": 7 | A deleted key could be restored"
            + " for only 7 days, of 30 possible; it encrypts aws_dynamodb_table.t |"
            + " deletion_window_in_days = 30",
        "kms-key-rotation | \"enable_key_rotation\": false | The key does not rotate:"
            + " enable_key_rotation is not true; it encrypts aws_dynamodb_table.t"
            + " | enable_key_rotation = true",
        "kms-key-rotation | \"multi_region\": false | The key does not rotate:"
            + " enable_key_rotation is not true; it encrypts aws_dynamodb_table.t"
            + " | enable_key_rotation = true"
      })
  void aWeakKeyIsNamedWithItsTablesAndTheArgument(
      String rule, String attribute, String message, String argument) {
    PlanText plan = tables("t").state("aws_kms_key.k", key(KEY, attribute));
    assertThat(Verdicts.of(plan.check(), rule)).containsExactly("aws_kms_key.k: " + message);
    assertThat(Verdicts.remedy(plan.check(), rule))
        .isEqualTo(
            "resource \"aws_kms_key\" \"k\" {\n  # Inside the existing block:\n  "
                + argument
                + "\n}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kms-key-deletion-window | \"deletion_window_in_days\": 30",
        "kms-key-deletion-window | \"description\": \"none set\"",
        "kms-key-rotation | \"enable_key_rotation\": true",
        "kms-key-rotation | \"customer_master_key_spec\": \"RSA_4096\""
      })
  void aKeyThatIsAsItShouldBePasses(String rule, String attribute) {
    PlanText plan = tables("t").state("aws_kms_key.k", key(KEY, attribute));
    assertThat(Verdicts.of(plan.check(), rule)).containsExactly("aws_kms_key.k passes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b a        | aws_dynamodb_table.a, aws_dynamodb_table.b",
        "a b c d e  | aws_dynamodb_table.a, aws_dynamodb_table.b, aws_dynamodb_table.c,"
            + " aws_dynamodb_table.d, aws_dynamodb_table.e",
        "a b c d e f g | aws_dynamodb_table.a, aws_dynamodb_table.b, aws_dynamodb_table.c,"
            + " aws_dynamodb_table.d, aws_dynamodb_table.e and 2 more"
      })
  void ofManyTablesTheFirstFiveAreNamed(String names, String said) {
    PlanText plan = tables(names.split(" ")).state("aws_kms_key.k", key(KEY, ""));
    assertThat(Verdicts.of(plan.check(), "kms-key-rotation"))
        .singleElement()
        .asString()
        .endsWith("; it encrypts " + said);
  }

  /** A table on a multi-Region key, with a replica on the replica of that key. */
  private static PlanText global(String replica) {
    String primary = "arn:aws:kms:us-east-1:111122223333:key/mrk-1";
    String copy = "arn:aws:kms:us-west-2:111122223333:key/mrk-1";
    return new PlanText()
        .state(
            "aws_dynamodb_table.a",
            """
            {"server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}],
             "replica": [{"region_name": "us-west-2", "kms_key_arn": "%s"}]}\
            """
                .formatted(primary, copy))
        .state("aws_dynamodb_table.b", onKey(primary))
        .state("aws_kms_key.k", key(primary, "\"multi_region\": true"))
        .state(replica, key(copy, "\"primary_key_arn\": \"%s\"".formatted(primary)));
  }

  @Test
  void aPrimaryKeyAnswersForItsReplicaKeys() {
    assertThat(Verdicts.of(global("aws_kms_replica_key.r").check(), "kms-key-rotation"))
        .containsExactly(
            "aws_kms_key.k: The key does not rotate: enable_key_rotation is not true; it and its"
                + " replica keys encrypt aws_dynamodb_table.a, aws_dynamodb_table.a replica"
                + " us-west-2, aws_dynamodb_table.b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aws_kms_key.k | \"is_enabled\": false | is disabled | is_enabled = true",
        "aws_kms_key.k | \"is_enabled\": false, \"key_state\": \"Disabled\" | is in state Disabled"
            + " | is_enabled = true",
        "aws_kms_external_key.k | \"enabled\": false, \"key_state\": \"PendingImport\""
            + " | is in state PendingImport | enabled = true",
        "aws_kms_external_key.k | \"key_state\": \"Unavailable\" | is in state Unavailable"
            + " | enabled = true"
      })
  void aTableOnAKeyThatCannotBeUsedIsLost(
      String address, String attributes, String state, String argument) {
    PlanText plan = tables("t").state(address, key(KEY, attributes));
    String rule = "kms-key-in-use-disabled";
    assertThat(Verdicts.of(plan.check(), rule))
        .containsExactly(
            address + ": The key " + state + ARCHIVED + "; it encrypts aws_dynamodb_table.t");
    assertThat(Verdicts.remedy(plan.check(), rule))
        .isEqualTo(
            "resource \"%s\" \"k\" {\n  # Inside the existing block:\n  %s\n}\n"
                .formatted(address.replace(".k", ""), argument));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"is_enabled\": true, \"key_state\": \"Disabled\" | false | ",
        "\"is_enabled\": false, \"key_state\": \"Enabled\" | true | will be disabled",
        "\"is_enabled\": false, \"key_state\": \"PendingDeletion\" | true | will be disabled"
      })
  void ofAKeyThatChangesTheStateIsThatOfBefore(String after, boolean found, String state) {
    PlanText plan =
        tables("t")
            .change("aws_kms_key.k", "update", key(KEY, ""), key(KEY, after), "{}")
            .configured("aws_kms_key.k", "{}");
    List<String> verdicts = Verdicts.of(plan.check(), "kms-key-in-use-disabled");
    assertThat(verdicts)
        .singleElement()
        .asString()
        .startsWith(found ? "aws_kms_key.k: The key " + state + ":" : "aws_kms_key.k passes");
  }

  @Test
  void aKeyThatGoesIsOfAnotherRule() {
    PlanText plan =
        tables("t")
            .change(
                "aws_kms_key.k", "delete", key(KEY, OPEN + ", \"is_enabled\": false"), "null", "{}")
            .state("data.aws_kms_key.d", key(KEY, "\"enabled\": false"));
    assertThat(Verdicts.of(plan.check(), REMOVED)).hasSize(1);
    assertThat(Verdicts.of(plan.check(), "kms-key-in-use-disabled")).isEmpty();
    assertThat(Verdicts.of(plan.check(), "kms-key-policy-scope")).isEmpty();
    assertThat(Verdicts.of(plan.check(), "dynamodb-key-not-in-configuration")).isEmpty();
  }

  @Test
  void aKeyOfAwsIsNobodysToLookAfter() {
    PlanText plan =
        tables("t")
            .state("data.aws_kms_key.d", key(KEY, "\"key_manager\": \"AWS\", \"enabled\": false"));
    assertThat(Verdicts.of(plan.check(), "dynamodb-table-cmk")).hasSize(1);
    assertThat(Verdicts.of(plan.check(), "kms-key-in-use-disabled")).isEmpty();
  }

  @Test
  void theCliBringsBackAKeyOfSomebodyElse() {
    PlanText plan = tables("t").state("data.aws_kms_key.d", key(KEY, "\"enabled\": false"));
    assertThat(Verdicts.remedy(plan.check(), "kms-key-in-use-disabled"))
        .isEqualTo(
            "# aws kms cancel-key-deletion --key-id %1$s\n# aws kms enable-key --key-id %1$s\n"
                .formatted(KEY));
  }

  private static final String REMOVED = "kms-key-in-use-removed";

  private static String block(String table, String key) {
    return """
    resource "aws_dynamodb_table" "%s" {
      # Inside the existing block:
      server_side_encryption {
        enabled     = true
        kms_key_arn = %s
      }
    }
    """
        .formatted(table, key);
  }

  private static String deleted(String before, String days) {
    return before
        + KEY
        + ", which still encrypts aws_dynamodb_table.t: after apply, nothing can use the key; it"
        + " can be restored for "
        + days
        + ", and DynamoDB archives a table whose key cannot be used for 7 days";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delete        | The plan deletes the key | \"deletion_window_in_days\": 7 | 7 days",
        "delete        | The plan deletes the key | \"description\": \"\"          | 30 days",
        "delete        | The plan deletes the key | \"deletion_window_in_days\": \"?\" | a time",
      })
  void aKeyThatGoesTakesItsTableWithIt(String actions, String what, String attribute, String days) {
    PlanText plan = tables("t").change("aws_kms_key.k", actions, key(KEY, attribute), "null", "{}");
    assertThat(Verdicts.of(plan.check(), REMOVED))
        .containsExactly("aws_kms_key.k: " + deleted(what + " ", days));
    assertThat(Verdicts.remedy(plan.check(), REMOVED))
        .isEqualTo(
            """
            # Keep the key for as long as a table is encrypted by it:
            resource "aws_kms_key" "k" {
              # ... as it was
            }

            # To remove it after all, first move what it encrypts to another key and apply; then remove
            # it in the next change.
            """);
  }

  @Test
  void aKeyThatWasDeposedIsNotItsSuccessor() {
    PlanText plan =
        tables("t")
            .deposed("aws_kms_key.k", key(KEY, ""))
            .change("aws_kms_key.k", "no-op", key(WEST, ""), key(WEST, ""), "{}");
    assertThat(Verdicts.of(plan.check(), REMOVED))
        .containsExactly(
            "aws_kms_key.k: "
                + deleted(
                    "The plan deletes the deposed key, which an earlier replacement left behind, ",
                    "30 days"));
    assertThat(Verdicts.remedy(plan.check(), REMOVED))
        .isEqualTo(
            "# Move the table first, with a plan that leaves the deposed key alone:\n"
                + block("t", "aws_kms_key.k.arn"));
  }

  @Test
  void aKeyThatWasDeposedAndHasNoSuccessorGoesLikeAnyOther() {
    PlanText plan = tables("t").deposed("aws_kms_key.k", key(KEY, ""));
    assertThat(Verdicts.of(plan.check(), REMOVED))
        .containsExactly("aws_kms_key.k: " + deleted("The plan deletes the key ", "30 days"));
  }

  @Test
  void anotherKeyIsNoSuccessor() {
    PlanText plan =
        tables("t")
            .change("aws_kms_key.k", "delete", key(KEY, ""), "null", "{}")
            .state("aws_kms_key.other", key(WEST, ""));
    assertThat(Verdicts.of(plan.check(), REMOVED))
        .containsExactly("aws_kms_key.k: " + deleted("The plan deletes the key ", "30 days"));
  }

  @Test
  void aKeyThatIsReplacedLosesItsTable() {
    PlanText plan =
        tables("t").change("aws_kms_key.k", "create,delete", key(KEY, ""), "{}", "{\"arn\": true}");
    assertThat(Verdicts.of(plan.check(), REMOVED))
        .containsExactly(
            "aws_kms_key.k: "
                + deleted("The plan replaces the key and deletes the old one, ", "30 days"));
    assertThat(Verdicts.remedy(plan.check(), REMOVED))
        .startsWith("# Keep the key for as long as a table is encrypted by it:\n");
  }

  @Test
  void aKeyThatIsForgottenIsInNobodysHands() {
    PlanText plan = tables("t").change("aws_kms_key.k", "forget", key(KEY, ""), "null", "{}");
    assertThat(Verdicts.of(plan.check(), REMOVED))
        .containsExactly(
            "aws_kms_key.k: The plan forgets the key "
                + KEY
                + ", which still encrypts aws_dynamodb_table.t: the key is not deleted, but nothing"
                + " here protects it any more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arn:aws:kms:us-west-2:111122223333:key/1234abcd | ''",
        "arn:aws:kms:us-west-2:111122223333:key/mrk-1234abcd | , and a multi-Region key has an ARN"
            + " of its own in each"
      })
  void aKeyOfAnotherRegionIsNoKey(String key, String more) {
    PlanText plan =
        new PlanText()
            .change("aws_dynamodb_table.t", "create", onKey(key), "{\"arn\": true}")
            .configured("aws_dynamodb_table.t", "{}");
    assertThat(Verdicts.of(plan.check(), "dynamodb-key-region"))
        .containsExactly(
            "aws_dynamodb_table.t: Its key "
                + key
                + " is in us-west-2, and the table in us-east-1: DynamoDB takes only a key of the"
                + " same region"
                + more);
    assertThat(Verdicts.remedy(plan.check(), "dynamodb-key-region"))
        .isEqualTo(block("t", "aws_kms_key.dynamodb.arn") + "\n" + Hcl.KEY);
  }

  @Test
  void aReplicaNeedsAKeyOfItsRegion() {
    PlanText plan =
        new PlanText()
            .state(
                "aws_dynamodb_table.t",
                """
                {"server_side_encryption": [{"enabled": true, "kms_key_arn": "%1$s"}],
                 "replica": [{"region_name": "us-west-2", "kms_key_arn": "%1$s"}]}\
                """
                    .formatted(KEY))
            .configured("aws_dynamodb_table.t", "{}");
    assertThat(Verdicts.of(plan.check(), "dynamodb-key-region"))
        .containsExactly(
            "aws_dynamodb_table.t passes",
            "aws_dynamodb_table.t replica us-west-2: Its key "
                + KEY
                + " is in us-east-1, and the replica in us-west-2: DynamoDB takes only a key of the"
                + " same region");
    assertThat(Verdicts.remedy(plan.check(), "dynamodb-key-region"))
        .contains("kms_key_arn = aws_kms_key.dynamodb_us_west_2.arn")
        .contains("resource \"aws_kms_key\" \"dynamodb_us_west_2\" {");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arn:aws:kms:eu-west-1:111122223333:key/1 | dynamodb.eu-west-1.amazonaws.com",
        "arn:aws-cn:kms:cn-north-1:111122223333:key/1 | dynamodb.cn-north-1.amazonaws.com.cn"
      })
  void theConditionNamesDynamoDbInTheRegionOfTheKey(String key, String service) {
    PlanText plan =
        new PlanText()
            .state("aws_dynamodb_table.t", onKey(key))
            .state("aws_kms_key.k", key(key, OPEN));
    assertThat(Verdicts.of(plan.check(), "kms-key-policy-scope"))
        .containsExactly(
            "aws_kms_key.k: The key policy lets principals use the key without DynamoDB: statement"
                + " 1 has no condition that limits kms:ViaService to DynamoDB; it encrypts"
                + " aws_dynamodb_table.t");
    assertThat(Verdicts.remedy(plan.check(), "kms-key-policy-scope"))
        .isEqualTo(
            """
            # in statement 1:
            Condition = {
              StringEquals = { "kms:ViaService" = "%s" }
            }
            """
                .formatted(service));
  }

  private static final String OPEN =
      "\"policy\": \"{\\\"Statement\\\": {\\\"Effect\\\": \\\"Allow\\\", \\\"Principal\\\":"
          + " \\\"*\\\", \\\"Action\\\": \\\"kms:*\\\"}}\"";

  @Test
  void whereTheRegionOfTheKeyIsNotKnownItIsLeftToTheReader() {
    PlanText plan =
        new PlanText()
            .region("{\"references\": [\"local.region\"]}")
            .change("aws_kms_key.k", "create", "{" + OPEN + "}", "{\"arn\": true}")
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
    assertThat(Verdicts.remedy(plan.check(), "kms-key-policy-scope"))
        .contains("\"dynamodb.REGION.amazonaws.com\"");
  }

  @Test
  void aKeyThatTheConfigurationDoesNotNameGetsLost() {
    String values =
        """
        {"server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}],
         "replica": [{"region_name": "us-west-2", "kms_key_arn": "%s"}]}\
        """
            .formatted(KEY, WEST);
    PlanText plan =
        new PlanText()
            .change("aws_dynamodb_table.t", "no-op", values, values, "{}")
            .configured(
                "aws_dynamodb_table.t",
                """
                {"server_side_encryption": [{"enabled": {"constant_value": true}}],
                 "replica": [{"region_name": {"constant_value": "us-west-2"}}]}\
                """)
            .state("aws_kms_key.k", key(KEY, ""))
            .state("data.aws_kms_key.k", key(WEST, "\"key_manager\": \"CUSTOMER\""));
    String lost =
        ": Keeps the customer managed key %s, which its configuration does not name: the next"
            + " change that replaces %s loses it";
    PlanReport report = plan.check();
    assertThat(Verdicts.of(report, "dynamodb-key-not-in-configuration"))
        .containsExactly(
            "aws_dynamodb_table.t" + lost.formatted(KEY, "the table"),
            "aws_dynamodb_table.t replica us-west-2" + lost.formatted(WEST, "the replica"));
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().value().equals("dynamodb-key-not-in-configuration"))
        .extracting(finding -> finding.remedy().text())
        .containsExactly(
            block("t", "aws_kms_key.k.arn"),
            """
            resource "aws_dynamodb_table" "t" {
              # Inside the existing block:
              replica {
                region_name = "us-west-2"
                kms_key_arn = "%s"
              }
            }
            """
                .formatted(WEST));
  }

  @Test
  void aNewTableKeepsNoKey() {
    PlanText plan =
        new PlanText()
            .change("aws_dynamodb_table.t", "create", onKey(KEY), "{\"arn\": true}")
            .configured("aws_dynamodb_table.t", "{}");
    assertThat(Verdicts.of(plan.check(), "dynamodb-key-not-in-configuration")).isEmpty();
  }

  @Test
  void theOldGlobalTablesTakeNoKey() {
    PlanText plan =
        new PlanText()
            .change("aws_dynamodb_global_table.g", "create", "{\"name\": \"g\"}", "{}")
            .configured("aws_dynamodb_global_table.g", "{}");
    assertThat(Verdicts.of(plan.check(), "dynamodb-global-table-2017"))
        .containsExactly(
            "aws_dynamodb_global_table.g: A global table of version 2017.11.29 cannot use a"
                + " customer managed key");
    assertThat(Verdicts.remedy(plan.check(), "dynamodb-global-table-2017"))
        .startsWith("# Upgrade it to version 2019.11.21 in the DynamoDB console")
        .contains("removed {\n  from = aws_dynamodb_global_table.g\n");
  }
}
