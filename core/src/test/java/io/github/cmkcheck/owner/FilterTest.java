package io.github.cmkcheck.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Ways;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

  private static String left(Possible possible, boolean fresh) {
    Possible left = Filter.unknown(possible, fresh);
    return left.ways().isEmpty() ? "nothing" : Ways.of(left).replace("?", "");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          null                      -> null            -> nothing
          ~null                     -> ~null           -> ~null
          ''                        -> null            -> nothing
          ~''                       -> ~null           -> ~null
          'a'                       -> nothing         -> nothing
          ~'a'                      -> ~'a'            -> ~'a'
          hidden                    -> nothing         -> nothing
          ~hidden                   -> ~hidden         -> ~hidden
          key                       -> aws_kms_key.k   -> aws_kms_key.k
          aws                       -> aws             -> aws
          later                     -> later           -> later
          name                      -> nothing         -> nothing
          fails                     -> nothing         -> nothing
          ~fails                    -> nothing         -> nothing
          key | null | hidden | 'a' -> aws_kms_key.k | null -> aws_kms_key.k
          [key, 'a']                -> aws_kms_key.k   -> aws_kms_key.k
          {a = key, b = ~''}        -> aws_kms_key.k | ~null -> aws_kms_key.k | ~null
          ~[null]                   -> ~null           -> ~null
          []                        -> nothing         -> nothing
          """)
  void whatAnUnknownKeyRulesOut(String possible, String fresh, String updated) {
    assertThat(left(Ways.read(possible), true)).isEqualTo(fresh);
    assertThat(left(Ways.read(possible), false)).isEqualTo(updated);
  }
}
