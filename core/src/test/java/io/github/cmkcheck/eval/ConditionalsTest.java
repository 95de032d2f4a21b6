package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalsTest {

  private static final Setup SETUP =
      Setup.of(
              """
              variable "use" {}
              variable "env" {}
              resource "aws_kms_key" "k" {}
              resource "aws_kms_key" "other" {}
              resource "aws_kms_key" "none" { count = 0 }
              resource "terraform_data" "t" {}
              """)
          .input("use", "false")
          .input("env", "\"dev\"")
          .keys("aws_kms_key.k", "aws_kms_key.other")
          .made("terraform_data.t", "{id = unknown}");

  private static String ways(String expression) {
    return Ways.of(SETUP.evaluate(expression));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          var.use ? aws_kms_key.k.arn : null                       -> null
          !var.use ? aws_kms_key.k.arn : null                      -> aws_kms_key.k
          var.env == "prod" ? aws_kms_key.k.arn : var.env == "stage" ? aws_kms_key.other.arn : null -> null
          var.env != "prod" ? aws_kms_key.k.arn : var.env == "stage" ? aws_kms_key.other.arn : null -> aws_kms_key.k
          "true" ? aws_kms_key.k.arn : null                        -> aws_kms_key.k
          true ? "a" : aws_kms_key.none[0].arn                     -> 'a'
          aws_kms_key.none[0].arn == "" ? "a" : "b"                -> fails
          """)
  void aKnownConditionTakesItsBranch(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          terraform_data.t.id == "x" ? aws_kms_key.k.arn : null    -> aws_kms_key.k | ~null
          terraform_data.t.id == "x" ? "a" : "b"                   -> ~'a' | ~'b'
          terraform_data.t.id == "x" ? aws_kms_key.none[0].arn : "b" -> ~'b' | ~fails
          """)
  void anUnknownConditionMayTakeEitherAndThePlanShowsNone(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          terraform.workspace == "prod" ? aws_kms_key.k.arn : null -> aws_kms_key.k | null
          terraform.workspace == "prod" ? "a" : "b"                -> 'a' | 'b'
          """)
  void aHiddenConditionMayTakeEitherAndThePlanShowsWhich(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.arn != null ? "a" : "b"                    -> ~'a'
          aws_kms_key.k.arn == "" ? null : aws_kms_key.k.arn       -> aws_kms_key.k
          aws_kms_key.k.arn == null ? null : aws_kms_key.other.arn -> aws_kms_key.other
          aws_kms_key.k.arn != "alias/aws/dynamodb" ? null : "a"   -> ~null
          """)
  void aKeyThatWillExistIsKnownToBeThere(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @Test
  void theOutermostConditionDecides() {
    Possible both =
        SETUP.evaluate(
            """
            terraform.workspace == "a" ? null
              : terraform_data.t.id == "x" ? aws_kms_key.k.arn : aws_kms_key.other.arn
            """);
    assertThat(both.ways()).extracting(Way::decider).containsOnly("terraform.workspace");
  }
}
