package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.ResourceAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts about two blocks are alike exactly if nothing but the blocks' own names differs. */
class BlockNamesTest {

  private static String without(String address, String text) {
    return new BlockNames(ResourceAddress.parse(address)).without(text);
  }

  @Test
  void namesOfTheBlockAndItsModulesDoNotCount() {
    assertThat(
            without(
                "module.a.aws_dynamodb_table.x", "module \"a\" { # module.a.aws_dynamodb_table.x"))
        .isEqualTo(
            without(
                "module.b.aws_dynamodb_table.y", "module \"b\" { # module.b.aws_dynamodb_table.y"));
    assertThat(without("aws_dynamodb_table.x", "resource \"aws_dynamodb_table\" \"x\" {"))
        .isEqualTo(without("aws_dynamodb_table.y", "resource \"aws_dynamodb_table\" \"y\" {"));
  }

  @Test
  void keysOfInstancesDoNotCount() {
    assertThat(without("module.a[\"eu\"].aws_dynamodb_table.x[0]", "module.a[\"eu\"].var.key"))
        .isEqualTo(without("module.a[\"us\"].aws_dynamodb_table.x[1]", "module.a[\"us\"].var.key"));
  }

  @Test
  void ofStepsNoKeyCountsNorTheOrderInWhichTheyName() {
    BlockNames one = new BlockNames(ResourceAddress.parse("aws_dynamodb_table.x[0]"));
    List<String> steps =
        List.of("it may be aws_kms_key.k[\"a]\\\"\"]", "it may be aws_kms_key.k[1]");
    assertThat(one.without(steps)).isEqualTo("it may be aws_kms_key.k[]");
  }

  @Test
  void namesOfOthersCount() {
    assertThat(without("aws_dynamodb_table.x", "aws_kms_key.x.arn"))
        .isNotEqualTo(without("aws_dynamodb_table.y", "aws_kms_key.y.arn"));
    assertThat(without("aws_dynamodb_table.x", "aws_dynamodb_table.x2"))
        .isEqualTo("aws_dynamodb_table.x2");
  }

  @Test
  void aModulesNameIsNotTakenForTheBlocks() {
    assertThat(without("module.a.aws_dynamodb_table.x", "\"a\""))
        .isNotEqualTo(without("module.a.aws_dynamodb_table.x", "\"x\""));
  }
}
