package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.config.Expression.Operator;
import io.github.cmkcheck.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "'a' == 'a' -> true",
        "'1' == 1 -> false",
        "1.0 == 1 -> true",
        "'a' != 'b' -> true",
        "null == null -> true",
        "'' == null -> false",
        "hidden == null -> false",
        "hidden == 'a' -> hidden",
        "later == null -> later(no key)",
        "later != 'a' -> later(no key)",
        "(null | 'a') == null -> false | true",
        "['a'] == [] -> false",
        "['a'] == ['a'] -> hidden",
        "[key] == [key] -> hidden | later(no key)",
        "[key] == null -> false",
        "{a = key} != null -> true",
        "fails == null -> fails"
      })
  void equalityConvertsNothing(String expression, String result) {
    assertThat(Ways.of(Ways.read(expression))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "key == null -> ~false",
        "key != null -> ~true",
        "key != '' -> ~true",
        "key == 'alias/aws/dynamodb' -> ~false",
        "key == 'arn:aws:kms:eu-central-1:1:key/1' -> later(no key)",
        "key == '1234abcd-12ab-34cd-56ef-1234567890ab' -> later(no key)",
        "key == hidden -> later(no key)",
        "key == key -> later(no key)",
        "key == other -> later(no key)",
        "key == aws -> ~false",
        "aws == null -> ~false",
        "aws == aws -> later(no key)",
        "key == [key] -> ~false",
        "!mixture -> hidden | later(no key)"
      })
  void aKeyThatWillExistIsNeitherNullNorEmptyAndThePlanDoesNotShowIt(
      String expression, String result) {
    assertThat(Ways.of(Ways.read(expression))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "true && true -> true",
        "true && 'false' -> false",
        "false || 'true' -> true",
        "false && hidden -> false",
        "hidden && false -> false",
        "true || hidden -> true",
        "true && hidden -> hidden",
        "hidden || false -> hidden",
        "true && later -> later(no key)",
        "hidden && later -> later(no key)",
        "(key != null) && true -> ~true",
        "true && null -> fails",
        "true && 'x' -> fails",
        "fails && false -> fails",
        "!true -> false",
        "!'false' -> true",
        "!hidden -> hidden",
        "!later -> later(no key)",
        "!null -> fails",
        "!key -> ~fails"
      })
  void oneSideCanDecideAlone(String expression, String result) {
    assertThat(Ways.of(Ways.read(expression))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "false && later -> false | ~false",
        "later || true -> true | ~true",
        "false && fails -> fails | false",
        "true || null -> fails | true"
      })
  void laterVersionsOfTerraformDoNotLookAtTheOtherSide(String expression, String result) {
    assertThat(Ways.of(Ways.read(expression))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      value = {
        "1 + '2' -> 3",
        "3 - 1.5 -> 1.5",
        "2 * 0.50 -> 1",
        "5 / 2 -> 2.5",
        "1 / 3 -> hidden",
        "5 % 3 -> 2",
        "1 / 0 -> fails",
        "1 % 0 -> 1",
        "1 + 'a' -> fails",
        "1 + null -> fails",
        "1 + key -> later(no key)",
        "1 + hidden -> hidden",
        "hidden > later -> later(no key)",
        "(1 | 2) > 1 -> false | true",
        "'10' >= 9 -> true",
        "1 < 1 -> false",
        "1 <= 1 -> true"
      })
  void numbersMayBeStrings(String expression, String result) {
    assertThat(Ways.of(Ways.read(expression))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"1.50,1.5", "1e3,1000", "-0,0", "100,100", "0.10,0.1"})
  void aNumberAsTextHasNoNeedlessDigits(String number, String text) {
    assertThat(Operators.text(new Value.Num(number))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e99999999999999999999"})
  void aNumberThatNobodyWritesIsNoText(String number) {
    assertThat(Operators.text(new Value.Num(number))).isNull();
  }

  @Test
  void numbersDoNotGrowWithoutEnd() {
    Possible number = Ways.read("1234567890");
    for (int i = 0; i < 64; i++) {
      number = Operators.apply(Operator.MULTIPLY, number, number);
    }
    assertThat(Ways.of(number)).isEqualTo("hidden");
  }
}
