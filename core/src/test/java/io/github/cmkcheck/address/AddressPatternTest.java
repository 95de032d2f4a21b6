package io.github.cmkcheck.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPatternTest {

  /** Instance keys that an attacker would choose. */
  private static final List<String> CHOSEN =
      List.of(
          ".aws_dynamodb_table.cache",
          "].aws_dynamodb_table.cache",
          "\"].aws_dynamodb_table.cache[\"",
          "\\\"].aws_dynamodb_table.cache",
          "module.legacy.aws_dynamodb_table.cache",
          "${x}.aws_dynamodb_table.cache",
          "*",
          "**",
          "");

  private static boolean matches(String pattern, String address) {
    return AddressPattern.parse(pattern).matches(ResourceAddress.parse(address));
  }

  @ParameterizedTest
  @CsvSource({
    "aws_dynamodb_table.t, aws_dynamodb_table.t, true",
    "aws_dynamodb_table.t, aws_dynamodb_table.tt, false",
    "aws_dynamodb_table.t, awscc_dynamodb_table.t, false",
    "aws_dynamodb_table.t, data.aws_dynamodb_table.t, false",
    "data.*.t, data.aws_dynamodb_table.t, true",
    "data.*.t, aws_dynamodb_table.t, false",
    "aws_dynamodb_table.*, aws_dynamodb_table.t, true",
    "aws_dynamodb_table.*, module.m.aws_dynamodb_table.t, false",
    "aws_*_table.t, aws_dynamodb_table.t, true",
    "aws_dynamodb_table.t?, aws_dynamodb_table.t1, true",
    "aws_dynamodb_table.t?, aws_dynamodb_table.t, false"
  })
  void aStarStaysWithinATypeOrName(String pattern, String address, boolean matches) {
    assertThat(matches(pattern, address)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "a.t, a.t[0], false",
    "a.t*, a.t[0], false",
    "a.t[*], a.t[0], true",
    "a.t[*], a.t, false",
    "'a.t[*]', 'a.t[\"x.y\"]', true",
    "a.t[0], a.t[0], true",
    "a.t[0], a.t[1], false",
    "a.t[0], a.t, false",
    "'a.t[\"0\"]', 'a.t[0]', false",
    "'a.t[\"*\"]', 'a.t[0]', false",
    "'a.t[\"*\"]', 'a.t[\"x.y\"]', true",
    "'a.t[\"eu-*\"]', 'a.t[\"eu-1\"]', true",
    "'a.t[\"eu-*\"]', 'a.t[\"us-1\"]', false",
    "'a.t[\"\\\"$${\"]', 'a.t[\"\\\"$${\"]', true",
    "module.m.a.t, module.m[0].a.t, false",
    "module.m[*].a.t, module.m[0].a.t, true",
    "module.m[*].a.t, module.m.a.t, false",
    "'module.m[\"a.b\"].a.t', 'module.m[\"a.b\"].a.t', true",
    "'module.m[\"a.b\"].a.t', 'module.m[\"a\"].a.t', false"
  })
  void bracketsAloneMatchAKey(String pattern, String address, boolean matches) {
    assertThat(matches(pattern, address)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "module.*.a.t, module.m.a.t, true",
    "module.*.a.t, a.t, false",
    "module.*.a.t, module.m.module.n.a.t, false",
    "module.m*.a.t, module.main.a.t, true",
    "**.a.t, a.t, true",
    "**.a.t, module.m.module.n[0].a.t, true",
    "**.a.t, module.m.a.u, false",
    "**.a.t, module.m.a.t[0], false",
    "**.a.t[*], module.m.a.t[0], true",
    "module.m.**, module.m.a.t, true",
    "module.m.**, module.m.module.n.data.a.t[0], true",
    "module.m.**, module.n.a.t, false",
    "module.m.**, module.m[0].a.t, false",
    "module.m[*].**, module.m[0].a.t, true",
    "module.m.**, a.t, false",
    "module.m.**.a.t, module.m.a.t, true",
    "module.m.**.a.t, module.m.module.n.module.o.a.t, true",
    "**.module.m.**.a.t, module.x.module.m.module.y.a.t, true",
    "**.module.m.**.a.t, module.x.module.y.a.t, false",
    "**.module.m.a.t, module.m.module.x.module.m.a.t, true",
    "**.module.m.a.t, module.m.module.x.a.t, false",
    "**.module.m.module.n.a.t, module.m.module.m.module.n.a.t, true",
    "**, module.m.a.t[0], true"
  })
  void twoStarsCrossModules(String pattern, String address, boolean matches) {
    assertThat(matches(pattern, address)).isEqualTo(matches);
  }

  @Test
  void noInstanceKeyLooksLikeAnotherModuleTypeOrName() {
    for (String key : CHOSEN) {
      InstanceKey chosen = new InstanceKey.Name(key);
      ResourceAddress table =
          new ResourceAddress(
              ModuleAddress.ROOT, ResourceMode.MANAGED, "aws_dynamodb_table", "payments", chosen);
      ResourceAddress inModule =
          new ResourceAddress(
              ModuleAddress.ROOT.child("shop", chosen),
              ResourceMode.MANAGED,
              "aws_dynamodb_table",
              "payments",
              chosen);
      for (String text :
          List.of(
              "**.aws_dynamodb_table.cache*",
              "**.aws_dynamodb_table.cache[*]",
              "**.aws_dynamodb_table.*cache[\"*\"]",
              "module.*.aws_dynamodb_table.cache*",
              "module.*[*].aws_dynamodb_table.cache*",
              "**.module.legacy.**",
              "module.legacy.**")) {
        AddressPattern pattern = AddressPattern.parse(text);
        for (ResourceAddress address : List.of(table, inModule)) {
          assertThat(pattern.matches(address)).as("%s of %s", text, address).isFalse();
          assertThat(pattern.onceMeant(address, address.toString())).as(text).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "module.legacy.*, module.legacy.**",
    "module.legacy, module.legacy.**",
    "*.aws_dynamodb_table.cache*, **.aws_dynamodb_table.cache*",
    "*.module.inner[1].*, **.module.inner[1].**",
    "module.a.*.aws_dynamodb_table.t, module.a.**.aws_dynamodb_table.t",
    "*cache*, **.*.*cache*"
  })
  void whatWasOnceAPatternIsRefusedWithWhatIsMeant(String once, String now) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AddressPattern.parse(once))
        .withMessageEndingWith("(did you mean `" + now + "`?)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "a",
        "a.",
        ".a",
        "a.b.",
        "a.b.c",
        "a.b[",
        "a.b[x]",
        "a.b[**]",
        "a.b[*",
        "a.b[\"x]",
        "a.b**",
        "a**.b",
        "**a.b",
        "module.m.**a.b",
        "module..a.b",
        "module.m[*]a.b",
        "a b.c"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> AddressPattern.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a pattern over addresses is written like `module.shop.");
  }

  @ParameterizedTest
  @CsvSource({
    "aws_dynamodb_table.cache*, aws_dynamodb_table.cache[0], aws_dynamodb_table.cache*[*]",
    "module.*.a.t, module.m[0].a.t, module.*[*].a.t",
    "module.m.a.*, module.m.a.t[0], module.m.a.*[*]",
    "module.*.a.*, module.m[0].a.t[0], module.*[*].a.*[*]",
    "module.*.a.t, module.m.module.n.a.t, **.a.t",
    "*.t, module.m.a.t, **.*.t"
  })
  void whatOnceMatchedMoreSaysWhatToWrite(String pattern, String address, String now) {
    assertThat(AddressPattern.parse(pattern).onceMeant(ResourceAddress.parse(address), address))
        .hasToString("Optional[" + now + "]");
  }

  @ParameterizedTest
  @CsvSource({"a.t, a.t", "a.t, a.u", "a.t, a.t[0]", "a.t[*], a.t[0]"})
  void whatMatchesAsEverSaysNothing(String pattern, String address) {
    assertThat(AddressPattern.parse(pattern).onceMeant(ResourceAddress.parse(address), address))
        .isEmpty();
  }

  @Test
  void isWhatIsWritten() {
    assertThat(AddressPattern.parse("module.m[*].a.t[\"x\"]"))
        .hasToString("module.m[*].a.t[\"x\"]")
        .isEqualTo(AddressPattern.parse("module.m[*].a.t[\"x\"]"))
        .hasSameHashCodeAs(AddressPattern.parse("module.m[*].a.t[\"x\"]"))
        .isNotEqualTo(AddressPattern.parse("module.m[*].a.t"));
  }
}
