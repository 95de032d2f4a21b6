package io.github.cmkcheck.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Setup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of which the sources show the whole configuration, dynamic blocks too. */
class WholeConfigurationTest {
  private static final String TABLE = "aws_dynamodb_table.t";

  private static final String UNKNOWN_KEY =
      "{server_side_encryption = [{enabled = true, kms_key_arn = unknown}]}";

  private static final String UNKNOWN_BLOCK = "{server_side_encryption = unknown}";

  private static final String NO_BLOCK = "{server_side_encryption = []}";

  private static final String MRK = "arn:aws:kms:eu-central-1:123456789012:key/mrk-1";

  private static final String ON_KEY =
      "{server_side_encryption = [{enabled = true, kms_key_arn = \"" + MRK + "\"}]}";

  private static final String ON_AWS_KEY =
      "{server_side_encryption = [{enabled = true, kms_key_arn = \"\"}]}";

  private static Setup around(String type, String body) {
    return Setup.of(
            """
            variable "on" {}
            resource "aws_kms_key" "k" {}
            resource "aws_kms_key" "l" {}
            resource "terraform_data" "later" {}
            data "aws_kms_alias" "aws" { name = "alias/aws/dynamodb" }
            resource "%s" "t" {
              %s
            }
            """
                .formatted(type, body.replace(";", "\n").replace("MRK", '"' + MRK + '"')))
        .input("on", "true")
        .keys("aws_kms_key.k", "aws_kms_key.l")
        .made("terraform_data.later", "{id = unknown, output = unknown}")
        .pending("data.aws_kms_alias.aws", "{name = \"alias/aws/dynamodb\"}");
  }

  private static Setup table(String body) {
    return around("aws_dynamodb_table", body);
  }

  private static String answer(Setup setup) {
    return Answers.text(Answers.resolve(setup), TABLE);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          server_side_encryption {; enabled = true; kms_key_arn = aws_kms_key.k.arn; } -> customer_managed proven aws_kms_key.k
          dynamic "server_side_encryption" {; for_each = [1]; content {; enabled = true; kms_key_arn = aws_kms_key.k.arn; }; } -> customer_managed proven aws_kms_key.k
          dynamic "server_side_encryption" {; for_each = [1]; content {; enabled = true; kms_key_arn = data.aws_kms_alias.aws.target_key_arn; }; } -> aws_managed proven
          dynamic "server_side_encryption" {; for_each = [1]; content {; enabled = true; }; } -> aws_managed proven
          dynamic "server_side_encryption" {; for_each = [aws_kms_key.k.arn]; content {; enabled = true; kms_key_arn = server_side_encryption.value; }; } -> customer_managed proven aws_kms_key.k
          dynamic "server_side_encryption" {; for_each = [aws_kms_key.k.arn]; content {; enabled = true; kms_key_arn = terraform_data.later.output; }; } -> undetermined
          """)
  void ofANewTableABlockIsDynamicOrNotAllTheSame(String body, String answer) {
    assertThat(answer(table(body).made(TABLE, UNKNOWN_KEY))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          name = "t" -> aws_owned proven
          dynamic "server_side_encryption" {; for_each = terraform_data.later.id == "" ? [1] : []; content {; enabled = true; kms_key_arn = aws_kms_key.k.arn; }; } -> undetermined
          dynamic "server_side_encryption" {; for_each = aws_kms_key.k.arn != "" ? [1] : []; content {; enabled = true; kms_key_arn = aws_kms_key.k.arn; }; } -> customer_managed proven aws_kms_key.k
          dynamic "server_side_encryption" {; for_each = aws_kms_key.k.arn == "" ? [1] : []; content {; enabled = true; kms_key_arn = aws_kms_key.k.arn; }; } -> aws_owned proven
          dynamic "server_side_encryption" {; for_each = aws_kms_key.k.arn != "" ? [1] : []; content {; enabled = false; kms_key_arn = aws_kms_key.k.arn; }; } -> aws_owned proven
          dynamic "server_side_encryption" {; for_each = aws_kms_key.k.arn != "" ? [1] : []; content {; enabled = true; }; } -> aws_managed proven
          dynamic "server_side_encryption" {; for_each = aws_kms_key.k.arn != "" ? [1] : []; content {; enabled = aws_kms_key.l.arn != ""; kms_key_arn = aws_kms_key.k.arn; }; } -> customer_managed proven aws_kms_key.k
          dynamic "server_side_encryption" {; for_each = aws_kms_key.k.arn != "" ? [1] : []; content {; enabled = terraform_data.later.id == ""; kms_key_arn = aws_kms_key.k.arn; }; } -> undetermined
          dynamic "server_side_encryption" {; for_each = aws_kms_key.k.arn != "" ? [1] : []; content {; enabled = true; kms_key_arn = MRK; }; } -> customer_managed proven arn:aws:kms:eu-central-1:123456789012:key/mrk-1
          """)
  void ofANewTableABlockThatIsNotKnownYetIsWhatTheSourcesMakeIt(String body, String answer) {
    assertThat(answer(table(body).made(TABLE, UNKNOWN_BLOCK))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          name = "t" -> undetermined -> undetermined -> undetermined
          dynamic "server_side_encryption" {; for_each = terraform_data.later.id == "" ? [1] : []; content {; enabled = true; kms_key_arn = aws_kms_key.k.arn; }; } -> undetermined -> undetermined -> customer_managed proven
          dynamic "server_side_encryption" {; for_each = aws_kms_key.k.arn != "" ? [1] : []; content {; enabled = true; kms_key_arn = aws_kms_key.k.arn; }; } -> customer_managed proven aws_kms_key.k -> customer_managed proven aws_kms_key.k -> customer_managed proven aws_kms_key.k
          dynamic "server_side_encryption" {; for_each = aws_kms_key.k.arn != "" ? [1] : []; content {; enabled = true; }; } -> aws_managed proven -> aws_managed proven -> customer_managed proven arn:aws:kms:eu-central-1:123456789012:key/mrk-1
          dynamic "server_side_encryption" {; for_each = aws_kms_key.k.arn != "" ? [1] : []; content {; enabled = false; kms_key_arn = aws_kms_key.k.arn; }; } -> aws_owned proven -> aws_managed proven -> customer_managed proven arn:aws:kms:eu-central-1:123456789012:key/mrk-1
          """)
  void ofAnExistingTableItIsThatOrTheKeyThatItHas(
      String body, String unencrypted, String onAwsKey, String onKey) {
    assertThat(answer(table(body).change(TABLE, "update", NO_BLOCK, UNKNOWN_BLOCK)))
        .isEqualTo(unencrypted);
    assertThat(answer(table(body).change(TABLE, "update", ON_AWS_KEY, UNKNOWN_BLOCK)))
        .isEqualTo(onAwsKey);
    assertThat(answer(table(body).change(TABLE, "update", ON_KEY, UNKNOWN_BLOCK))).isEqualTo(onKey);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          {; sse_enabled = true; kms_master_key_id = aws_kms_key.k.arn; } -> customer_managed proven aws_kms_key.k
          {; sse_enabled = true; kms_master_key_id = var.on ? aws_kms_key.k.arn : null; } -> customer_managed proven aws_kms_key.k
          {; sse_enabled = true; kms_master_key_id = var.on ? null : aws_kms_key.k.arn; } -> aws_managed proven
          {; sse_enabled = true; }                                        -> aws_managed proven
          """)
  void ofATableOfCloudControlTheKeyIsPartOfAnObject(String specification, String answer) {
    Setup setup =
        around("awscc_dynamodb_table", "sse_specification = " + specification)
            .made(
                "awscc_dynamodb_table.t",
                "{sse_specification = {sse_enabled = true, kms_master_key_id = unknown}}");
    assertThat(Answers.text(Answers.resolve(setup), "awscc_dynamodb_table.t")).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.l.arn != ""          -> customer_managed proven aws_kms_key.k
          aws_kms_key.l.arn == ""          -> aws_owned proven
          terraform_data.later.output      -> undetermined
          """)
  void aSwitchOfAnObjectCanBeKnownOnlyAfterApply(String enabled, String answer) {
    Setup setup =
        around(
                "awscc_dynamodb_table",
                "sse_specification = {; sse_enabled = "
                    + enabled
                    + "; kms_master_key_id = aws_kms_key.k.arn; }")
            .made(
                "awscc_dynamodb_table.t",
                "{sse_specification = {sse_enabled = unknown, kms_master_key_id = unknown}}");
    assertThat(Answers.text(Answers.resolve(setup), "awscc_dynamodb_table.t")).isEqualTo(answer);
  }

  @Test
  void whatIsRestoredWithoutABlockTakesTheKeyOfItsSource() {
    String unknown = "{restore_source_name = \"other\", server_side_encryption = unknown}";
    assertThat(answer(table("").made(TABLE, unknown))).isEqualTo("undetermined");
    String known = "{restore_source_name = \"other\", server_side_encryption = []}";
    assertThat(answer(table("").made(TABLE, known))).isEqualTo("aws_owned proven");
    assertThat(
            answer(
                table("")
                    .change(
                        TABLE,
                        "update",
                        "{restore_source_name = \"other\"}",
                        "{restore_source_name = \"other\", server_side_encryption = [{enabled = true}]}")))
        .isEqualTo("aws_managed proven");
  }

  @Test
  void aTableWithABlockThatNamesNoKeyTellsWhoLeftItOut() {
    Setup setup =
        Setup.of("module \"m\" { source = \"./m\" }")
            .module(
                "m",
                """
                variable "key" { default = null }
                resource "aws_dynamodb_table" "t" {
                  server_side_encryption {
                    enabled     = true
                    kms_key_arn = var.key
                  }
                }
                """)
            .made(
                "module.m.aws_dynamodb_table.t",
                "{server_side_encryption = [{enabled = true, kms_key_arn = null}]}");
    KeyOwnership answer =
        Answers.one(Answers.resolve(setup), "module.m.aws_dynamodb_table.t").ownership();
    assertThat(Answers.text(answer)).isEqualTo("aws_managed proven");
    assertThat(answer.missingInput().orElseThrow().variable()).isEqualTo("key");
  }

  private static Setup hidden() {
    return Setup.json(
            """
            locals { key = aws_kms_key.k.arn }
            resource "aws_kms_key" "k" {}
            resource "aws_dynamodb_table" "t" {
              server_side_encryption {
                enabled     = true
                kms_key_arn = local.key
              }
            }
            """)
        .keys("aws_kms_key.k")
        .made(TABLE, UNKNOWN_KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "true,  NOTHING, customer_managed proven aws_kms_key.k",
    "false, NOTHING, customer_managed presumed aws_kms_key.k by matching-sources",
    "false, USUAL,   customer_managed presumed aws_kms_key.k by matching-sources"
  })
  void onlySourcesThatAreBoundProve(boolean bound, Presume level, String answer) {
    Setup setup = hidden();
    assertThat(Answers.text(Answers.resolve(setup), TABLE)).isEqualTo("undetermined");
    assertThat(Answers.text(Answers.resolve(setup, setup.sources(bound), level), TABLE))
        .isEqualTo(answer);
  }

  @Test
  void whatThePlanProvesAloneNeedsNoSources() {
    Setup setup = Setup.json("resource \"aws_dynamodb_table\" \"t\" {}").made(TABLE, NO_BLOCK);
    assertThat(Answers.text(Answers.resolve(setup, setup.sources(false), Presume.PLAIN), TABLE))
        .isEqualTo("aws_owned proven");
  }

  private static String why(Setup setup) {
    return Answers.one(Answers.resolve(setup), TABLE).ownership().trail().toString();
  }

  @Test
  void aKeyThatIsLeftOutIsToldFromOneThatComesToNothing() {
    String empty = "{server_side_encryption = [{enabled = true, kms_key_arn = \"\"}]}";
    assertThat(why(table("server_side_encryption {; enabled = true; }").made(TABLE, empty)))
        .contains("there is no kms_key_arn");
    assertThat(
            why(
                table(
                        "dynamic \"server_side_encryption\" {; for_each = [1]; content {;"
                            + " enabled = true; kms_key_arn = null; }; }")
                    .made(TABLE, empty)))
        .contains("what kms_key_arn is set to is null or empty");
  }

  @Test
  void aKnownArnIsDeclaredByThePlanAlone() {
    String bare = "arn:aws:kms:eu-central-1:123456789012:key/1";
    Setup setup =
        Setup.json(
                "resource \"aws_dynamodb_table\" \"t\" {\n server_side_encryption {\n enabled ="
                    + " true\n kms_key_arn = \"%s\"\n }\n}".formatted(bare))
            .made(
                TABLE,
                "{server_side_encryption = [{enabled = true, kms_key_arn = \"%s\"}]}"
                    .formatted(bare));
    assertThat(Answers.text(Answers.resolve(setup, setup.sources(false), Presume.PLAIN), TABLE))
        .isEqualTo("customer_managed declared " + bare);
  }

  @Test
  void whichTableAReplicaIsOfRestsOnTheSourcesToo() {
    Setup setup =
        Setup.json(
                """
                locals { arn = aws_dynamodb_table.t.arn }
                resource "aws_dynamodb_table" "t" {}
                resource "aws_dynamodb_table_replica" "r" { global_table_arn = local.arn }
                """)
            .made(TABLE, "{arn = unknown, server_side_encryption = []}")
            .made(
                "aws_dynamodb_table_replica.r", "{global_table_arn = unknown, kms_key_arn = null}");
    String replica = "aws_dynamodb_table_replica.r";
    assertThat(Answers.text(Answers.resolve(setup, null, Presume.PLAIN), replica))
        .isEqualTo("undetermined");
    assertThat(Answers.text(Answers.resolve(setup, setup.sources(false), Presume.PLAIN), replica))
        .isEqualTo("aws_owned presumed by matching-sources");
    assertThat(Answers.text(Answers.resolve(setup, setup.sources(true), Presume.PLAIN), replica))
        .isEqualTo("aws_owned proven");
  }

  private static String ofModule(String key) {
    Setup setup =
        Setup.json(
                """
                resource "aws_kms_key" "k" {}
                resource "aws_s3_bucket" "b" {}
                data "aws_kms_alias" "aws" { name = "alias/aws/dynamodb" }
                data "aws_ssm_parameter" "p" { name = "/key" }
                module "m" {
                  source = "./m"
                  key    = %s
                }
                """
                    .formatted(key))
            .module("m", "variable \"key\" {}\nresource \"aws_dynamodb_table\" \"t\" {}")
            .keys("aws_kms_key.k")
            .made("aws_s3_bucket.b", "{arn = unknown}")
            .pending("data.aws_kms_alias.aws", "{name = \"alias/aws/dynamodb\"}")
            .pending("data.aws_ssm_parameter.p", "{value = unknown}")
            .made("module.m." + TABLE, UNKNOWN_BLOCK);
    KeyOwnership answer =
        Answers.one(Answers.resolve(setup, null, Presume.PLAIN), "module.m." + TABLE).ownership();
    return answer.owner().code() + ": " + String.join("; ", answer.reasons());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn                     -> may be there and hang on aws_kms_key.k
          data.aws_kms_alias.aws.target_key_arn -> may be there and hang on a key that is looked up later
          data.aws_ssm_parameter.p.value        -> may be there and hang on data.aws_ssm_parameter.p.value
          aws_s3_bucket.b.arn                   -> aws_owned:
          """)
  void aHiddenBlockHangsOnWhatTheModuleIsGiven(String key, String answer) {
    assertThat(ofModule(key)).contains(answer);
  }
}
