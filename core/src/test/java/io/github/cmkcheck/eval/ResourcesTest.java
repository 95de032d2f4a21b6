package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourcesTest {

  private static final Setup SETUP =
      Setup.of(
              """
              variable "alias" {}
              resource "aws_kms_key" "k" {}
              resource "aws_kms_key" "old" {}
              resource "aws_kms_alias" "k" { target_key_id = aws_kms_key.k.id }
              resource "terraform_data" "text" { input = aws_kms_key.k.arn }
              resource "terraform_data" "object" {
                input = { key = aws_kms_key.k.arn, name = "a" }
              }
              resource "terraform_data" "bare" {}
              resource "aws_ssm_parameter" "p" { value = aws_kms_key.k.arn }
              resource "aws_ssm_parameter" "each" {
                for_each = { a = aws_kms_key.k.arn, b = "b" }
                value    = each.value
              }
              resource "aws_ssm_parameter" "known" { value = "a" }
              resource "aws_dynamodb_table" "t" {
                server_side_encryption {
                  enabled     = true
                  kms_key_arn = aws_kms_key.k.arn
                }
              }
              resource "aws_cloudformation_stack" "s" {}

              data "aws_kms_key" "read" { key_id = "alias/mine" }
              data "aws_kms_key" "new" { key_id = aws_kms_key.k.key_id }
              data "aws_kms_key" "by_arn" { key_id = var.alias }
              data "aws_kms_key" "by_id" { key_id = "12345678-1234-1234-1234-123456789012" }
              data "aws_kms_key" "mrk" { key_id = "mrk-1" }
              data "aws_kms_alias" "aws" { name = "alias/aws/dynamodb" }
              data "aws_kms_alias" "mine" { name = "alias/mine" }
              data "aws_kms_alias" "either" {
                name = terraform.workspace == "a" ? "alias/mine" : "alias/aws/dynamodb"
              }
              data "aws_kms_alias" "none" {
                count = 0
                name  = "alias/aws/dynamodb"
              }
              data "aws_ssm_parameter" "p" { name = "/key" }
              data "awscc_kms_key" "cloud" { id = "12345678-1234-1234-1234-123456789012" }
              data "awscc_kms_alias" "cloud" { id = "alias/aws/dynamodb" }
              """)
          .input("alias", "\"alias/aws/dynamodb\"")
          .keys("aws_kms_key.k")
          .state("aws_kms_key.old", "{arn = \"arn:old\", key_id = \"old\", policy = \"{}\"}")
          .made("aws_kms_alias.k", "{arn = unknown, name = \"alias/k\", target_key_arn = unknown}")
          .made("terraform_data.text", "{id = unknown, input = unknown, output = unknown}")
          .made(
              "terraform_data.object",
              "{id = unknown, input = {key = unknown, name = \"a\"}, output = unknown}")
          .made("terraform_data.bare", "{id = unknown, output = null}")
          .made("aws_ssm_parameter.p", "{arn = unknown, name = \"/p\", value = unknown}")
          .made("aws_ssm_parameter.each[\"a\"]", "{value = unknown}")
          .made("aws_ssm_parameter.each[\"b\"]", "{value = \"b\"}")
          .made("aws_ssm_parameter.known", "{value = \"a\"}")
          .made(
              "aws_dynamodb_table.t",
              "{server_side_encryption = [{enabled = true, kms_key_arn = unknown}]}")
          .made("aws_cloudformation_stack.s", "{id = unknown, outputs = unknown}")
          .state("data.aws_kms_key.read", "{arn = \"arn:read\", key_manager = \"CUSTOMER\"}")
          .pending("data.aws_kms_key.new", "{arn = unknown, key_id = unknown}")
          .pending("data.aws_kms_key.by_arn", "{key_id = \"alias/aws/dynamodb\"}")
          .pending("data.aws_kms_key.by_id", "{arn = unknown}")
          .pending("data.aws_kms_key.mrk", "{arn = unknown}")
          .pending("data.aws_kms_alias.aws", "{name = \"alias/aws/dynamodb\"}")
          .pending("data.aws_kms_alias.mine", "{name = \"alias/mine\"}")
          .pending("data.aws_kms_alias.either", "{name = unknown}")
          .pending("data.aws_ssm_parameter.p", "{name = \"/key\", value = unknown}")
          .pending("data.awscc_kms_key.cloud", "{arn = unknown, key_id = unknown}")
          .pending("data.awscc_kms_alias.cloud", "null")
          .state("data.awscc_kms_key.read", "{arn = \"arn:cloud\"}")
          .pending("data.aws_caller_identity.me", "null");

  private static String ways(String expression) {
    return Ways.of(SETUP.evaluate(expression));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn                    -> aws_kms_key.k
          aws_kms_key.k.key_id                 -> aws_kms_key.k
          aws_kms_alias.k.arn                  -> aws_kms_alias.k
          aws_kms_alias.k.target_key_arn       -> aws_kms_alias.k
          aws_kms_alias.k.name                 -> 'alias/k'
          aws_kms_key.old.arn                  -> 'arn:old'
          aws_kms_key.old.policy               -> '{}'
          aws_kms_key.absent.arn               -> fails
          """)
  void whatNamesANewKeyIsThatKey(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          terraform_data.text.output           -> aws_kms_key.k
          terraform_data.text.input            -> aws_kms_key.k
          terraform_data.object.output.key     -> aws_kms_key.k
          terraform_data.object.output.name    -> ~'a'
          terraform_data.object.input.name     -> 'a'
          aws_ssm_parameter.p.value            -> aws_kms_key.k
          aws_ssm_parameter.each["a"].value    -> aws_kms_key.k
          aws_ssm_parameter.each["b"].value    -> 'b'
          aws_dynamodb_table.t.server_side_encryption[0].kms_key_arn -> aws_kms_key.k
          """)
  void anUnknownAttributeIsWhatItsConfigurationSetsItTo(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_cloudformation_stack.s.outputs["KeyArn"] -> later | ~null
          aws_ssm_parameter.p.name             -> '/p'
          aws_ssm_parameter.p.arn              -> later(no key)
          terraform_data.bare.id               -> later(no key)
          terraform_data.bare.output           -> null
          aws_s3_bucket.unread.arn             -> later(no key) | ~hidden | ~null
          data.aws_caller_identity.unread.id   -> hidden | null
          """)
  void whatNobodySetsIsWhatThePlanSays(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          data.aws_kms_key.read.arn            -> 'arn:read'
          data.aws_kms_key.new.arn             -> aws_kms_key.k
          data.aws_kms_key.by_arn.arn          -> aws
          data.aws_kms_key.by_id.arn           -> ~'12345678-1234-1234-1234-123456789012'
          data.aws_kms_key.mrk.arn             -> mrk-1
          data.aws_kms_alias.aws.target_key_arn -> aws
          data.aws_kms_alias.mine.target_key_arn -> alias/mine
          data.aws_kms_alias.either.target_key_arn -> alias/mine | aws
          data.aws_ssm_parameter.p.value       -> later
          data.aws_ssm_parameter.p.name        -> '/key'
          data.awscc_kms_key.cloud.arn         -> later
          data.awscc_kms_key.cloud             -> {arn = later, key_id = later}
          data.awscc_kms_alias.cloud.target_key_id -> later
          data.awscc_kms_key.read.arn          -> 'arn:cloud'
          data.awscc_kms_key.unread.arn        -> hidden | null
          """)
  void aDataSourceFindsWhatItLooksUp(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          data.aws_kms_alias.none[0].target_key_arn                       -> fails
          try(data.aws_kms_alias.none[0].target_key_arn, null)            -> null
          try(data.aws_kms_alias.none[0].target_key_arn, aws_kms_key.k.arn) -> aws_kms_key.k
          """)
  void oneWithoutInstancesFindsNothing(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          data.aws_caller_identity.me.account_id                           -> later(no key)
          data.aws_caller_identity.me.account_id == "1" ? aws_kms_key.k.arn : null -> aws_kms_key.k | ~null
          data.aws_ssm_parameter.p.value == "a" ? aws_kms_key.k.arn : null -> aws_kms_key.k | ~null
          data.aws_kms_key.new.enabled ? aws_kms_key.k.arn : null          -> aws_kms_key.k | ~null
          """)
  void whatElseApplyWillReadIsUnknown(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  private static final Setup PARTS =
      Setup.of(
              """
              resource "aws_kms_key" "k" { tags = { a = "x" } }
              resource "aws_kms_key" "gone" {}
              resource "aws_ssm_parameter" "counted" { count = 0 }
              resource "aws_ssm_parameter" "each" { for_each = {} }
              resource "aws_ssm_parameter" "hidden" { count = terraform.workspace == "a" ? 1 : 0 }
              resource "aws_ssm_parameter" "left_out" { count = 2 }
              resource "terraform_data" "null" { input = null }
              resource "aws_ssm_parameter" "null" { value = null }
              resource "aws_dynamodb_table" "one" {
                ttl { name = aws_kms_key.k.arn }
              }
              resource "aws_dynamodb_table" "two" {
                ttl { name = aws_kms_key.k.arn }
                ttl { name = "a" }
              }
              resource "terraform_data" "list" { input = [aws_kms_key.k.arn, "b"] }
              resource "terraform_data" "whole" { input = local.object }
              locals { object = { key = aws_kms_key.k.arn } }
              module "m" {}
              data "aws_kms_alias" "late" { name = "alias/a" }
              """)
          .module("m", "output \"k\" { value = aws_kms_key.absent.arn }")
          .keys("aws_kms_key.k")
          .made("terraform_data.null", "{output = unknown}")
          .made("aws_ssm_parameter.null", "{value = unknown}")
          .made("aws_dynamodb_table.one", "{ttl = [{name = unknown}]}")
          .made("aws_dynamodb_table.two", "{ttl = [{name = unknown}, {name = unknown}]}")
          .made("terraform_data.list", "{input = [unknown, \"b\", unknown]}")
          .made("terraform_data.whole", "{input = {key = unknown}}")
          .pending("data.aws_kms_alias.late", "{name = \"alias/a\", description = unknown}");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          terraform_data.null.output               -> ~null
          aws_ssm_parameter.null.value             -> later
          aws_dynamodb_table.one.ttl[0].name       -> aws_kms_key.k
          aws_dynamodb_table.two.ttl[0].name       -> later(no key)
          aws_dynamodb_table.two.ttl[1].name       -> later(no key)
          terraform_data.list.input[0]             -> aws_kms_key.k
          terraform_data.list.input[1]             -> 'b'
          terraform_data.list.input[2]             -> later
          terraform_data.whole.input.key           -> ~{key = aws_kms_key.k}
          """)
  void aPartIsWhatItIsSetToWhereThatShows(String expression, String result) {
    assertThat(Ways.of(PARTS.evaluate(expression))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_ssm_parameter.counted                -> []
          aws_ssm_parameter.each                   -> {}
          aws_ssm_parameter.counted[0].value       -> fails
          aws_ssm_parameter.hidden[0].value        -> later
          aws_ssm_parameter.left_out[0].value      -> later
          aws_kms_key.gone.arn                     -> fails
          module.m.k                               -> fails
          data.aws_kms_key.absent.arn              -> hidden | null
          data.aws_kms_alias.late.description      -> later(no key)
          """)
  void whatHasNoInstanceFailsOrIsLeftOut(String expression, String result) {
    assertThat(Ways.of(PARTS.evaluate(expression))).isEqualTo(result);
  }

  @Test
  void whereAModuleHasNoInstanceItsNameIsSaid() {
    assertThat(PARTS.evaluate("module.m.k").ways().get(0).trail().steps())
        .contains("aws_kms_key.absent in module.m has no instance");
    assertThat(PARTS.evaluate("aws_kms_key.gone.arn").ways().get(0).trail().steps())
        .contains("aws_kms_key.gone has no instance");
  }

  private static final Setup NAMES =
      Setup.of(
              """
              resource "aws_kms_key" "k" {}
              resource "aws_kms_key" "tagged" { tags = { a = timestamp() } }
              resource "aws_kms_key" "old" {}
              resource "aws_kms_alias" "a" {}
              resource "aws_s3_bucket" "b" {}
              data "aws_kms_key" "late" { key_id = aws_kms_key.k.key_id }
              data "aws_kms_alias" "aws" { name = "alias/aws/dynamodb" }
              data "aws_kms_alias" "read" { name = "alias/x" }
              resource "terraform_data" "object" {
                input = { name = "a", key = aws_kms_key.k.arn, other = aws_s3_bucket.b.arn }
              }
              resource "aws_dynamodb_table" "one" {
                ttl { kms = aws_kms_key.k.arn }
              }
              """)
          .keys("aws_kms_key.k")
          .made("aws_kms_key.tagged", "{arn = unknown, id = unknown, tags = {a = unknown}}")
          .state("aws_kms_key.old", "{arn = \"arn:old\", policy = \"p\"}")
          .made("aws_kms_alias.a", "{arn = unknown, name = \"a\", target_key_arn = unknown}")
          .made("aws_s3_bucket.b", "{arn = unknown}")
          .pending("data.aws_kms_key.late", "{arn = unknown}")
          .pending("data.aws_kms_alias.aws", "{name = \"alias/aws/dynamodb\"}")
          .state("data.aws_kms_alias.read", "{arn = \"alias\", target_key_arn = \"target\"}")
          .made(
              "terraform_data.object", "{input = {key = unknown, name = unknown, other = unknown}}")
          .made("aws_dynamodb_table.one", "{ttl = [{kms = unknown}, {kms = unknown}]}");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k           -> aws_kms_key.k
          aws_kms_key.tagged      -> aws_kms_key.tagged | later(no key)
          aws_kms_key.old         -> 'arn:old'
          aws_kms_alias.a         -> aws_kms_alias.a
          data.aws_kms_key.late   -> aws_kms_key.k | later(no key)
          data.aws_kms_alias.aws  -> aws | later(no key)
          data.aws_kms_alias.read -> 'alias' | 'target'
          """)
  void whatNamesAKeyStandsForAllOfIt(String block, String name) {
    assertThat(NAMES.evaluate(block).ways())
        .singleElement()
        .satisfies(
            way -> assertThat(Ways.of(((Possibility.ObjectOf) way.what()).name())).isEqualTo(name));
  }

  @Test
  void nothingStandsForWhatIsNoKey() {
    assertThat(NAMES.evaluate("aws_s3_bucket.b").ways())
        .singleElement()
        .satisfies(way -> assertThat(((Possibility.ObjectOf) way.what()).name()).isNull());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          terraform_data.object.input.name       -> ~'a'
          terraform_data.object.input.key        -> aws_kms_key.k
          terraform_data.object.input.other      -> later(no key)
          aws_dynamodb_table.one.ttl[1].kms      -> later
          """)
  void aPartIsSetByWhatStandsInItsPlace(String expression, String result) {
    assertThat(Ways.of(NAMES.evaluate(expression))).isEqualTo(result);
  }
}
