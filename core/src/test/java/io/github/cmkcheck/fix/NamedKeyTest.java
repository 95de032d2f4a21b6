package io.github.cmkcheck.fix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may come after {@code --key}. */
class NamedKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_kms_key.tables.arn",
        "module.kms.arns[\"a\"]",
        "local.key",
        "\"arn:aws:kms:us-east-1:111122223333:key/11111111-2222-4333-8444-555555555555\"",
        "coalesce(var.key, aws_kms_key.tables.arn)"
      })
  void expressions(String text) {
    assertThat(NamedKey.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "x # comment",
        "x\ny = 1",
        "x\n}",
        "x /* */",
        "null",
        "\"\"",
        "true",
        "\"alias/aws/dynamodb\"",
        "\"arn:aws:kms:us-east-1:111122223333:alias/aws/dynamodb\"",
        "x.\u001b[31m",
        "<<EOT\nx\nEOT\n"
      })
  void others(String text) {
    assertThat(NamedKey.parse(text)).isEmpty();
  }
}
