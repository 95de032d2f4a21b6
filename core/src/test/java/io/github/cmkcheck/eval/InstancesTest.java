package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstancesTest {

  private static final Setup SETUP =
      Setup.of(
              """
              resource "aws_kms_key" "plain" {}
              resource "aws_kms_key" "k" { for_each = toset(["a", "b"]) }
              resource "aws_kms_key" "one" { count = 1 }
              resource "aws_kms_key" "many" { count = 11 }
              resource "aws_kms_key" "none" { count = 0 }
              resource "aws_kms_key" "empty" { for_each = {} }
              resource "aws_dynamodb_table" "map" {
                for_each = {
                  a = { cmk = true, key = aws_kms_key.plain.arn }
                  b = { cmk = false, key = null }
                }
              }
              resource "aws_dynamodb_table" "set" { for_each = toset(["a", "z"]) }
              resource "aws_dynamodb_table" "counted" { count = 2 }
              resource "aws_dynamodb_table" "single" {}
              """)
          .keys("aws_kms_key.plain", "aws_kms_key.k[\"a\"]", "aws_kms_key.k[\"b\"]")
          .keys("aws_kms_key.one[0]", "aws_kms_key.many[2]", "aws_kms_key.many[10]");

  private static String ways(String table, String expression) {
    return Ways.of(SETUP.evaluate("aws_dynamodb_table." + table, expression));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          map["a"]   -> each.key                                        -> 'a'
          map["a"]   -> each.value.key                                  -> aws_kms_key.plain
          map["b"]   -> each.value.key                                  -> null
          map["b"]   -> each.value.cmk ? aws_kms_key.plain.arn : null   -> null
          map["a"]   -> each.value.cmk ? aws_kms_key.plain.arn : null   -> aws_kms_key.plain
          map["a"]   -> each.value.absent                               -> fails
          map["a"]   -> try(each.value.absent, aws_kms_key.plain.arn)   -> aws_kms_key.plain
          map["z"]   -> each.value.cmk                                  -> fails
          set["a"]   -> each.value                                      -> 'a'
          counted[1] -> count.index                                     -> 1
          single     -> count.index                                     -> later
          """)
  void eachAndCountAreThoseOfTheInstance(String table, String expression, String result) {
    assertThat(ways(table, expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          map["a"]   -> aws_kms_key.k[each.key].arn                     -> aws_kms_key.k["a"]
          set["z"]   -> aws_kms_key.k[each.key].arn                     -> fails
          set["z"]   -> try(aws_kms_key.k[each.key].arn, null)          -> null
          set["a"]   -> aws_kms_key.k[each.value].arn                   -> aws_kms_key.k["a"]
          set["a"]   -> lookup(aws_kms_key.k, each.key, null).arn       -> aws_kms_key.k["a"]
          set["a"]   -> aws_kms_key.k["${each.key}"].arn                -> aws_kms_key.k["a"]
          counted[0] -> aws_kms_key.one[count.index].arn                -> aws_kms_key.one[0]
          counted[1] -> aws_kms_key.one[count.index].arn                -> fails
          counted[1] -> element(aws_kms_key.one[*].arn, count.index)    -> aws_kms_key.one[0]
          counted[0] -> count.index == 0 ? aws_kms_key.plain.arn : null -> aws_kms_key.plain
          counted[1] -> count.index == 0 ? aws_kms_key.plain.arn : null -> null
          """)
  void anIndexTakesTheInstanceOfThatKey(String table, String expression, String result) {
    assertThat(ways(table, expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k[terraform.workspace].arn          -> aws_kms_key.k["a"] | aws_kms_key.k["b"] | fails
          aws_kms_key.k[aws_kms_key.plain.arn].arn        -> aws_kms_key.k["a"] | aws_kms_key.k["b"] | ~fails
          aws_kms_key.k[null].arn                         -> fails
          aws_kms_key.one[0].arn                          -> aws_kms_key.one[0]
          aws_kms_key.one[1].arn                          -> fails
          aws_kms_key.one.arn                             -> fails
          aws_kms_key.k.arn                               -> fails
          aws_kms_key.many[10].arn                        -> aws_kms_key.many[10]
          """)
  void whereTheIndexDoesNotShowAnyInstanceMayBeMeant(String expression, String result) {
    assertThat(ways("single", expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          one(aws_kms_key.one[*].arn)                     -> aws_kms_key.one[0]
          one(aws_kms_key.one.*.arn)                      -> aws_kms_key.one[0]
          aws_kms_key.one.*.arn[0]                        -> aws_kms_key.one[0]
          join("", aws_kms_key.one[*].arn)                -> aws_kms_key.one[0]
          aws_kms_key.plain[*].arn                        -> [aws_kms_key.plain]
          values(aws_kms_key.k)[*].arn                    -> [aws_kms_key.k["a"], aws_kms_key.k["b"]]
          keys(aws_kms_key.k)                             -> ['a', 'b']
          length(aws_kms_key.one)                         -> 1
          length(aws_kms_key.one) > 0 ? "a" : "b"         -> 'a'
          null[*].arn                                     -> []
          "a"[*]                                          -> ['a']
          """)
  void aSplatGoesThroughAllInstances(String expression, String result) {
    assertThat(ways("single", expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          try(aws_kms_key.none[0].arn, null)              -> null
          try(aws_kms_key.none[0].arn, aws_kms_key.plain.arn) -> aws_kms_key.plain
          aws_kms_key.none[0].arn                         -> fails
          try(aws_kms_key.empty["a"].arn, null)           -> null
          """)
  void anInstanceThatIsNotThereFails(String expression, String result) {
    assertThat(ways("single", expression)).isEqualTo(result);
  }
}
