package io.github.cmkcheck.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceAddressTest {

  @Test
  void keysMayHoldEverythingThatSeparatesAddresses() {
    ResourceAddress address =
        ResourceAddress.parse("module.a[\"x.y\"].module.b[0].aws_dynamodb_table.t[\"k\\\"]\"]");

    assertThat(address.module().steps())
        .containsExactly(
            new ModuleAddress.Step("a", new InstanceKey.Name("x.y")),
            new ModuleAddress.Step("b", new InstanceKey.Index(0)));
    assertThat(address.mode()).isEqualTo(ResourceMode.MANAGED);
    assertThat(address.type()).isEqualTo("aws_dynamodb_table");
    assertThat(address.name()).isEqualTo("t");
    assertThat(address.key()).isEqualTo(new InstanceKey.Name("k\"]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_dynamodb_table.t",
        "aws_dynamodb_table.t[12]",
        "data.aws_kms_key.k",
        "module.m.data.aws_kms_key.k[\"a b\"]",
        "module.module.aws_dynamodb_table.data",
        "module.a-b.aws_dynamodb_table.t_1-x",
        "aws_dynamodb_table.t[\"\"]",
        "aws_dynamodb_table.t[\"\\n\\r\\t\\\\\"]",
        "aws_dynamodb_table.t[\"\\u001b[2J\"]",
        "aws_dynamodb_table.t[\"\\u202egpj\"]",
        "aws_dynamodb_table.t[\"$${x} %%{y} $ %\"]",
        "aws_dynamodb_table.t[\"größe\"]"
      })
  void printsAsTerraformDoes(String text) {
    assertThat(ResourceAddress.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({"\\x1b,\\u001b", "\\a,\\u0007", "\\U0001f600,\\U0001f600"})
  void readsTheQuotingOfOldTerraform(String escape, String canonical) {
    ResourceAddress address = ResourceAddress.parse("aws_dynamodb_table.t[\"" + escape + "\"]");
    assertThat(ResourceAddress.parse(address.toString())).isEqualTo(address);
    assertThat(address.toString()).isNotEqualTo("aws_dynamodb_table.t[\"" + escape + "\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "aws_dynamodb_table",
        "aws_dynamodb_table.",
        "aws_dynamodb_table.t.u",
        "aws_dynamodb_table.t[",
        "aws_dynamodb_table.t[]",
        "aws_dynamodb_table.t[x]",
        "aws_dynamodb_table.t[\"x\"",
        "aws_dynamodb_table.t[\"x]",
        "aws_dynamodb_table.t[\"\\q\"]",
        "aws_dynamodb_table.t[\"\\u12\"]",
        "aws_dynamodb_table.t[99999999999999999999]",
        "module.m",
        "module.m[0]",
        "module..aws_dynamodb_table.t",
        "aws_dynamodb_table.t secret"
      })
  void whatIsNoAddressIsRefusedWithoutBeingQuoted(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResourceAddress.parse(text))
        .withMessageNotContaining("secret");
  }

  @Test
  void indexesAreOrderedAsNumbers() {
    List<String> ordered =
        List.of(
            "aws_dynamodb_table.a[2]",
            "aws_dynamodb_table.a[10]",
            "aws_dynamodb_table.b",
            "module.m[2].aws_dynamodb_table.a",
            "module.m[10].aws_dynamodb_table.a",
            "module.m[\"k\"].aws_dynamodb_table.a");
    assertThat(ordered.stream().map(ResourceAddress::parse).sorted().map(Object::toString))
        .containsExactlyElementsOf(ordered);
  }

  @Test
  void aModuleAddressIsReadWhereItStands() {
    ModuleAddress address = ModuleAddress.parse("module.a[\"x.module.y\"].module.b");
    assertThat(address.parent().call().key()).isEqualTo(new InstanceKey.Name("x.module.y"));
    assertThat(address).hasToString("module.a[\"x.module.y\"].module.b");
    assertThat(ModuleAddress.parse("")).isEqualTo(ModuleAddress.ROOT);
  }
}
