package io.github.cmkcheck.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPatternTest {

  @ParameterizedTest
  @CsvSource({
    "aws_dynamodb_table.t, aws_dynamodb_table.t, true",
    "aws_dynamodb_table.t, aws_dynamodb_table.tt, false",
    "aws_dynamodb_table.*, aws_dynamodb_table.t, true",
    "aws_dynamodb_table.*, module.m.aws_dynamodb_table.t, false",
    "module.m.*, module.m.module.n.aws_dynamodb_table.t, true",
    "*.aws_dynamodb_table.t, module.m.aws_dynamodb_table.t, true",
    "*cache*, module.m.aws_dynamodb_table.my_cache_2, true",
    "aws_dynamodb_table.t?, aws_dynamodb_table.t1, true",
    "aws_dynamodb_table.t?, aws_dynamodb_table.t, false",
    "aws_dynamodb_table.t[*], aws_dynamodb_table.t[0], true",
    "aws_dynamodb_table.t[*], aws_dynamodb_table.t, false",
    "*a*a*b, aaaaaaaaaaaaaaaaaaaa, false",
    "*, anything, true"
  })
  void matchesTheWholeAddress(String pattern, String text, boolean matches) {
    assertThat(new AddressPattern(pattern).matches(text)).isEqualTo(matches);
  }

  @Test
  void bracketsAndQuotesStandForThemselves() {
    AddressPattern pattern = new AddressPattern("module.m[\"a.b\"].*");
    assertThat(pattern.matches(ResourceAddress.parse("module.m[\"a.b\"].aws_kms_key.k"))).isTrue();
    assertThat(pattern.matches(ResourceAddress.parse("module.m[\"a\"].aws_kms_key.k"))).isFalse();
  }

  @Test
  void anEmptyPatternIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AddressPattern(" "));
  }
}
