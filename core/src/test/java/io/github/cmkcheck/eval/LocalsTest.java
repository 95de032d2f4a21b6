package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalsTest {

  private static final Setup SETUP =
      Setup.of(
              """
              variable "classes" {}
              locals {
                first  = local.second
                second = local.third
                third  = aws_kms_key.k.arn

                ring  = local.round
                round = [local.ring]
                open  = try(local.ring, null)

                sse   = { enabled = true, kms_key_arn = aws_kms_key.k.arn }
                by    = { pii = aws_kms_key.k.arn, open = null }
                mixed = merge({ a = null }, { for c, on in var.classes : c => local.by[c] if on })
              }
              resource "aws_kms_key" "k" {}
              """)
          .input("classes", "{pii = true, open = false}")
          .keys("aws_kms_key.k");

  private static String ways(String expression) {
    return Ways.of(SETUP.evaluate(expression));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          local.first                 -> aws_kms_key.k
          local.sse.kms_key_arn       -> aws_kms_key.k
          local.sse.enabled           -> true
          local.sse["kms_key_arn"]    -> aws_kms_key.k
          local.mixed                 -> {a = null, pii = aws_kms_key.k}
          local.mixed.open            -> fails
          local.absent                -> fails
          try(local.absent, null)     -> null
          """)
  void aLocalIsWhatItIsSetTo(String expression, String result) {
    assertThat(ways(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @ValueSource(strings = {"local.ring", "local.round[0]", "local.open[0]"})
  void oneThatLeadsBackToItselfCannotBeTold(String expression) {
    assertThat(ways(expression)).contains("later");
  }
}
