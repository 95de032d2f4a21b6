package io.github.cmkcheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written in a call, and what Terraform records of it. */
class SourceAddressTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "./a, true",
        "../a, true",
        ".\\a, true",
        "..\\a, true",
        "., false",
        "a/b/c, false",
        ".../a, false",
        "/a, false",
        "||, false"
      })
  void paths(String source, boolean local) {
    assertThat(SourceAddress.isLocal(source)).isEqualTo(local);
  }

  @ParameterizedTest
  @CsvSource({
    "x/dynamodb-table/aws, registry.terraform.io/x/dynamodb-table/aws, true",
    "x/dynamodb-table/aws, registry.opentofu.org/x/dynamodb-table/aws, true",
    "x/y/aws//modules/z, registry.terraform.io/x/y/aws//modules/z, true",
    "app.terraform.io/x/y/aws, app.terraform.io/x/y/aws, true",
    "x/y/aws, registry.terraform.io/x/z/aws, false",
    "x/y/aws, app.terraform.io/x/y/aws, false",
    "x/y/aws//a, registry.terraform.io/x/y/aws//b, false",
    "github.com/o/r, git::https://github.com/o/r.git, true",
    "github.com/o/r//m?ref=v1, git::https://github.com/o/r.git//m?ref=v1, true",
    "github.com/o/r//m?ref=v1, git::https://github.com/o/r.git//m?ref=v2, false",
    "git@github.com:o/r.git, git::ssh://git@github.com/o/r.git, true",
    "git::ssh://git@host:2222/o/r.git, git::ssh://git@host:2222/o/r.git, true",
    "git::https://host/o/r.git?ref=v1.2.0, git::https://host/o/r.git?ref=v1.2.0, true",
    "https://host/a.zip, https://host/a.zip, true",
    "/abs/m, file:///abs/m, true",
    "'', registry.terraform.io/x/y/aws, false",
    "'', '', false",
  })
  void origins(String written, String recorded, boolean same) {
    assertThat(SourceAddress.isSame(written, recorded)).isEqualTo(same);
  }
}
