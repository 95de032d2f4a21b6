package io.github.cmkcheck.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "aws_kms_key.k.arn, RESOURCE",
    "aws_kms_key.k[0].arn, RESOURCE",
    "data.aws_kms_key.k.arn, DATA",
    "module.kms.key_arn, MODULE",
    "module.kms[0].keys.main, MODULE",
    "var.kms_key_arn, VARIABLE",
    "var.tables.pii.key, VARIABLE",
    "local.key, LOCAL",
    "each.value.cmk, EACH",
    "count.index, COUNT",
    "terraform.workspace, CONTEXT",
    "path.module, CONTEXT",
    "self, OTHER"
  })
  void everyKindIsKnownAndPrintsAsItStands(String text, Reference.Kind kind) {
    assertThat(Reference.parse(text).kind()).isEqualTo(kind);
    assertThat(Reference.parse(text)).hasToString(text);
  }

  @Test
  void theOutputOfAModuleComesFirstInItsPath() {
    Reference reference = Reference.parse("module.kms[\"a.b\"].keys[\"main key\"]");
    assertThat(reference.name()).isEqualTo("kms");
    assertThat(reference.key()).isEqualTo(new InstanceKey.Name("a.b"));
    assertThat(reference.path())
        .containsExactly(PathStep.attribute("keys"), PathStep.attribute("main key"));
  }

  @Test
  void thePrefixesThatTerraformListsBesideEachAreLeftOut() {
    assertThat(
            Reference.parseAll(
                List.of(
                    "var.use_cmk",
                    "aws_kms_key.k[0].arn",
                    "aws_kms_key.k[0]",
                    "aws_kms_key.k",
                    "var.use",
                    "each.value.cmk",
                    "each.value")))
        .extracting(Object::toString)
        .containsExactly("var.use_cmk", "aws_kms_key.k[0].arn", "var.use", "each.value.cmk");
  }

  @Test
  void whatStandsThereMoreThanOnceIsNamedOnce() {
    List<Reference> all =
        Reference.parseAll(
            List.of(
                "aws_kms_key.k.arn",
                "aws_kms_key.k",
                "var.name",
                "aws_kms_key.k.arn",
                "aws_kms_key.k",
                "aws_kms_key.k.arn",
                "aws_kms_key.k"));
    assertThat(all).extracting(Object::toString).containsExactly("aws_kms_key.k.arn", "var.name");
  }

  @Test
  void anIndexThatIsNoLiteralLeavesTheBareResource() {
    assertThat(Reference.parseAll(List.of("aws_kms_key.k", "each.key")).get(0).isBare()).isTrue();
    assertThat(Reference.parse("aws_kms_key.k[0]").isBare()).isFalse();
    assertThat(Reference.parse("aws_kms_key.k.arn").isBare()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_x.y.2.m",
        "module.m.-n[\"k\"].o",
        "resource.var.x.arn",
        "resource.data.x",
        "var.x[\"a b\"][0]",
        "local.a[\"2\"]"
      })
  void whatIsWrittenDownIsReadAgainAsTheSame(String text) {
    Reference reference = Reference.parse(text);
    assertThat(Reference.parse(reference.toString())).isEqualTo(reference);
  }

  @Test
  void anIndexBeyondEveryListIsNoOtherIndex() {
    assertThat(Reference.parse("var.x[-4294967296]").path()).containsExactly(PathStep.element(-1));
    assertThat(Reference.parse("var.x[4294967296]").path())
        .containsExactly(PathStep.element(Integer.MAX_VALUE));
  }
}
