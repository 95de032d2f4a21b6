package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.ModuleAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModulesTest {

  private static Setup setup(boolean create) {
    Setup setup =
        Setup.of(
                """
                variable "create" {}
                resource "aws_kms_key" "k" {}
                module "kms" { count = var.create ? 1 : 0 }
                module "passed" {
                  count = var.create ? 1 : 0
                  key   = aws_kms_key.k.arn
                }
                module "plain" { key = aws_kms_key.k.arn }
                module "outer" { key = aws_kms_key.k.arn }
                module "forgot" {}
                module "each" {
                  for_each = { a = { key = aws_kms_key.k.arn }, b = { key = null } }
                  key      = each.value.key
                  name     = each.key
                }
                module "nobody" { for_each = {} }
                """)
            .module(
                "kms",
                """
                resource "aws_kms_key" "k" {}
                output "key_arn" { value = aws_kms_key.k.arn }
                """)
            .module("passed", THROUGH)
            .module("plain", THROUGH)
            .module("forgot", THROUGH)
            .module("nobody", THROUGH)
            .module("each", THROUGH)
            .module(
                "outer",
                """
                variable "key" {}
                module "plain" { key = var.key }
                output "key_arn" { value = module.plain.key_arn }
                """)
            .input("create", String.valueOf(create))
            .keys("aws_kms_key.k");
    return create ? setup.keys("module.kms[0].aws_kms_key.k") : setup;
  }

  private static final String THROUGH =
      """
      variable "key" { default = null }
      variable "name" { default = "none" }
      output "key_arn" { value = var.key }
      output "name" { value = var.name }
      """;

  private static String ways(boolean create, String expression) {
    return Ways.of(setup(create).evaluate(expression));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          try(module.kms[0].key_arn, null)           -> null -> module.kms[0].aws_kms_key.k
          one(module.kms[*].key_arn)                 -> null -> module.kms[0].aws_kms_key.k
          module.kms[0].key_arn                      -> fails -> module.kms[0].aws_kms_key.k
          join("", module.kms[*].key_arn)            -> '' -> module.kms[0].aws_kms_key.k
          length(module.kms)                         -> 0 -> 1
          length(module.kms) > 0 ? module.kms[0].key_arn : null -> null -> module.kms[0].aws_kms_key.k
          var.create ? module.kms[0].key_arn : aws_kms_key.k.arn -> aws_kms_key.k -> module.kms[0].aws_kms_key.k
          coalesce(one(module.kms[*].key_arn), aws_kms_key.k.arn) -> aws_kms_key.k -> module.kms[0].aws_kms_key.k
          """)
  void aModuleHasTheInstancesOfItsCount(String expression, String without, String with) {
    assertThat(ways(false, expression)).isEqualTo(without);
    assertThat(ways(true, expression)).isEqualTo(with);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          try(module.passed[0].key_arn, null)        -> null -> aws_kms_key.k
          one(module.passed[*].key_arn)              -> null -> aws_kms_key.k
          """)
  void soDoesOneWithoutResources(String expression, String without, String with) {
    assertThat(ways(false, expression)).isEqualTo(without);
    assertThat(ways(true, expression)).isEqualTo(with);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          module.plain.key_arn                       -> aws_kms_key.k
          module.outer.key_arn                       -> aws_kms_key.k
          module.forgot.key_arn                      -> null
          module.plain.absent                        -> later
          module.absent.key_arn                      -> later
          """)
  void anOutputIsWhatItsModuleMakesOfItsInputs(String expression, String result) {
    assertThat(ways(true, expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          module.each["a"].key_arn                   -> aws_kms_key.k
          module.each["b"].key_arn                   -> null
          module.each["a"].name                      -> 'a'
          module.each["c"].key_arn                   -> fails
          try(module.each["c"].key_arn, null)        -> null
          {for n, m in module.each : n => m.key_arn} -> {a = aws_kms_key.k, b = null}
          values(module.each)[*].key_arn             -> [aws_kms_key.k, null]
          module.each[terraform.workspace].key_arn   -> aws_kms_key.k | fails | null
          lookup(module.each, "c", null)             -> null
          length(module.nobody)                      -> 0
          """)
  void eachInstanceHasItsOwnInputs(String expression, String result) {
    assertThat(ways(true, expression)).isEqualTo(result);
  }

  @Test
  void anInputThatNobodyPassedIsNamed() {
    Possible key = setup(true).evaluate("module.forgot.key_arn");
    ModuleAddress forgot = ModuleAddress.parse("module.forgot");
    assertThat(key.ways())
        .extracting(Way::leftOut)
        .containsExactly(new MissingInput(forgot, "key"));
  }

  @Test
  void theTrailLeadsThroughTheModules() {
    assertThat(setup(true).evaluate("module.outer.key_arn").ways().get(0).trail().steps())
        .containsExactly(
            "it is module.outer.key_arn",
            "module.outer.key_arn is module.plain.key_arn",
            "module.outer.module.plain.key_arn is var.key",
            "module.outer.module.plain's key is var.key",
            "module.outer's key is aws_kms_key.k.arn",
            "aws_kms_key.k is a customer managed key in this plan");
  }

  private static final String KMS =
      """
      resource "aws_kms_key" "k" {}
      output "arn" { value = aws_kms_key.k.arn }
      """;

  private static final Setup SHOWN =
      Setup.json(
              """
              variable "number" {}
              module "named" { for_each = local.x }
              module "counted" { count = local.x }
              module "none" { for_each = local.x }
              module "zero" { count = local.x }
              module "two" { count = var.number }
              """)
          .module("named", KMS)
          .module("counted", KMS)
          .module("none", KMS)
          .module("zero", KMS)
          .module("two", "output \"name\" { value = \"a\" }")
          .input("number", "2")
          .keys("module.named[\"a\"].aws_kms_key.k", "module.counted[0].aws_kms_key.k");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          module.named   -> {a = {arn = module.named["a"].aws_kms_key.k | ~hidden | ~null}, * = later} -> {a = {arn = module.named["a"].aws_kms_key.k}}
          module.counted -> {0 = {arn = module.counted[0].aws_kms_key.k | ~hidden | ~null}, * = later} -> [{arn = module.counted[0].aws_kms_key.k}]
          module.none    -> {* = later} -> {}
          module.zero    -> {* = later} -> []
          module.two     -> {* = later} -> [{name = 'a'}, {name = 'a'}]
          """)
  void plainlyAModuleHasTheInstancesThatShow(String module, String strictly, String plainly) {
    assertThat(Ways.of(SHOWN.evaluate(Presume.NOTHING, "", Hcl.parse(module))).replace("?", ""))
        .isEqualTo(strictly);
    assertThat(Ways.of(SHOWN.evaluate(Presume.PLAIN, "", Hcl.parse(module))).replace("?", ""))
        .isEqualTo(plainly);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          module.named["a"].arn    -> false
          values(module.named)[0]  -> true
          module.counted[*]        -> true
          module.two[*]            -> false
          """)
  void thatNoOtherInstanceIsThereIsPresumed(String expression, boolean presumed) {
    Possible leaves = SHOWN.evaluate(Presume.PLAIN, "", Hcl.parse(expression)).leaves();
    assertThat(leaves.ways())
        .isNotEmpty()
        .allSatisfy(
            way ->
                assertThat(way.presumed().contains(Presumption.SHOWN_INSTANCES))
                    .isEqualTo(presumed));
  }
}
