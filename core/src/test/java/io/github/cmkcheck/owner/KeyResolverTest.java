package io.github.cmkcheck.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.eval.Setup;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.ResourceInstance;
import io.github.cmkcheck.inventory.Subject;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.plan.Plan;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyResolverTest {

  private static final String KEY = "arn:aws:kms:eu-central-1:123456789012:key/1";

  private static final String UNKNOWN_KEY =
      "{server_side_encryption = [{enabled = true, kms_key_arn = unknown}]}";

  private static final String KNOWN_KEY =
      "{server_side_encryption = [{enabled = true, kms_key_arn = \"" + KEY + "\"}]}";

  private static final String OTHER_KEY =
      "{server_side_encryption = [{enabled = true, kms_key_arn = \"other\"}]}";

  private static final String UNKNOWN_BLOCK = "{server_side_encryption = unknown}";

  private static final String NO_BLOCK = "{server_side_encryption = []}";

  private static final String AROUND =
      """
      variable "env" {}
      variable "key_arn" {}
      variable "encryption" { type = object({ cmk = optional(bool, false), key = optional(string) }) }
      variable "keys" {}
      variable "tables" {}
      locals {
        sse  = { enabled = true, kms_key_arn = aws_kms_key.k.arn }
        keys = { pii = aws_kms_key.k.arn }
      }
      resource "aws_kms_key" "k" {}
      resource "aws_kms_key" "other" {}
      resource "aws_kms_key" "maybe" { count = var.encryption.cmk ? 1 : 0 }
      resource "aws_dynamodb_table" "other" {}
      data "aws_kms_alias" "aws" { name = "alias/aws/dynamodb" }
      data "aws_ssm_parameter" "p" { name = "/key" }
      """;

  private static Setup around(Setup setup) {
    return setup
        .input("env", "\"dev\"")
        .input("key_arn", "\"" + KEY + "\"")
        .input("encryption", "{}")
        .input("keys", "{s3 = \"" + KEY + "\"}")
        .input("tables", "{a = {cmk = true}, b = {}}")
        .keys("aws_kms_key.k", "aws_kms_key.other")
        .state("aws_dynamodb_table.other", KNOWN_KEY)
        .pending("data.aws_ssm_parameter.p", "{value = unknown}")
        .pending("data.aws_kms_alias.aws", "{name = \"alias/aws/dynamodb\"}");
  }

  private static String text(String hcl) {
    return hcl.replace("KEY", '"' + KEY + '"');
  }

  private static Setup table(boolean whole, String key) {
    String table =
        """
        resource "aws_dynamodb_table" "t" {
          server_side_encryption {
            enabled = true
            kms_key_arn = %s
          }
        }
        """
            .formatted(text(key));
    return around(whole ? Setup.of(AROUND + table) : Setup.json(AROUND + table));
  }

  private static String answer(Setup setup, Presume level) {
    Plan plan = setup.plan();
    KeyResolver resolver = new KeyResolver(plan, null, KeyInventory.of(plan), level);
    Subject table =
        ResourceInstance.of(plan, "aws_dynamodb_table").stream()
            .filter(instance -> instance.address().name().equals("t"))
            .map(instance -> Subject.of(TableType.AWS_TABLE.question(), instance))
            .findFirst()
            .orElseThrow();
    KeyOwnership answer = resolver.ask(table);
    String presumed =
        answer.presumptions().stream()
            .map(Presumption::id)
            .sorted()
            .collect(Collectors.joining(", "));
    return answer.owner().code()
        + (answer.certainty() == Certainty.NONE ? "" : " " + answer.certainty().code())
        + (presumed.isEmpty() ? "" : " by " + presumed);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn                                           -> customer_managed proven
          null                                                        -> aws_managed proven
          var.env == "prod" ? aws_kms_key.k.arn : null                -> aws_managed proven
          var.env == "dev" ? aws_kms_key.k.arn : null                 -> customer_managed proven
          var.env == "prod" ? aws_kms_key.k.arn : var.env == "stage" ? aws_kms_key.other.arn : null -> aws_managed proven
          var.encryption.cmk ? aws_kms_key.k.arn : null               -> aws_managed proven
          var.encryption.cmk ? aws_kms_key.maybe[0].arn : null        -> aws_managed proven
          try(aws_kms_key.maybe[0].arn, null)                         -> aws_managed proven
          try(var.tables["b"].cmk, false) ? aws_kms_key.k.arn : null  -> aws_managed proven
          try(var.tables["a"].cmk, false) ? aws_kms_key.k.arn : null  -> customer_managed proven
          lookup(var.keys, "dynamodb", null)                          -> aws_managed proven
          lookup(merge(var.keys, {dynamodb = aws_kms_key.k.arn}), "dynamodb", null) -> customer_managed proven
          try(local.keys["pii"], null)                                -> customer_managed proven
          try(local.keys["open"], null)                               -> aws_managed proven
          local.sse.kms_key_arn                                       -> customer_managed proven
          coalesce(var.encryption.key, aws_kms_key.k.arn)             -> customer_managed proven
          data.aws_kms_alias.aws.target_key_arn                       -> aws_managed proven
          terraform.workspace == "prod" ? aws_kms_key.k.arn : null    -> undetermined
          terraform.workspace == "prod" ? aws_kms_key.k.arn : aws_kms_key.other.arn -> customer_managed proven
          """)
  void ofANewTableSourcesTell(String key, String answer) {
    Setup setup = table(true, key).made("aws_dynamodb_table.t", UNKNOWN_KEY);
    for (Presume level : Presume.values()) {
      assertThat(answer(setup, level)).isEqualTo(answer);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          null                  -> aws_managed proven -> aws_managed proven -> aws_managed proven
          aws_kms_key.k.arn     -> undetermined -> customer_managed presumed by plain-reference -> customer_managed presumed by plain-reference
          var.env == "prod" ? aws_kms_key.k.arn : null  -> undetermined -> undetermined -> undetermined
          try(aws_kms_key.maybe[0].arn, aws_kms_key.k.arn) -> undetermined -> undetermined -> customer_managed presumed by fallback
          var.env == "prod" ? aws_kms_key.k.arn : aws_kms_key.other.arn -> undetermined -> undetermined -> customer_managed presumed by key-for-every-branch
          data.aws_kms_alias.aws.target_key_arn         -> undetermined -> aws_managed presumed by plain-reference -> aws_managed presumed by plain-reference
          """)
  void ofANewTablePlanJsonTellsWhatMayBePresumed(
      String key, String nothing, String plain, String usual) {
    Setup setup = table(false, key).made("aws_dynamodb_table.t", UNKNOWN_KEY);
    assertThat(answer(setup, Presume.NOTHING)).isEqualTo(nothing);
    assertThat(answer(setup, Presume.PLAIN)).isEqualTo(plain);
    assertThat(answer(setup, Presume.USUAL)).isEqualTo(usual);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn                                           -> customer_managed proven
          terraform.workspace == "prod" ? aws_kms_key.k.arn : null    -> customer_managed proven
          aws_kms_key.k.arn == null ? null : aws_kms_key.k.arn        -> customer_managed proven
          data.aws_kms_alias.aws.target_key_arn                       -> aws_managed proven
          """)
  void anUpdateToAnUnknownKeyNamesIt(String key, String answer) {
    Setup whole = table(true, key).change("aws_dynamodb_table.t", "update", OTHER_KEY, UNKNOWN_KEY);
    assertThat(answer(whole, Presume.NOTHING)).isEqualTo(answer);
    Setup json = table(false, key).change("aws_dynamodb_table.t", "update", OTHER_KEY, UNKNOWN_KEY);
    assertThat(answer(json, Presume.NOTHING)).isEqualTo("undetermined");
    assertThat(answer(json, Presume.PLAIN)).startsWith(answer.replace("proven", "presumed"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          KEY                                    -> undetermined -> customer_managed declared
          var.key_arn                            -> undetermined -> customer_managed declared
          null                                   -> undetermined -> undetermined
          aws_kms_key.k.arn                      -> undetermined -> undetermined
          data.aws_kms_alias.aws.target_key_arn  -> undetermined -> aws_managed presumed by plain-reference
          aws_dynamodb_table.other.server_side_encryption[0].kms_key_arn -> undetermined -> undetermined
          local.somewhere                        -> undetermined -> customer_managed presumed by hidden-name
          data.aws_ssm_parameter.p.value         -> undetermined -> undetermined
          """)
  void aKnownKeyThatIsKeptMayBeWhatTheConfigurationNames(
      String key, String strictly, String plainly) {
    Setup setup = table(false, key).change("aws_dynamodb_table.t", "no-op", KNOWN_KEY, KNOWN_KEY);
    assertThat(answer(setup, Presume.NOTHING)).isEqualTo(strictly);
    assertThat(answer(setup, Presume.PLAIN)).isEqualTo(plainly);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          local.somewhere  -> data.aws_dynamodb_table.theirs -> server_side_encryption -> undetermined
          local.somewhere  -> data.aws_dynamodb_table.theirs -> replica                -> undetermined
          local.somewhere  -> data.aws_dynamodb_table.theirs -> ``                     -> undetermined
          local.somewhere  -> data.aws_dynamodb_table.theirs -> arn                    -> customer_managed declared
          local.somewhere  -> aws_dynamodb_table.other       -> server_side_encryption -> undetermined
          local.somewhere  -> aws_dynamodb_table.other       -> arn                    -> customer_managed declared
          local.somewhere  -> aws_dynamodb_table.t           -> server_side_encryption -> customer_managed declared
          var.key_arn      -> data.aws_dynamodb_table.theirs -> server_side_encryption -> customer_managed declared
          """)
  void aLocalMayReadAKeyOffATableThatThePlanDrawsOn(
      String key, String table, String attribute, String answer) {
    Setup setup =
        table(false, key)
            .made("aws_dynamodb_table.t", KNOWN_KEY)
            .state("data.aws_dynamodb_table.theirs", KNOWN_KEY)
            .drawsOn(table + "." + attribute);
    assertThat(answer(setup, Presume.PLAIN)).isEqualTo(answer);
  }

  @Test
  void whereThePlanDoesNotSayWhatItDrawsOnALocalMayReadAnyDataSource() {
    Setup alone = table(false, "local.somewhere").made("aws_dynamodb_table.t", KNOWN_KEY);
    assertThat(answer(alone, Presume.PLAIN)).isEqualTo("customer_managed declared");
    Setup beside = alone.state("data.aws_dynamodb_table.theirs", KNOWN_KEY);
    assertThat(answer(beside, Presume.PLAIN)).isEqualTo("undetermined");
  }

  @Test
  void withSourcesALocalShowsWhatItReads() {
    Setup setup =
        table(true, "local.keys[\"a\"]")
            .made("aws_dynamodb_table.t", KNOWN_KEY)
            .state("data.aws_dynamodb_table.theirs", KNOWN_KEY);
    assertThat(answer(setup, Presume.PLAIN)).isEqualTo("customer_managed declared");
  }

  @Test
  void aKeyThatDescribesItselfAsAwsDoesIsNobodysUntilADataSourceTells() {
    Setup setup =
        table(false, "aws_kms_key.taken.arn")
            .made("aws_dynamodb_table.t", KNOWN_KEY)
            .state(
                "aws_kms_key.taken",
                text(
                    "{arn = KEY, description = \"Default key that protects my DynamoDB data when no other key is defined\"}"));
    assertThat(answer(setup, Presume.USUAL)).isEqualTo("undetermined");
  }

  private static final String WITHOUT_BLOCK = "resource \"aws_dynamodb_table\" \"t\" {}\n";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      nullValues = "-",
      textBlock =
          """
          -                            -> undetermined -> aws_owned presumed by no-hidden-block
          aws_kms_key.k.arn            -> undetermined -> aws_owned presumed by no-hidden-block
          aws_kms_key.k.description    -> aws_owned proven -> aws_owned proven
          """)
  void ofANewTableAnUnknownBlockIsUsuallyNone(
      @Nullable String drawnOn, String strictly, String plainly) {
    Setup setup =
        around(Setup.json(AROUND + WITHOUT_BLOCK)).made("aws_dynamodb_table.t", UNKNOWN_BLOCK);
    if (drawnOn != null) {
      setup.drawsOn(drawnOn);
    }
    assertThat(answer(setup, Presume.NOTHING)).isEqualTo(strictly);
    assertThat(answer(setup, Presume.PLAIN)).isEqualTo(plainly);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn -> undetermined
          KEY               -> aws_owned proven
          """)
  void inAModuleThatIsGivenANewKeyItMayHangOnThat(String given, String answer) {
    Setup setup =
        around(Setup.json(AROUND + "module \"m\" { key = %s }".formatted(text(given))))
            .module("m", "variable \"key\" {}\n" + WITHOUT_BLOCK)
            .made("module.m.aws_dynamodb_table.t", UNKNOWN_BLOCK)
            .drawsOn("aws_kms_key.k.arn");
    assertThat(answer(setup, Presume.PLAIN)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn -> aws_kms_key.k.arn != null -> customer_managed proven
          aws_kms_key.k.arn -> aws_kms_key.k.arn == null -> aws_owned proven
          """)
  void anUnknownSwitchIsToldBySources(String key, String enabled, String answer) {
    Setup setup =
        around(Setup.of(AROUND + switched(enabled, key))).made("aws_dynamodb_table.t", BOTH);
    assertThat(answer(setup, Presume.NOTHING)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn -> aws_kms_key.k.arn != null     -> customer_managed presumed by plain-reference, switch-follows-key
          aws_kms_key.k.arn -> aws_kms_key.other.arn != null -> undetermined
          """)
  void aSwitchThatFollowsTheKeyIsUsuallyOn(String key, String enabled, String plainly) {
    Setup setup =
        around(Setup.json(AROUND + switched(enabled, key))).made("aws_dynamodb_table.t", BOTH);
    assertThat(answer(setup, Presume.NOTHING)).isEqualTo("undetermined");
    assertThat(answer(setup, Presume.PLAIN)).isEqualTo(plainly);
  }

  private static final String BOTH =
      "{server_side_encryption = [{enabled = unknown, kms_key_arn = unknown}]}";

  private static String switched(String enabled, String key) {
    return """
        resource "aws_dynamodb_table" "t" {
          server_side_encryption {
            enabled     = %s
            kms_key_arn = %s
          }
        }
        """
        .formatted(enabled, key);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          {server_side_encryption = []}                                       -> aws_owned proven
          {server_side_encryption = [{enabled = true, kms_key_arn = ""}]}     -> aws_managed proven
          {server_side_encryption = [{enabled = true, kms_key_arn = null}]}   -> aws_managed proven
          {server_side_encryption = [{enabled = false, kms_key_arn = KEY}]}   -> aws_owned proven
          {server_side_encryption = [{enabled = true, kms_key_arn = "alias"}]} -> undetermined
          """)
  void knownSettingsDecide(String values, String answer) {
    Setup setup =
        table(true, "null").change("aws_dynamodb_table.t", "update", NO_BLOCK, text(values));
    assertThat(answer(setup, Presume.NOTHING)).isEqualTo(answer);
  }

  @Test
  void aKeyThatIsImportedIsNoProof() {
    Setup setup =
        table(false, "KEY")
            .made("aws_dynamodb_table.t", KNOWN_KEY)
            .imported("aws_kms_key.i", "no-op", text("{arn = KEY}"), text("{arn = KEY}"));
    assertThat(answer(setup, Presume.NOTHING)).isEqualTo("undetermined");
    assertThat(answer(setup, Presume.PLAIN)).isEqualTo("customer_managed declared");
  }

  @Test
  void withoutAConfigurationAKeyThatIsKeptMayBeAnybodys() {
    assertThat(answer(Setup.of("").state("aws_dynamodb_table.t", KNOWN_KEY), Presume.USUAL))
        .isEqualTo("undetermined");
    assertThat(answer(Setup.of("").made("aws_dynamodb_table.t", KNOWN_KEY), Presume.USUAL))
        .isEqualTo("customer_managed declared");
  }
}
