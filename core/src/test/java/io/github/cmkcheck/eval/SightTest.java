package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.plan.Plan;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightTest {

  private static Setup setup() {
    return Setup.json(
            """
            variable "on" {}
            resource "aws_kms_key" "k" {}
            resource "aws_kms_key" "other" {}
            resource "terraform_data" "t" {}
            module "given" { key = aws_kms_key.k.arn }
            module "closed" { key = "a" }
            """)
        .module("given", "variable \"key\" {}")
        .module("closed", "variable \"key\" {}\nresource \"aws_kms_key\" \"own\" {}")
        .input("on", "true")
        .keys("aws_kms_key.k", "aws_kms_key.other", "module.closed.aws_kms_key.own")
        .made("terraform_data.t", "{output = unknown}");
  }

  private static Evaluator evaluator(Setup setup, Presume level) {
    return new Evaluator(setup.plan(), level);
  }

  private static String local(Setup setup, Presume level, String where) {
    Plan plan = setup.plan();
    Possible local =
        new Evaluator(plan, level).evaluate("it", Hcl.parse("local.x"), Setup.scope(plan, where));
    return Ways.of(local).replace("?", "");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          module.given  -> aws_kms_key.k.arn                  -> aws_kms_key.k | ~hidden | ~null
          module.given  -> aws_kms_key.k.policy               -> hidden | null
          module.given  -> terraform_data.t.output            -> later | ~hidden | ~null
          module.closed -> aws_kms_key.k.arn                  -> hidden | null
          module.closed -> module.closed.aws_kms_key.own.arn  -> module.closed.aws_kms_key.own | ~hidden | ~null
          """)
  void aLocalCanOnlyBeWhatThePlanDrawsOnAndItsModuleSees(
      String module, String drawnOn, String ways) {
    Setup setup = setup().drawsOn(drawnOn);
    assertThat(local(setup, Presume.NOTHING, module)).isEqualTo(ways);
    // Usually, what a key will be decides nothing, so that the plan would show what is known.
    String plainly = ways.contains("later") ? ways : ways.replace("~", "");
    assertThat(local(setup, Presume.PLAIN, module).split(" \\| "))
        .containsExactlyInAnyOrder(plainly.split(" \\| "));
  }

  @Test
  void whereThePlanDoesNotSayItCanBeAnything() {
    assertThat(local(setup(), Presume.NOTHING, "module.given"))
        .isEqualTo("later | ~hidden | ~null");
    assertThat(local(setup(), Presume.PLAIN, "module.given")).isEqualTo("later | ~hidden | ~null");
  }

  @Test
  void keysPassedByEachValueAreNotAmongWhatItDrawsOn() {
    Setup setup =
        Setup.json(
                """
                resource "aws_kms_key" "k" {}
                module "each" {
                  for_each = { a = aws_kms_key.k.arn }
                  key      = each.value
                }
                """)
            .module("each", "variable \"key\" {}")
            .keys("aws_kms_key.k")
            .drawsOn("aws_kms_key.k.policy");
    assertThat(local(setup, Presume.PLAIN, "module.each[\"a\"]"))
        .isEqualTo("later | ~hidden | ~null");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          module.given  -> aws_kms_key.k | ~hidden | ~null
          module.closed -> module.closed.aws_kms_key.own | ~hidden | ~null
          """)
  void usuallyItIsWhatIsUnknownAround(String module, String ways) {
    assertThat(local(setup(), Presume.USUAL, module)).isEqualTo(ways);
    Plan plan = setup().plan();
    Possible block = new Evaluator(plan, Presume.USUAL).inSight(Setup.scope(plan, module));
    assertThat(block.ways())
        .allSatisfy(way -> assertThat(way.presumed()).contains(Presumption.ONLY_KEY_IN_SIGHT));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          module.given  -> aws_kms_key.k.arn    -> true
          module.closed -> aws_kms_key.k.arn    -> false
          module.given  -> aws_kms_key.k.policy -> false
          module.given  -> terraform_data.t.output -> true
          """)
  void aDynamicBlockCanOnlyHangOnWhatThePlanDrawsOn(String module, String drawnOn, boolean may) {
    Setup setup = setup().drawsOn(drawnOn);
    assertThat(evaluator(setup, Presume.NOTHING).drawsOnUnknown(Setup.scope(setup.plan(), module)))
        .isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          terraform_data.t.output == "a"                -> both
          terraform_data.t.output == "a" ? true : true  -> on
          terraform_data.t.output == "a" ? false : null -> off
          aws_kms_key.k.arn != null                     -> on
          aws_kms_key.k.arn == null                     -> off
          terraform.workspace == "a"                    -> both
          """)
  void aSwitchThatIsUnknownCanBeOnOrOff(String expression, String truths) {
    Setup setup = setup();
    Set<Boolean> expected =
        truths.equals("both") ? Set.of(true, false) : Set.of(truths.equals("on"));
    Evaluator evaluator = evaluator(setup, Presume.NOTHING);
    Possible possible =
        evaluator.evaluate("", Hcl.parse(expression), Setup.scope(setup.plan(), ""));
    assertThat(evaluator.truths(possible)).isEqualTo(expected);
  }
}
