package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopsTest {

  private static final Setup SETUP =
      Setup.of(
              """
              resource "aws_kms_key" "k" { for_each = toset(["x", "y"]) }
              resource "aws_kms_key" "one" {}
              resource "terraform_data" "t" {}
              """)
          .keys("aws_kms_key.k[\"x\"]", "aws_kms_key.k[\"y\"]", "aws_kms_key.one")
          .made("terraform_data.t", "{id = unknown, output = unknown}");

  private static String ways(String expression) {
    return Ways.of(SETUP.evaluate(expression));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          [for k, v in aws_kms_key.k : v.arn]                -> [aws_kms_key.k["x"], aws_kms_key.k["y"]]
          [for k, v in aws_kms_key.k : v.arn if k != "x"]    -> [aws_kms_key.k["y"]]
          [for v in ["x"] : aws_kms_key.k[v].arn]            -> [aws_kms_key.k["x"]]
          [for i, v in ["x", "y"] : "${i}${v}"]              -> ['0x', '1y']
          [for v in [["x"], ["y"]] : [for w in v : aws_kms_key.k[w].arn]] -> [[aws_kms_key.k["x"]], [aws_kms_key.k["y"]]]
          [for v in ["a"] : [for v in ["b"] : v]]            -> [['b']]
          [for v in [] : aws_kms_key.one.arn]                -> []
          [for v in {b = 1, a = 2} : v]                      -> [2, 1]
          """)
  void bracketsMakeAList(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          {for k, v in aws_kms_key.k : k => v.arn}           -> {x = aws_kms_key.k["x"], y = aws_kms_key.k["y"]}
          {for k, v in aws_kms_key.k : upper(k) => v.arn if k == "y"} -> {Y = aws_kms_key.k["y"]}
          {for k, v in aws_kms_key.k : k => v.arn}["x"]      -> aws_kms_key.k["x"]
          {for k, v in aws_kms_key.k : k => v.arn}.z         -> fails
          {for v in ["x"] : v => aws_kms_key.k[v].arn}       -> {x = aws_kms_key.k["x"]}
          {for i, v in ["x", "y"] : v => i}                  -> {x = 0, y = 1}
          {for v in ["x", "x"] : v => 1}                     -> fails
          {for v in ["x", "x"] : v => aws_kms_key.one.arn...} -> {x = [aws_kms_key.one, aws_kms_key.one]}
          """)
  void bracesMakeAnObject(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          [for v in null : v]                                -> fails
          [for v in "a" : v]                                 -> fails
          [for v in aws_kms_key.one.arn : v]                 -> ~fails
          {for v in ["a", "b"] : (aws_kms_key.one.arn == null ? "x" : v) => 1} -> ~{a = 1, b = 1}
          {for v in ["a", "b"] : v == "a" ? (aws_kms_key.one.arn == null ? "x" : "a") : v => 1} -> ~{a = 1, b = 1}
          [for v in ["x"] : aws_kms_key.k["z"].arn]          -> [fails]
          try([for v in ["x"] : aws_kms_key.k["z"].arn], []) -> []
          """)
  void whatIsNoCollectionFails(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          [for v in terraform_data.t.output : v]             -> ?later | ~hidden | ~null
          [for v in terraform_data.t.output : aws_kms_key.one.arn] -> ?aws_kms_key.one | ~hidden | ~null
          [for v in ["x"] : aws_kms_key.k[v].arn if terraform.workspace == "a"] -> ?aws_kms_key.k["x"] | ~hidden | ~null
          {for v in [terraform.workspace] : v => aws_kms_key.one.arn} -> ?aws_kms_key.one | ~hidden | ~null
          """)
  void whatIsTakenMayNotShow(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }
}
