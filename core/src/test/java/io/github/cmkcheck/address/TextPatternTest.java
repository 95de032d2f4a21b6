package io.github.cmkcheck.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternTest {

  @ParameterizedTest
  @CsvSource({
    "eu-*, eu-west-1, true",
    "eu-*, us-east-1, false",
    "alias/*-prod, alias/team/a-prod, true",
    "a?c, abc, true",
    "a?c, ac, false",
    "*a*a*b, aaaaaaaaaaaaaaaaaaaa, false",
    "*a*b*, xxaxxbxx, true",
    "a*, a, true",
    "a**, a, true",
    "*ab, aab, true"
  })
  void matchesTheWholeText(String pattern, String text, boolean matches) {
    assertThat(new TextPattern(pattern).matches(text)).isEqualTo(matches);
  }

  @Test
  void isNotEmpty() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TextPattern(" "));
    assertThat(new TextPattern("eu-*")).hasToString("eu-*");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:kms:*:111122223333:key/*, arn:aws:kms:eu-west-1:111122223333:key/1, true",
    "arn:aws:kms:*:111122223333:key/*, arn:aws:kms:eu-west-1:999999999999:key/1, false",
    "arn:aws:kms:*:111122223333:key/*, arn:aws:kms:eu-west-1:111122223333:alias/key/1, false",
    "arn:*:kms:*:*:alias/ok-*, arn:aws-cn:kms:cn-north-1:111122223333:alias/ok-1, true",
    // An alias that is called like the end of an ARN.
    "arn:aws:kms:*:111122223333:alias/*,"
        + " arn:aws:kms:eu-west-1:999999999999:alias/a:111122223333:alias/b, false",
    "arn:aws:kms:*:111122223333:alias/*, alias/b, false"
  })
  void anArnIsMatchedPartByPart(String pattern, String arn, boolean matches) {
    assertThat(new ArnPattern(pattern).matches(arn)).isEqualTo(matches);
  }

  @Test
  void anArnHasSixParts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArnPattern("arn:aws:kms:*"))
        .withMessageStartingWith("write all six parts of the ARN");
    assertThat(new ArnPattern("arn:aws:kms:*:*:*")).hasToString("arn:aws:kms:*:*:*");
  }
}
