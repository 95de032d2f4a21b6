package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {

  private static String ways(String declared, @Nullable String passed, String expression) {
    Setup setup =
        Setup.of(
                """
                resource "aws_kms_key" "k" {}
                module "m" {
                  %s
                }
                """
                    .formatted(passed == null ? "" : "x = " + passed))
            .module("m", variable(declared))
            .keys("aws_kms_key.k");
    return Ways.of(setup.evaluate("module.m", expression));
  }

  /** Several arguments, of which each must stand on its own line. */
  private static String variable(String declared) {
    return "variable \"x\" {\n" + declared.replace("; ", "\n") + "\n}\n";
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          type = string                  -> aws_kms_key.k.arn -> var.x                -> aws_kms_key.k
          type = string                  -> 5                 -> var.x                -> '5'
          type = bool                    -> "true"            -> var.x ? "on" : "off" -> 'on'
          type = bool                    -> "x"               -> var.x                -> fails
          type = any                     -> {k = aws_kms_key.k.arn} -> var.x.k        -> aws_kms_key.k
          type = list(string)            -> [1, aws_kms_key.k.arn]  -> var.x          -> ['1', aws_kms_key.k]
          type = map(string)             -> {k = aws_kms_key.k.arn} -> lookup(var.x, "k", null) -> aws_kms_key.k
          type = map(string)             -> {k = aws_kms_key.k.arn} -> lookup(var.x, "dynamodb", null) -> null
          type = map(string)             -> {k = aws_kms_key.k.arn} -> try(var.x["dynamodb"], null) -> null
          type = object({a = string})    -> {a = "x", b = "y"} -> var.x               -> {a = 'x'}
          type = object({a = string})    -> {a = "x", b = aws_kms_key.k.arn} -> var.x.b -> fails
          type = set(string)             -> ["b", "a", "b"]   -> var.x                -> ['a', 'b']
          type = tuple([string, bool])   -> [1, "true"]       -> var.x                -> ['1', true]
          """)
  void aTypeConvertsWhatIsPassed(String type, String passed, String expression, String result) {
    assertThat(ways(type, passed, expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          type = object({cmk = optional(bool, false)}) -> {}           -> var.x.cmk -> false
          type = object({cmk = optional(bool, false)}) -> {cmk = null} -> var.x.cmk -> false
          type = object({cmk = optional(bool, false)}) -> {cmk = true} -> var.x.cmk -> true
          type = object({cmk = optional(bool)})        -> {}           -> var.x.cmk -> null
          type = object({cmk = optional(bool, true)})  -> null         -> var.x     -> null
          type = object({key = optional(string)})      -> {key = aws_kms_key.k.arn} -> var.x.key -> aws_kms_key.k
          type = object({key = string})                -> {}           -> var.x.key -> fails
          type = map(object({cmk = optional(bool, true)})) -> {t = {}, u = {cmk = false}} -> [var.x.t.cmk, var.x.u.cmk] -> [true, false]
          type = object({sse = optional(object({cmk = optional(bool, true)}), {})}) -> {} -> var.x.sse.cmk -> true
          type = object({sse = optional(object({cmk = optional(bool, true)}))})     -> {} -> var.x.sse     -> null
          type = list(object({cmk = optional(bool, true)})) -> [{}]    -> var.x[0].cmk -> true
          type = object({cmk = optional(bool, false)}) -> {cmk = terraform.workspace == "a"} -> var.x.cmk -> hidden
          """)
  void anOptionalAttributeHasItsDefault(
      String type, String passed, String expression, String result) {
    assertThat(ways(type, passed, expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          default = null                                   -> -> null
          default = "d"                                    -> -> 'd'
          type = number; default = "5"                      -> -> 5
          type = object({cmk = optional(bool, true)}); default = {} -> -> {cmk = true}
          default = "d"                                    -> null              -> null
          default = "d"; nullable = false                   -> null              -> 'd'
          default = "d"; nullable = false                   -> "p"               -> 'p'
          default = "d"; nullable = false                   -> aws_kms_key.k.arn -> aws_kms_key.k
          default = "d"; nullable = false                   -> terraform.workspace == "a" ? null : aws_kms_key.k.arn -> 'd' | aws_kms_key.k
          type = object({cmk = optional(bool, true)}); default = {}; nullable = false -> null -> {cmk = true}
          """)
  void theDefaultStandsInForWhatIsNotPassed(
      String declared, @Nullable String passed, String result) {
    assertThat(ways(declared, passed, "var.x")).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          type = string                                            -> 5    -> '5'
          type = object({cmk = optional(bool, false)})             -> {}   -> {cmk = false}
          default = "d"                                            -> null -> null
          default = "d"; nullable = false                           -> null -> 'd'
          type = string                                            ->      -> hidden | null
          default = "d"                                            ->      -> 'd' | hidden | null
          """)
  void theRootModuleTakesItsInputsFromTheRun(
      String declared, @Nullable String value, String result) {
    Setup setup = Setup.of(variable(declared));
    if (value != null) {
      setup.input("x", value);
    }
    assertThat(Ways.of(setup.evaluate("var.x"))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          {}                  -> var.x.cmk -> hidden | null
          {cmk = null}        -> var.x.cmk -> hidden | null
          {cmk = true}        -> var.x.cmk -> true
          [{}]                -> var.x[0].cmk -> hidden | null
          "a"                 -> var.x     -> 'a'
          null                -> var.x     -> null
          """)
  void whereTheTypeIsNotShownAnAttributeMayHaveADefault(
      String passed, String expression, String result) {
    Setup setup = Setup.json("variable \"x\" {}").input("x", passed);
    assertThat(Ways.of(setup.evaluate(expression))).isEqualTo(result);
  }

  private static final Setup OBJECTS =
      Setup.json(
              """
              variable "ids" {}
              variable "nothing" {}
              resource "aws_kms_key" "k" {}
              resource "terraform_data" "t" {}
              resource "aws_dynamodb_table" "ids" { for_each = var.ids }
              resource "aws_dynamodb_table" "counted" { count = 2 }
              module "undeclared" { x = aws_kms_key.k.arn }
              module "part" { x = terraform_data.t.input }
              module "list" { x = terraform_data.t.list }
              module "nothing" { x = var.nothing }
              module "given" { x = var.ids }
              module "key" { x = aws_kms_key.k }
              """)
          .module("undeclared", "")
          .module("part", "variable \"x\" {}")
          .module("list", "variable \"x\" {}")
          .module("nothing", "variable \"x\" { default = \"d\" }")
          .module("given", "variable \"x\" { default = \"d\" }")
          .module("key", "variable \"x\" {}")
          .input("ids", "[\"a\", \"b\"]")
          .input("nothing", "null")
          .keys("aws_kms_key.k")
          .made("terraform_data.t", "{input = {a = {b = unknown}}, list = [{b = unknown}]}");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          module.undeclared           -> var.x        -> aws_kms_key.k
          module.part                 -> var.x.a.b    -> later
          module.part                 -> var.x.c      -> hidden | null
          module.part                 -> var.x.a.c    -> hidden | null
          module.list                 -> var.x[0].b   -> later
          module.list                 -> var.x[0].c   -> hidden | null
          module.nothing              -> var.x        -> 'd' | null
          module.given                -> var.x        -> ['a', 'b']
          module.key                  -> var.x.arn    -> aws_kms_key.k
          module.key                  -> var.x.absent -> aws_kms_key.k
          aws_dynamodb_table.ids["a"] -> each.value   -> 'a'
          aws_dynamodb_table.counted[0] -> each.value -> later
          aws_dynamodb_table.counted[0] -> each.key   -> later
          """)
  void plainlyAnObjectIsPassedAsItIs(String where, String expression, String result) {
    assertThat(
            Ways.of(OBJECTS.evaluate(Presume.PLAIN, where, Hcl.parse(expression))).replace("?", ""))
        .isEqualTo(result);
  }

  @Test
  void eachRepetitionHasItsOwnValues() {
    Plan plan =
        Setup.of(
                """
                resource "aws_ssm_parameter" "a" { for_each = { x = "1" } }
                resource "aws_ssm_parameter" "b" { for_each = { x = "2" } }
                """)
            .plan();
    Evaluator evaluator = new Evaluator(plan, Presume.NOTHING);
    Expression value = Hcl.parse("each.value");
    assertThat(List.of("a", "b"))
        .extracting(
            name ->
                Ways.of(
                    evaluator.evaluate(
                        "it", value, Setup.scope(plan, "aws_ssm_parameter." + name + "[\"x\"]"))))
        .containsExactly("'1'", "'2'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          var.none       -> var.none is null
          var.some       -> var.some is set when Terraform is run
          module.null.x  -> module.null is called without x, and its default is null
          module.other.x -> module.other is called without x
          """)
  void theTrailSaysWhereAValueComesFrom(String expression, String step) {
    Setup setup =
        Setup.of(
                """
                variable "none" {}
                variable "some" {}
                module "null" {}
                module "other" {}
                """)
            .module("null", variable("default = null") + "output \"x\" { value = var.x }")
            .module("other", variable("default = \"d\"") + "output \"x\" { value = var.x }")
            .input("none", "null")
            .input("some", "\"a\"");
    assertThat(setup.evaluate(expression).ways())
        .singleElement()
        .satisfies(way -> assertThat(way.trail().steps()).contains(step));
  }
}
