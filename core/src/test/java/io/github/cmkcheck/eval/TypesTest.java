package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Terraform makes of types that nobody wrote down. Each line was seen with Terraform 1.11, or
 * keeps us from saying more than is known.
 */
class TypesTest {

  private static String ways(String expression) {
    return Ways.of(
        Setup.of(
                """
                variable "none" {
                  type    = string
                  default = null
                }
                resource "aws_kms_key" "k" {
                }
                resource "aws_kms_key" "other" {
                }
                module "nothing" {
                  source   = "./m"
                  for_each = toset([])
                }
                """)
            .module("nothing", "output \"arn\" {\n  value = \"a\"\n}\n")
            .input("none", "null")
            .keys("aws_kms_key.k", "aws_kms_key.other")
            .evaluate(expression));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          true ? 1 : "x"                                           -> '1'
          true ? "x" : 1                                           -> 'x'
          true ? 1 : 2                                             -> 1
          false ? 1 : true                                         -> 'true'
          (true ? {on = true, key = aws_kms_key.k.arn} : {}).on    -> 'true'
          (true ? {on = true, key = aws_kms_key.k.arn} : {}).key   -> aws_kms_key.k
          (true ? {on = true, key = "a"} : {on = false, key = "b"}).on -> true
          (true ? {on = true} : {on = "b"}).on                     -> 'true'
          (true ? [1, "a"] : [])[0]                                -> '1'
          (true ? [1, "a"] : [2, "b"])[0]                          -> 1
          false ? var.none : false                                 -> 'false' | false
          true ? true : null                                       -> true
          terraform.workspace == "a" ? 1 : "x"                     -> '1' | 'x'
          try(true ? "a" : [], "b")                                -> 'b'
          try(null ? "a" : "b", "c")                               -> 'c'
          """)
  void bothBranchesOfAConditionBecomeOfOneType(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          tolist([{a = 1}, {a = "x"}])[0].a                        -> '1'
          tolist([1, true])[1]                                     -> 'true'
          tomap({a = 1, b = "x"}).a                                -> '1'
          try(tolist(["a", {}])[0], "n")                           -> 'n'
          try(tomap({a = "x", b = ["y"]}).a, "n")                  -> 'n'
          setproduct([1, "a"], ["z"])[0][0]                        -> '1'
          tolist(setsubtract([1, 2], ["2"]))[0]                    -> '1'
          compact([1])[0]                                          -> '1'
          concat([1], ["a"])[0]                                    -> '1' | 1
          lookup({a = "x"}, "b", 1)                                -> '1' | 1
          lookup({a = "x"}, "b", "y")                              -> 'y'
          """)
  void elementsBecomeOfOneTypeInDepth(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          [for k, v in toset(["b", "a"]) : k]                      -> ['a', 'b']
          {for k, v in toset(["a"]) : k => aws_kms_key.k.arn}.a    -> aws_kms_key.k
          [for k, v in ["b", "a"] : k]                             -> [0, 1]
          try(toset(["a"])[0], "n")                                -> 'n'
          tolist(toset(["b", "a"]))[0]                             -> 'a'
          one(toset([aws_kms_key.k.arn]))                          -> aws_kms_key.k
          length(toset([aws_kms_key.k.arn]))                       -> 1
          length(toset([aws_kms_key.k.arn, aws_kms_key.other.arn])) -> ~2
          length(distinct([aws_kms_key.k.arn]))                    -> ~1
          length(setunion(["a"], ["b"]))                           -> 2
          keys(module.nothing)                                     -> []
          lookup(module.nothing, "a", aws_kms_key.k.arn)           -> aws_kms_key.k
          """)
  void aSetHasNoIndexesAndMayHaveFewerElements(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          {true = "a"}[true]                                       -> 'a'
          [aws_kms_key.k.arn]["0"]                                 -> aws_kms_key.k
          {"0" = "a"}[0]                                           -> 'a'
          "1" && true                                              -> true
          !"0"                                                     -> true
          "1" ? "a" : "b"                                          -> 'a'
          alltrue(["1", "true"])                                   -> true
          """)
  void indexesAndBooleansAreConverted(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  /** Java and Go do not agree on these. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          upper("stra\\u00dfe")                                    -> hidden
          lower("\\u0391\\u03a3")                                  -> hidden
          length("a\\r\\n")                                        -> hidden
          trimspace("a\\u00a0")                                    -> hidden
          regexall("b*", "abc")                                    -> hidden
          regexall("[a[b]]", "a")                                  -> hidden
          regexall("b", "abc")                                     -> ['b']
          regex("^(a)(b)?", "ac")                                  -> ['a', null]
          try(regex("x", "abc"), "n")                              -> 'n'
          1.1 * 1.1 == 1.21                                        -> hidden
          0.5 * 0.25                                               -> 0.125
          2 * 1.1                                                  -> 2.2
          yamldecode("a:").a                                       -> fails | hidden | null
          yamldecode("on: x")                                      -> fails | hidden | null
          """)
  void whatIsNotTheSameEverywhereIsNotShown(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  /** A key has an ARN, an id and aliases. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn == aws_kms_key.k.key_id                -> later(no key)
          aws_kms_key.k.arn == aws_kms_key.other.arn               -> later(no key)
          aws_kms_key.k.arn == "alias/own"                         -> later(no key)
          aws_kms_key.k.arn == "alias/aws/dynamodb"                -> ~false
          aws_kms_key.k.arn == ""                                  -> ~false
          """)
  void oneKeyMayGoByTwoNames(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          timestamp() == "" ? null : aws_kms_key.k.arn             -> aws_kms_key.k | ~null
          uuid()                                                   -> later(no key)
          [for a in [aws_kms_key.k.arn] : a if a != ""]            -> ~[aws_kms_key.k]
          """)
  void whatOnlyApplyTellsIsLate(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }
}
