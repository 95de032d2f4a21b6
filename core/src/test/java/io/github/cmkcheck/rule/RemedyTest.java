package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Setup;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.PlanText;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.source.SourceChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of HCL that put a table on a customer managed key. */
class RemedyTest {
  private static final String TABLE_RULE = "dynamodb-table-cmk";
  private static final String REPLICA_RULE = "dynamodb-replica-cmk";
  private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/1234abcd";

  private static PlanText created(String address, String values) {
    return new PlanText()
        .change(address, "create", values, "{\"arn\": true}")
        .configured(address, "{}");
  }

  private static PlanText table() {
    return created("aws_dynamodb_table.t", "{}");
  }

  private static PlanText key(PlanText plan, String address, String arn) {
    return plan.state(address, "{\"arn\": \"%s\"}".formatted(arn));
  }

  private static String onKey(String expression) {
    return """
    resource "aws_dynamodb_table" "t" {
      # Inside the existing block:
      server_side_encryption {
        enabled     = true
        kms_key_arn = %s
      }
    }
    """
        .formatted(expression);
  }

  @Test
  void whereThereIsNoKeyOneIsMade() {
    assertThat(Verdicts.remedy(table().check(), TABLE_RULE))
        .isEqualTo(
            onKey("aws_kms_key.dynamodb.arn")
                + """

                resource "aws_kms_key" "dynamodb" {
                  description             = "CMK for DynamoDB tables"
                  enable_key_rotation     = true
                  deletion_window_in_days = 30
                }
                """);
  }

  @Test
  void whereThereIsAKeyItIsNamed() {
    assertThat(Verdicts.remedy(key(table(), "aws_kms_key.tables", KEY).check(), TABLE_RULE))
        .isEqualTo(onKey("aws_kms_key.tables.arn"));
  }

  @Test
  void aKeyThatIsYetToBeMadeIsNamedToo() {
    PlanText plan =
        table()
            .change("aws_kms_key.tables", "create", "{}", "{\"arn\": true}")
            .configured("aws_kms_key.tables", "{}");
    assertThat(Verdicts.remedy(plan.check(), TABLE_RULE))
        .isEqualTo(onKey("aws_kms_key.tables.arn"));
  }

  @ParameterizedTest
  @CsvSource({
    "aws_kms_key.tables_west, arn:aws:kms:us-west-2:111122223333:key/1234abcd",
    "aws_kms_key.other_table, hunter2",
    "aws_kms_key.tables[0], " + KEY,
    "aws_kms_external_key.tables, " + KEY,
    "aws_kms_key.vault_unseal, " + KEY
  })
  void aKeyThatATableCannotSimplyNameIsNotNamed(String address, String arn) {
    assertThat(Verdicts.remedy(key(table(), address, arn).check(), TABLE_RULE))
        .startsWith(onKey("aws_kms_key.dynamodb.arn") + "\nresource \"aws_kms_key\"");
  }

  @ParameterizedTest
  @CsvSource({
    "aws_kms_key.table_a, aws_kms_key.table_b",
    "aws_kms_key.table_b, aws_kms_key.table_a"
  })
  void ofAKeyThatIsThereAndOneThatIsYetToBeMadeTheFirstIsNamed(String there, String made) {
    PlanText plan =
        key(table(), there, KEY)
            .change(made, "create", "{}", "{\"arn\": true}")
            .configured(made, "{}");
    assertThat(Verdicts.remedy(plan.check(), TABLE_RULE))
        .isEqualTo(onKey("aws_kms_key.table_a.arn"));
  }

  @Test
  void aKeyThatGoesIsNotNamed() {
    PlanText plan =
        table()
            .change(
                "aws_kms_key.old_table",
                "delete",
                "{\"arn\": \"%s\"}".formatted(KEY),
                "null",
                "{}");
    assertThat(Verdicts.remedy(plan.check(), TABLE_RULE))
        .startsWith(onKey("aws_kms_key.dynamodb.arn"));
  }

  @Test
  void whereTheRegionOfTheTableIsNotKnownAnyKeyIsNamed() {
    PlanText plan = table().region("{\"references\": [\"local.region\"]}");
    assertThat(Verdicts.remedy(key(plan, "aws_kms_key.tables", KEY).check(), TABLE_RULE))
        .isEqualTo(onKey("aws_kms_key.tables.arn"));
  }

  @Test
  void aReplicaNeedsAKeyOfItsOwnRegion() {
    PlanText plan =
        created(
            "aws_dynamodb_table.t",
            """
            {"server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}],
             "replica": [{"region_name": "us-west-2", "kms_key_arn": null}]}\
            """
                .formatted(KEY));
    assertThat(Verdicts.remedy(plan.check(), REPLICA_RULE))
        .isEqualTo(
            """
            resource "aws_dynamodb_table" "t" {
              # Inside the existing block:
              replica {
                region_name = "us-west-2"
                kms_key_arn = aws_kms_key.dynamodb_us_west_2.arn
              }
            }

            resource "aws_kms_key" "dynamodb_us_west_2" {
              provider                = aws.us_west_2
              description             = "CMK for DynamoDB replicas"
              enable_key_rotation     = true
              deletion_window_in_days = 30
            }

            provider "aws" {
              alias  = "us_west_2"
              region = "us-west-2"
            }
            """);
  }

  @Test
  void besideAMultiRegionKeyAReplicaGetsAReplicaOfIt() {
    PlanText plan =
        created(
                "aws_dynamodb_table.t",
                """
                {"server_side_encryption": [{"enabled": true, "kms_key_arn": "%s"}],
                 "replica": [{"region_name": "us-west-2", "kms_key_arn": null}]}\
                """
                    .formatted(KEY))
            .state("aws_kms_key.k", "{\"arn\": \"%s\", \"multi_region\": true}".formatted(KEY));
    assertThat(Verdicts.remedy(plan.check(), REPLICA_RULE))
        .contains("kms_key_arn = aws_kms_replica_key.us_west_2.arn")
        .contains(
            """
            resource "aws_kms_replica_key" "us_west_2" {
              provider                = aws.us_west_2
              description             = "CMK for DynamoDB replicas"
              primary_key_arn         = aws_kms_key.k.arn
              deletion_window_in_days = 30
            }
            """);
  }

  @Test
  void aKeyThatIsInTheRegionOfAReplicaIsNamed() {
    PlanText plan =
        created(
                "aws_dynamodb_table.t",
                "{\"replica\": [{\"region_name\": \"us-west-2\", \"kms_key_arn\": null}]}")
            .state(
                "aws_kms_key.tables_west",
                "{\"arn\": \"arn:aws:kms:us-west-2:111122223333:key/1\"}");
    assertThat(Verdicts.remedy(plan.check(), REPLICA_RULE))
        .endsWith("kms_key_arn = aws_kms_key.tables_west.arn\n  }\n}\n");
  }

  @Test
  void aProviderThatIsInTheRegionOfAReplicaIsUsed() {
    PlanText plan =
        created(
                "aws_dynamodb_table.t",
                "{\"replica\": [{\"region_name\": \"us-west-2\", \"kms_key_arn\": null}]}")
            .region("{\"constant_value\": \"us-west-2\"}");
    assertThat(Verdicts.remedy(plan.check(), REPLICA_RULE))
        .contains("provider                = aws\n")
        .doesNotContain("provider \"aws\"");
  }

  @Test
  void aReplicaThatIsAResourceNeedsAKeyOfItsOwnRegion() {
    PlanText plan = created("aws_dynamodb_table_replica.r", "{}");
    assertThat(Verdicts.remedy(plan.check(), REPLICA_RULE))
        .startsWith(
            """
            resource "aws_dynamodb_table_replica" "r" {
              # Inside the existing block:
              kms_key_arn = aws_kms_key.dynamodb_us_east_1.arn
            }
            """);
  }

  @Test
  void aTableOfCloudControlHasASpecification() {
    PlanText plan = created("awscc_dynamodb_table.t", "{}");
    assertThat(Verdicts.remedy(plan.check(), TABLE_RULE))
        .startsWith(
            """
            resource "awscc_dynamodb_table" "t" {
              # Inside the existing block:
              sse_specification = {
                sse_enabled       = true
                sse_type          = "KMS"
                kms_master_key_id = aws_kms_key.dynamodb.arn
              }
            }
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | REGION | aws_kms_key.dynamodb.arn",
        "[{\"region\": \"us-west-2\"}] | us-west-2 | aws_kms_key.dynamodb_us_west_2.arn"
      })
  void aGlobalTableHasAKeyForEachReplica(String replicas, String region, String key) {
    PlanText plan =
        created("awscc_dynamodb_global_table.t", "{\"replicas\": %s}".formatted(replicas));
    assertThat(Verdicts.remedy(plan.check(), REPLICA_RULE))
        .startsWith(
            """
            resource "awscc_dynamodb_global_table" "t" {
              # Inside the existing block:
              sse_specification = {
                sse_enabled = true
                sse_type    = "KMS"
              }
              replicas = [{
                region            = "%s"
                sse_specification = { kms_master_key_id = %s }
              }]
            }
            """
                .formatted(region, key));
  }

  /** A module that takes a key, called without it, and what else is in the root module. */
  private static PlanReport moduleWithoutItsKey(String more) {
    return PlanText.check(MODULE.formatted(more));
  }

  private static final String MODULE =
      """
      {"format_version": "1.2", "terraform_version": "1.9.0",
       "resource_changes": [
         {"address": "module.shop.aws_dynamodb_table.t", "module_address": "module.shop",
          "mode": "managed", "type": "aws_dynamodb_table", "name": "t",
          "change": {"actions": ["create"], "before": null,
            "after": {"server_side_encryption": [{"enabled": true}]},
            "after_unknown": {"server_side_encryption": [{"kms_key_arn": true}]}}}],
       "prior_state": {"values": {"root_module": {"resources": [%s]}}},
       "configuration": {"root_module": {"module_calls": {"shop": {"source": "./shop",
         "module": {"variables": {"key": {"default": null}}, "resources": [
           {"address": "aws_dynamodb_table.t", "mode": "managed", "type": "aws_dynamodb_table",
            "name": "t", "provider_config_key": "aws", "expressions": {"server_side_encryption":
              [{"enabled": {"constant_value": true},
                "kms_key_arn": {"references": ["var.key"]}}]}}]}}}}}}
      """;

  private static final String MINE =
      """
      {"address": "aws_kms_key.tables", "mode": "managed", "type": "aws_kms_key", "name": "tables",
       "values": {"arn": "%s"}}\
      """
          .formatted(KEY);

  @Test
  void aKeyOfAnotherModuleIsNotNamed() {
    String json =
        MODULE
            .formatted(MINE)
            .replace("{\"references\": [\"var.key\"]}", "{\"constant_value\": \"\"}");
    assertThat(Verdicts.remedy(PlanText.check(json), TABLE_RULE))
        .startsWith(
            "# In the files of module.shop; or pass it a key, if it takes one.\n"
                + onKey("aws_kms_key.dynamodb.arn"));
  }

  @ParameterizedTest
  @CsvSource({
    "aws_kms_key.k, aws_kms_key.k.arn",
    "'aws_kms_key.k[0]', 'aws_kms_key.k[0].arn'",
    "module.keys.aws_kms_key.k, '\"" + KEY + "\"'"
  })
  void aKeyIsNamedByReferenceWhereThatWorks(String address, String expression) {
    Facts facts = new CmkCheck().facts(Setup.of("").state(address, "{}").plan());
    KmsKey key = facts.keys().keys().get(0);
    KeyIdentity identity = new KeyIdentity(KEY, key, null, List.of(), null, null);
    assertThat(Hcl.expression(identity, ModuleAddress.ROOT)).isEqualTo(expression);
  }

  @Test
  void aModuleThatIsCalledWithoutItsKeyGetsOne() {
    String call = "module \"shop\" {\n  # Inside the existing block:\n  key = %s\n}\n";
    assertThat(Verdicts.remedy(moduleWithoutItsKey(""), TABLE_RULE))
        .startsWith(call.formatted("aws_kms_key.dynamodb.arn") + "\nresource \"aws_kms_key\"");
    assertThat(Verdicts.remedy(moduleWithoutItsKey(MINE), TABLE_RULE))
        .isEqualTo(call.formatted("aws_kms_key.tables.arn"));
  }

  private static final String HINT =
      "; plan JSON leaves out locals, conditions and dynamic blocks: give the sources with"
          + " --source DIR, the folder that was planned";

  @Test
  void whereOnlyTheSourcesTellTheyAreAskedFor() {
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
                    + " [\"local.k\"]}}]}")
            .change("aws_kms_key.k", "create", "{}", "{\"arn\": true}")
            .configured("aws_kms_key.k", "{}")
            .drawingOn("aws_kms_key.k", "arn");
    assertThat(Verdicts.of(plan.check(Presume.NOTHING), TABLE_RULE))
        .singleElement()
        .asString()
        .endsWith(HINT);
    assertThat(Verdicts.of(table().check(), TABLE_RULE))
        .singleElement()
        .asString()
        .doesNotContain("--source");
  }

  @Test
  void whereTheSourcesAreThereTheyAreNotAskedFor(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("main.tf"), "resource \"aws_dynamodb_table_replica\" \"r\" {}");
    Path plan =
        Files.writeString(
            folder.resolve("plan.json"),
            """
            {"format_version": "1.2", "terraform_version": "1.9.0",
             "resource_changes": [{"address": "aws_dynamodb_table_replica.r", "mode": "managed",
               "type": "aws_dynamodb_table_replica", "name": "r", "change":
                 {"actions": ["create"], "before": null, "after": {}, "after_unknown": {}}}],
             "configuration": {"root_module": {"resources": [{"address": "aws_dynamodb_table_replica.r",
               "mode": "managed", "type": "aws_dynamodb_table_replica", "name": "r",
               "provider_config_key": "aws", "expressions": {}}]}}}\
            """);
    CmkCheck check = new CmkCheck();
    assertThat(
            Verdicts.of(
                check.withSources(SourceChoice.NONE).check(PlanSource.file(plan)), REPLICA_RULE))
        .singleElement()
        .asString()
        .endsWith(HINT);
    assertThat(
            Verdicts.of(
                check.withSources(SourceChoice.AUTO).check(PlanSource.file(plan)), REPLICA_RULE))
        .singleElement()
        .asString()
        .doesNotContain("--source");
  }

  @Test
  void aStateHasNoSources() {
    PlanReport report =
        PlanText.check(
            """
            {"format_version": "1.0", "terraform_version": "1.9.0", "values": {"root_module":
             {"resources": [{"address": "aws_dynamodb_table.t", "mode": "managed",
               "type": "aws_dynamodb_table", "name": "t", "values": {"server_side_encryption":
                 [{"enabled": true, "kms_key_arn": "%s"}]}}]}}}
            """
                .formatted(KEY));
    assertThat(Verdicts.of(report, TABLE_RULE))
        .singleElement()
        .asString()
        .contains("Cannot tell")
        .doesNotContain("--source");
  }

  @Test
  void aKeyThatTablesNameOrUseIsProposedWhateverItIsCalled() {
    String table = "{\"server_side_encryption\": [{\"enabled\": true, \"kms_key_arn\": \"%s\"}]}";
    PlanText used =
        key(table(), "aws_kms_key.k", KEY).state("aws_dynamodb_table.u", table.formatted(KEY));
    assertThat(Verdicts.remedy(used.check(), TABLE_RULE)).isEqualTo(onKey("aws_kms_key.k.arn"));
    PlanText named =
        key(table(), "aws_kms_key.k", KEY)
            .configured(
                "aws_dynamodb_table.off",
                "{\"server_side_encryption\": [{\"kms_key_arn\":"
                    + " {\"references\": [\"aws_kms_key.k.arn\"]}}]}");
    assertThat(Verdicts.remedy(named.check(), TABLE_RULE)).isEqualTo(onKey("aws_kms_key.k.arn"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          {"arn": "ARN", "description": "Encrypts DynamoDB"}         | true
          {"arn": "ARN", "description": "Encrypts vegetables"}       | false
          {"arn": "ARN", "tags": {"use": "orders-table"}}            | true
          {"arn": "ARN", "tags": {"dynamodb": ""}}                   | true
          {"arn": "ARN", "tags": {"use": "s3"}}                      | false
          {"arn": "ARN", "description": "DynamoDB", "is_enabled": false} | false
          {"arn": "ARN", "description": "DynamoDB", "key_usage": "SIGN_VERIFY"} | false
          """)
  void aKeyIsProposedIfItIsDescribedAsOneForTables(String values, boolean proposed) {
    PlanText plan = table().state("aws_kms_key.k", values.replace("ARN", KEY));
    assertThat(Verdicts.remedy(plan.check(), TABLE_RULE).contains("aws_kms_key.k.arn"))
        .isEqualTo(proposed);
  }

  @Test
  void aKeyBehindAnAliasForTablesIsProposed() {
    PlanText plan =
        key(table(), "aws_kms_key.k", KEY)
            .state(
                "aws_kms_alias.a",
                "{\"name\": \"alias/dynamodb\", \"target_key_arn\": \"%s\"}".formatted(KEY));
    assertThat(Verdicts.remedy(plan.check(), TABLE_RULE)).isEqualTo(onKey("aws_kms_key.k.arn"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"constant_value\": \"" + KEY + "\"}",
        "{\"references\": [\"aws_kms_key.tables.arn\", \"aws_kms_key.tables\"]}"
      })
  void whatIgnoreChangesKeepsFromHappeningIsNotToBeWrittenOnceMore(String key) {
    String values = "{\"server_side_encryption\": [{\"enabled\": true, \"kms_key_arn\": \"\"}]}";
    PlanReport report =
        key(new PlanText(), "aws_kms_key.tables", KEY)
            .change("aws_dynamodb_table.t", "no-op", values, values, "{}")
            .configured(
                "aws_dynamodb_table.t",
                "{\"server_side_encryption\": [{\"enabled\": {\"constant_value\": true},"
                    + " \"kms_key_arn\": %s}]}".formatted(key))
            .check();
    assertThat(Verdicts.of(report, TABLE_RULE))
        .singleElement()
        .asString()
        .contains("ignore_changes");
    assertThat(Verdicts.remedy(report, TABLE_RULE))
        .contains("ignore_changes = []")
        .doesNotContain("kms_key_arn");
  }
}
