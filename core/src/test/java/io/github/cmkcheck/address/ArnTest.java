package io.github.cmkcheck.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a key's name may be printed, so nothing else is. */
class ArnTest {

  private static final String ACCOUNT = "arn:aws:kms:us-east-1:111122223333:";

  @ParameterizedTest
  @ValueSource(strings = {"key/a", "key/z09-AZ", "alias/a/b_c", "key/mrk-1"})
  void anArnNamesAKeyOrAnAlias(String resource) {
    assertThat(Arn.parse(ACCOUNT + resource))
        .hasValue(new Arn("kms", "us-east-1", "111122223333", resource));
    assertThat(Arn.parse("arn:aws-us-gov:kms:us-gov-west-1:1:" + resource)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key/",
        "alias/",
        "key",
        "grant/x",
        "key/a:b",
        "key/a b",
        "key/a`",
        "key/a{",
        "key/A@",
        "key/Z[",
        "key/0;",
        "key/ä",
        "key/a\n",
        "key/\u001b[2J"
      })
  void nothingElseIsAName(String resource) {
    assertThat(Arn.parse(ACCOUNT + resource)).isEmpty();
    assertThat(Arn.parseLoosely(ACCOUNT + resource)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:other:kms:us-east-1:1:key/a",
        "arn:aws:s3:us-east-1:1:key/a",
        "urn:aws:kms:us-east-1:1:key/a",
        "arn:aws:kms:us-east-1:key/a"
      })
  void anArnOfSomethingElseIsNone(String arn) {
    assertThat(Arn.parse(arn)).isEmpty();
  }

  @Test
  void aNameHasAnEnd() {
    String longest = ACCOUNT + "key/" + "a".repeat(400 - ACCOUNT.length() - "key/".length());
    assertThat(Arn.parse(longest)).isPresent();
    assertThat(Arn.parse(longest + "a")).isEmpty();
  }

  @Test
  void cloudFormationTakesAliasesAndIdsAsWell() {
    assertThat(Arn.parseLoosely("alias/a")).map(Arn::resource).hasValue("alias/a");
    assertThat(Arn.parseLoosely("1234-abcd")).map(Arn::resource).hasValue("key/1234-abcd");
    assertThat(Arn.parseLoosely("key/1234")).isEmpty();
    assertThat(Arn.parse("alias/a")).isEmpty();
  }
}
