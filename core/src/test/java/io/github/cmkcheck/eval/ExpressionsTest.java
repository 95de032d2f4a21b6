package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {

  private static final Setup SETUP =
      Setup.of(
              """
              variable "key" {}
              variable "keys" {}
              resource "aws_kms_key" "k" {}
              resource "aws_kms_key" "other" {}
              resource "terraform_data" "t" {}
              """)
          .input("key", "null")
          .input("keys", "{s3 = \"a\", empty = null}")
          .keys("aws_kms_key.k", "aws_kms_key.other")
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
          coalesce(var.key, aws_kms_key.k.arn)               -> aws_kms_key.k
          coalesce(aws_kms_key.k.arn, aws_kms_key.other.arn) -> aws_kms_key.k
          coalesce([null, aws_kms_key.k.arn]...)             -> aws_kms_key.k
          try(var.key.arn, aws_kms_key.k.arn)                -> aws_kms_key.k
          try(var.key, aws_kms_key.k.arn)                    -> null
          lookup(var.keys, "dynamodb", null)                 -> null
          lookup(var.keys, "s3", null)                       -> 'a'
          lookup(var.keys, "empty", aws_kms_key.k.arn)       -> null
          try(var.keys["dynamodb"], aws_kms_key.k.arn)       -> aws_kms_key.k
          merge(var.keys, {dynamodb = aws_kms_key.k.arn})["dynamodb"] -> aws_kms_key.k
          merge([var.keys, {dynamodb = aws_kms_key.k.arn}]...).s3     -> 'a'
          can(var.keys.dynamodb) ? var.keys.dynamodb : null  -> null
          contains(keys(var.keys), "s3") ? "a" : "b"         -> 'a'
          var.key == null                                    -> true
          var.key != null && var.keys.absent                 -> fails | false
          """)
  void fallbacks(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          "${aws_kms_key.k.arn}"                             -> aws_kms_key.k
          "${aws_kms_key.k.arn}${var.keys.s3}"               -> later
          "a-${var.keys.s3}"                                 -> 'a-a'
          "a-${terraform.workspace}"                         -> hidden
          {a = aws_kms_key.k.arn, b = 1}.a                   -> aws_kms_key.k
          {(var.keys.s3) = aws_kms_key.k.arn}                -> {a = aws_kms_key.k}
          {"${var.keys.s3}-x" = 1}                           -> {a-x = 1}
          {(terraform.workspace) = aws_kms_key.k.arn}        -> ?aws_kms_key.k | ~hidden | ~null
          {a = 1, a = 2}                                     -> {a = 2}
          [aws_kms_key.k.arn, "a"][0]                        -> aws_kms_key.k
          [aws_kms_key.k.arn, "a"][-1]                       -> fails
          (1 + 2) * 3 == 9 && !(2 > 3)                       -> true
          1 + 2 * 3                                          -> 7
          -(2) - 1                                           -> -3
          7 % 4 >= 3 || false                                -> true
          path.module                                        -> '.'
          path.cwd                                           -> hidden
          terraform.workspace                                -> hidden
          provider::acme::key(aws_kms_key.k.arn)             -> ?aws_kms_key.k | ~hidden | ~null
          self.arn                                           -> later
          """)
  void structures(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }
}
