package io.github.cmkcheck.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnyInstanceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "aws_kms_key.k                        | aws_kms_key.k",
        "aws_kms_key.k[0] or aws_kms_key.k[1] | aws_kms_key.k[] or aws_kms_key.k[]",
        "module.m[\"a\"].t.x[12]'s key        | module.m[].t.x[]'s key",
        "m[\"quoted \\\" and ] in it\"].t     | m[].t",
        "list[each.key], [\"open              | list[each.key], [\"open"
      })
  void keysOfInstancesAreNotTold(String text, String general) {
    assertThat(AnyInstance.in(text)).isEqualTo(general);
  }

  @Test
  void aKeyOfNothingButEscapesIsOneKey() {
    assertThat(AnyInstance.in("m[\"" + "\\\"".repeat(100_000) + "\"]")).isEqualTo("m[]");
  }
}
