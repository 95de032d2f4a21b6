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

  private static Setup around() {
    return Setup.json(
            """
            resource "aws_kms_key" "k" {}
            data "aws_kms_key" "read" { key_id = aws_kms_key.k.id }
            resource "aws_ssm_parameter" "p" { value = aws_kms_key.k.arn }
            resource "aws_s3_bucket" "b" {}
            module "given" { key = aws_kms_key.k.arn }
            module "empty" {}
            module "bucket" {}
            module "secret" {}
            module "data" {}
            module "known" {}
            module "param" {}
            module "output" { key = "a" }
            module "late" { key = aws_s3_bucket.b.arn }
            """)
        .module(
            "given",
            """
            variable "key" {}
            module "inner" { key = "b" }
            """)
        .module(
            "inner",
            """
            variable "key" {}
            resource "aws_kms_key" "in" {}
            output "arn" { value = aws_kms_key.in.arn }
            """)
        .module("bucket", "resource \"aws_s3_bucket\" \"b\" {}")
        .module("secret", "data \"aws_secretsmanager_secret_version\" \"d\" {}")
        .module("data", "data \"aws_kms_key\" \"d\" { key_id = \"alias/aws/dynamodb\" }")
        .module("known", "data \"aws_kms_key\" \"d\" { key_id = \"x\" }")
        .module("param", "resource \"aws_ssm_parameter\" \"p\" { value = \"x\" }")
        .module("output", "variable \"key\" {}\nresource \"terraform_data\" \"t\" {}")
        .module("late", "variable \"key\" {}")
        .keys("aws_kms_key.k", "module.given.module.inner.aws_kms_key.in")
        .made("aws_s3_bucket.b", "{arn = unknown}")
        .made("module.bucket.aws_s3_bucket.b", "{arn = unknown}")
        .pending(
            "module.secret.data.aws_secretsmanager_secret_version.d", "{secret_string = unknown}")
        .pending("module.data.data.aws_kms_key.d", "{key_id = \"alias/aws/dynamodb\"}")
        .state("module.known.data.aws_kms_key.d", "{arn = \"arn:known\"}")
        .made("aws_ssm_parameter.p", "{value = unknown}")
        .made("module.param.aws_ssm_parameter.p", "{value = unknown, arn = unknown}")
        .made("module.output.terraform_data.t", "{output = unknown}");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          module.given  -> aws_kms_key.k | module.given.module.inner.aws_kms_key.in | ~hidden | ~null
          module.given.module.inner -> module.given.module.inner.aws_kms_key.in | ~hidden | ~null
          module.empty  -> hidden | null
          module.bucket -> hidden | null
          module.secret -> later | ~hidden | ~null
          module.data   -> aws | ~hidden | ~null
          module.known  -> hidden | null
          module.param  -> ~'x' | ~hidden | ~null
          module.output -> later | ~hidden | ~null
          module.late   -> ~hidden | ~null
          """)
  void aroundAModuleAreItsKeysAndWhatCanBringOne(String module, String ways) {
    assertThat(local(around(), Presume.USUAL, module)).isEqualTo(ways);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.k.                     -> module.given  -> aws_kms_key.k | ~hidden | ~null
          aws_ssm_parameter.p.value          -> module.given  -> aws_kms_key.k | ~hidden | ~null
          aws_ssm_parameter.p.value          -> module.empty  -> hidden | null
          data.aws_kms_key.read.arn          -> module.given  -> hidden | null
          data.aws_kms_key.gone.arn          -> module.given  -> hidden | null
          aws_kms_key.gone.arn               -> module.given  -> later | ~hidden | ~null
          module.gone.aws_kms_key.k.arn      -> module.given  -> later | ~hidden | ~null
          aws_s3_bucket.b.arn                -> module.late   -> later(no key) | ~hidden | ~null
          module.given.module.inner.aws_kms_key.in. -> module.given  -> module.given.module.inner.aws_kms_key.in | ~hidden | ~null
          module.given.module.inner.aws_kms_key.in. -> module.output -> hidden | null
          """)
  void whatThePlanDrawsOnIsUnknownUnlessItWasReadOrKept(
      String drawnOn, String module, String ways) {
    assertThat(local(around().drawsOn(drawnOn), Presume.NOTHING, module)).isEqualTo(ways);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          aws_kms_key.gone.     -> aws_kms_key.gone
          aws_kms_key.gone.arn  -> aws_kms_key.gone.arn
          """)
  void whatIsDrawnOnIsNamed(String drawnOn, String name) {
    Setup setup = around().drawsOn(drawnOn);
    Possible drawn =
        evaluator(setup, Presume.NOTHING)
            .evaluate("it", Hcl.parse("local.x"), Setup.scope(setup.plan(), ""));
    assertThat(drawn.ways()).extracting(Way::what).contains(new Possibility.Later(name, true));
  }
}
