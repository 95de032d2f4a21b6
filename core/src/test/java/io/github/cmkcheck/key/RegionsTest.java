package io.github.cmkcheck.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Setup;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.inventory.TableInventory;
import io.github.cmkcheck.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

  private static Regions regions(Plan plan) {
    return new Regions(plan, new Evaluator(plan, Presume.NOTHING));
  }

  private static String ofKey(Setup setup) {
    Plan plan = setup.plan();
    KmsKey key = KeyInventory.of(plan).keys().get(0);
    return regions(plan).of(key).orElse("not told");
  }

  private static Setup key(String values) {
    return Setup.of("resource \"aws_kms_key\" \"k\" {}\nvariable \"region\" {}")
        .input("region", "\"eu-west-1\"")
        .region("aws", "var.region")
        .state("aws_kms_key.k", values);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          {region = "eu-north-1", arn = "arn:aws:kms:us-east-1:1:key/1"} -> eu-north-1
          {region = unknown, arn = "arn:aws:kms:us-east-1:1:key/1"}      -> not told
          {arn = "arn:aws:kms:us-east-1:1:key/1"}                        -> us-east-1
          {arn = "arn:aws:kms::1:key/1"}                                 -> eu-west-1
          {arn = "no ARN"}                                               -> eu-west-1
          {}                                                             -> eu-west-1
          {region = "EU WEST"}                                           -> not told
          """)
  void aRegionIsToldByTheResourceThenByItsArnThenByItsProvider(String values, String region) {
    assertThat(ofKey(key(values))).isEqualTo(region);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          "ap-south-1"                                  -> ap-south-1
          terraform.workspace == "a" ? "eu-1" : "us-1"  -> not told
          null                                          -> not told
          """)
  void aProviderTellsItWhereItsRegionIsKnown(String expression, String region) {
    Setup setup =
        Setup.of("resource \"aws_kms_key\" \"k\" {}")
            .region("aws", expression)
            .state("aws_kms_key.k", "{}");
    assertThat(ofKey(setup)).isEqualTo(region);
  }

  @Test
  void aProviderOfAModuleIsConfiguredThere() {
    Setup setup =
        Setup.of("module \"west\" { source = \"./west\" }")
            .module(
                "west",
                "variable \"r\" { default = \"us-west-2\" }\nresource \"aws_kms_key\" \"k\" {}")
            .region("module.west:aws", "var.r")
            .region("aws", "\"eu-west-1\"")
            .state("module.west.aws_kms_key.k", "{}");
    assertThat(ofKey(setup)).isEqualTo("us-west-2");
  }

  @Test
  void aResourceThatIsNotConfiguredIsWhereItsArnSays() {
    assertThat(ofKey(Setup.of("").region("aws", "\"eu-1\"").state("aws_kms_key.k", "{}")))
        .isEqualTo("not told");
  }

  @Test
  void aTableIsWhereItsArnSaysAndAPolicyWhereItsProviderIs() {
    Plan plan =
        Setup.of("resource \"aws_kms_key_policy\" \"p\" {}")
            .region("aws", "\"eu-west-1\"")
            .state("aws_dynamodb_table.t", "{arn = \"arn:aws:dynamodb:us-east-2:1:table/t\"}")
            .state("aws_kms_key_policy.p", "{}")
            .plan();
    Table table = TableInventory.of(plan).tables().get(0);
    assertThat(regions(plan).of(table)).contains("us-east-2");
    assertThat(regions(plan).of(KeyInventory.of(plan).policies().get(0).address()))
        .contains("eu-west-1");
  }
}
