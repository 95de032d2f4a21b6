package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
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
}
