package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCarriersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aws_kms_key                   | description  | false",
        "aws_kms_key                   | tags_all     | true",
        "aws_kms_ciphertext            | id           | true",
        "aws_cloudformation_stack      | id           | true",
        "aws_ssm_parameter             | value        | true",
        "aws_ssm_parameter             | insecure     | true",
        "aws_ssm_parameter             | arn          | false",
        "aws_secretsmanager_secret     | id           | false",
        "vault_generic                 | data         | true",
        "aws_s3_bucket                 | arn          | false",
        "aws_s3_bucket                 | region       | false",
        "aws_s3_bucket                 | kms_key      | true",
        "aws_s3_bucket                 | tags         | true",
        "random_id                     | hex          | false",
        "random_id                     | keepers      | true",
        "example_thing                 | anything     | true",
        "example_thing                 |              | true",
        "aws_s3_bucket                 |              | false"
      })
  void whatAwsCallsItsOwnThingsIsNoKey(String type, @Nullable String attribute, boolean may) {
    assertThat(KeyCarriers.mayBeKey(type, attribute == null ? "" : attribute)).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({
    "terraform_data, true",
    "aws_ssm_parameter, true",
    "aws_caller_identity, true",
    "aws_region, true",
    "aws_s3_bucket, false",
    "aws_secretsmanager_secret, false"
  })
  void whatHandsOnKeysOrDecidesIsKept(String type, boolean kept) {
    assertThat(KeyCarriers.isKept(type)).isEqualTo(kept);
  }
}
