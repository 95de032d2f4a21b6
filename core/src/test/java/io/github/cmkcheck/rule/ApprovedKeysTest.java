package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.address.ArnPattern;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.TextPattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovedKeysTest {
  private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";

  /** An entry as {@code account=1 region=eu-*}. */
  private static ApprovedKeys.Entry entry(String text) {
    Map<String, String> given = new HashMap<>();
    for (String part : text.split(" ")) {
      given.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
    }
    return new ApprovedKeys.Entry(
        Optional.ofNullable(given.get("arn")).map(ArnPattern::new).orElse(null),
        given.get("account"),
        Optional.ofNullable(given.get("region")).map(TextPattern::new).orElse(null),
        Optional.ofNullable(given.get("alias")).map(TextPattern::new).orElse(null),
        Optional.ofNullable(given.get("address")).map(AddressPattern::parse).orElse(null));
  }

  private static String answer(Optional<Boolean> answer) {
    return answer.map(String::valueOf).orElse("known after apply");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arn=arn:aws:kms:*:*:key/1234*            | true",
        "arn=arn:aws:kms:*:*:key/other            | false",
        "account=111122223333                     | true",
        "account=999988887777                     | false",
        "region=eu-*                              | true",
        "region=us-*                              | false",
        "alias=key/*                              | true",
        "alias=alias/*                            | false",
        "account=111122223333 region=eu-*         | true",
        "account=111122223333 region=us-*         | false",
        "account=999988887777 region=eu-*         | false",
        "arn=arn:*:*:*:*:key/other account=111122223333 | false",
        "region=eu-* alias=alias/*                | false"
      })
  void everythingThatAnEntryGivesMustHold(String entry, boolean described) {
    assertThat(entry(entry).describes(KEY, null)).contains(described);
  }

  @ParameterizedTest
  @CsvSource({
    "account=111122223333, false",
    "region=eu-*, false",
    "alias=alias/*, true",
    "alias=alias/shop, false",
    "arn=arn:*:*:*:*:*, false"
  })
  void anAliasBelongsToNoAccountOrRegionThatThePlanTells(String entry, boolean described) {
    assertThat(entry(entry).describes("alias/orders", null)).contains(described);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "address=aws_kms_key.*                        | none | aws_kms_key.k | true",
        "address=aws_kms_key.*                        | none | aws_kms_alias.k | false",
        "address=aws_kms_key.*                        | none | none          | false",
        "address=aws_kms_key.* account=111122223333   | none | aws_kms_key.k | known after apply",
        "address=aws_kms_key.* account=111122223333   | none | aws_kms_alias.k | false",
        "address=aws_kms_key.* arn=arn:*:*:*:*:*              | none | aws_kms_key.k | known after apply",
        "address=aws_kms_key.* region=eu-*            | none | aws_kms_key.k | known after apply",
        "address=aws_kms_key.* alias=alias/*          | none | aws_kms_key.k | known after apply",
        "account=111122223333                         | none | aws_kms_key.k | known after apply",
        "arn=arn:*:*:*:*:*                                    | none | none          | known after apply",
        "region=eu-*                                  | none | none          | known after apply",
        "alias=alias/*                                | none | none          | known after apply"
      })
  void aKeyThatHasNoNameYetIsDescribedByWhatMakesIt(
      String entry, @Nullable String name, @Nullable String madeBy, String described) {
    ResourceAddress resource = madeBy == null ? null : ResourceAddress.parse(madeBy);
    assertThat(answer(entry(entry).describes(name, resource))).isEqualTo(described);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "account=9; account=111122223333   | " + KEY + " | true",
        "account=111122223333; account=9   | " + KEY + " | true",
        "account=9; account=8              | " + KEY + " | false",
        "account=9; address=aws_kms_key.k  | none | true",
        "account=9; address=aws_kms_key.x  | none | known after apply",
        "address=aws_kms_key.x             | none | false"
      })
  void oneEntryIsEnough(String entries, @Nullable String name, String approved) {
    ApprovedKeys keys =
        new ApprovedKeys(Stream.of(entries.split("; ")).map(ApprovedKeysTest::entry).toList());
    ResourceAddress resource = ResourceAddress.parse("aws_kms_key.k");
    assertThat(answer(keys.approve(name, resource))).isEqualTo(approved);
  }

  @Test
  void withoutEntriesEveryKeyIsApproved() {
    assertThat(ApprovedKeys.ANY.approve(KEY, null)).contains(true);
    assertThat(new ApprovedKeys(List.of()).approve(null, null)).contains(true);
  }

  @Test
  void anEntryThatSaysNothingWouldApproveEveryKey() {
    assertThatThrownBy(() -> new ApprovedKeys.Entry(null, null, null, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an approved key needs an arn, account, region, alias or address");
  }
}
