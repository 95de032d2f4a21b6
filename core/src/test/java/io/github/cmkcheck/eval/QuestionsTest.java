package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.PathStep;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.hcl.HclParser;
import io.github.cmkcheck.plan.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What else can be asked of a configuration than what one expression comes to. */
class QuestionsTest {

  private static final Setup SETUP =
      Setup.json(
              """
              variable "on" {}
              resource "aws_kms_key" "k" {}
              resource "aws_kms_key" "other" {}
              resource "aws_dynamodb_table" "t" { for_each = var.on }
              module "m" {
                used   = aws_kms_key.k.arn
                unused = aws_kms_key.other.arn
                plain  = "a"
              }
              """)
          .module(
              "m",
              """
              variable "used" {}
              variable "unused" {}
              variable "plain" {}
              resource "aws_sns_topic" "t" { kms_master_key_id = "${var.used}${var.plain}" }
              """)
          .input("on", "true")
          .keys("aws_kms_key.k", "aws_kms_key.other")
          .made("module.m.aws_sns_topic.t", "{}");

  private static final Plan PLAN = SETUP.plan();

  private static Evaluator evaluator(Presume level) {
    return new Evaluator(PLAN, level);
  }

  private static Scope scope(String where) {
    return Setup.scope(PLAN, where);
  }

  @Test
  void theInputsOfAModuleAreOneSet() {
    assertThat(Ways.of(evaluator(Presume.NOTHING).inputsOf(scope("module.m"))))
        .isEqualTo("?'a' | aws_kms_key.k | aws_kms_key.other | ~hidden | ~null");
    assertThat(Ways.of(evaluator(Presume.NOTHING).unusedInputsOf(scope("module.m"))))
        .isEqualTo("?aws_kms_key.other | ~hidden | ~null");
  }

  @ParameterizedTest
  @CsvSource({
    "aws_kms_key.k.arn, aws_kms_key.k.arn, true",
    "'\"${aws_kms_key.k.arn}\"', aws_kms_key.k.arn, true",
    "aws_kms_key.k.arn, aws_kms_key.other.arn, false",
    "'[var.a, var.b]', '[var.a, var.b]', false",
    "var.a, '[var.a, var.b]', false",
    "true, true, false"
  })
  void twoExpressionsCanReferToOneThing(String one, String other, boolean same) {
    assertThat(Evaluator.referToTheSame(Hcl.parse(one), Hcl.parse(other))).isEqualTo(same);
  }

  @Test
  void eachNameInAnExpressionStandsForSomething() {
    assertThat(
            evaluator(Presume.NOTHING)
                .namesIn(Hcl.parse("var.on ? aws_kms_key.k.arn : aws_kms_key.other"), scope("")))
        .extracting(Ways::of)
        .containsExactly("?true", "?aws_kms_key.k", "?aws_kms_key.other");
  }

  @ParameterizedTest
  @CsvSource({"1000, false", "1001, true"})
  void ofAnExpressionWithMoreThanAThousandNamesNothingIsTold(int count, boolean tooMany) {
    String names =
        IntStream.range(0, count).mapToObj(i -> "var.v" + i).collect(Collectors.joining(", "));
    Expression expression = Hcl.parse("[" + names + "]");
    Evaluator evaluator = evaluator(Presume.NOTHING);
    assertThat(evaluator.namesIn(expression, scope(""))).hasSize(tooMany ? 1 : 1_000);
    assertThat(evaluator.evaluate("it", expression, scope("")).isOnly(Possibility.Kind.LATER))
        .isEqualTo(tooMany);
  }

  @ParameterizedTest
  @CsvSource({
    "aws_kms_key.k.arn, '', ''",
    "aws_kms_key.k.arn, module.m, module.m",
    "each.key, 'aws_dynamodb_table.t[\"a\"]', '\n[\"a\"]'",
    "aws_kms_key.k.arn, 'aws_dynamodb_table.t[\"a\"]', ''"
  })
  void whatTellsPlacesApartIsTheModuleAndTheInstanceIfItMatters(
      String expression, String where, String place) {
    assertThat(evaluator(Presume.NOTHING).place(Hcl.parse(expression), scope(where)))
        .isEqualTo(place);
  }

  @Test
  void whatIsBoundTellsPlacesApartToo() {
    Scope bound = scope("").with("sse", Possible.text("a"));
    Evaluator evaluator = evaluator(Presume.NOTHING);
    Expression expression = Hcl.parse("var.on");
    assertThat(evaluator.place(expression, bound))
        .isEqualTo(evaluator.place(expression, bound))
        .isNotEqualTo(evaluator.place(expression, scope("")));
  }

  @ParameterizedTest
  @CsvSource({
    "NOTHING, ~hidden | ~null | later",
    "PLAIN, ~hidden | ~null | later",
    "USUAL, aws_kms_key.k | aws_kms_key.other"
  })
  void whatIsInAnUnknownBlockIsUsuallyTheKeyAround(Presume level, String ways) {
    Possible block = evaluator(level).inUnknownBlock(scope(""));
    assertThat(Ways.of(block).replace("?", "").split(" \\| "))
        .containsExactlyInAnyOrder(ways.split(" \\| "));
  }

  @Test
  void whereNothingIsUnknownABlockIsAllThatItCanBe() {
    Setup setup = Setup.json("variable \"on\" {}").input("on", "true");
    Plan plan = setup.plan();
    assertThat(Ways.of(new Evaluator(plan, Presume.USUAL).inUnknownBlock(Setup.scope(plan, ""))))
        .isEqualTo("~hidden | ~null");
  }

  private static Possible replica(String blocks, String region) {
    Setup setup =
        Setup.of(
                "resource \"aws_kms_key\" \"k\" {}\nresource \"aws_dynamodb_table\" \"t\" {\n"
                    + blocks
                    + "\n}")
            .keys("aws_kms_key.k")
            .made("aws_dynamodb_table.t", "{}");
    Plan plan = setup.plan();
    Scope scope = Setup.scope(plan, "aws_dynamodb_table.t");
    Expression.Blocks all =
        (Expression.Blocks)
            plan.configuration()
                .resources()
                .get("aws_dynamodb_table.t")
                .expressions()
                .get("replica");
    return new Evaluator(plan, Presume.NOTHING)
        .inBlock(all, "region_name", region, List.of(PathStep.attribute("kms_key_arn")), scope);
  }

  @ParameterizedTest
  @CsvSource({"a, aws_kms_key.k", "b, null", "c, fails"})
  void aBlockIsFoundByAnArgumentThatNamesIt(String region, String key) {
    String blocks =
        """
        replica {
          region_name = "a"
          kms_key_arn = aws_kms_key.k.arn
        }
        replica { region_name = "b" }
        """;
    assertThat(Ways.of(replica(blocks, region))).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"a, aws_kms_key.k | null", "b, 'x'"})
  void aBlockWhoseNameDoesNotShowMayBeMeantUnlessAnotherIs(String region, String key) {
    String blocks =
        """
        replica {
          region_name = terraform.workspace
          kms_key_arn = aws_kms_key.k.arn
        }
        replica { region_name = "${terraform.workspace}2" }
        replica {
          region_name = "b"
          kms_key_arn = "x"
        }
        """;
    assertThat(Ways.of(replica(blocks, region))).isEqualTo(key);
  }

  @Test
  void blocksThatCannotBeGoneThroughAreNotNamed() {
    String blocks =
        """
        dynamic "replica" {
          for_each = null
          content { region_name = "a" }
        }
        """;
    assertThat(Ways.of(replica(blocks, "a"))).isEqualTo("fails");
  }

  @Test
  void theSameExpressionIsAnotherInAnotherInstanceOrPart() throws Exception {
    Evaluator evaluator = evaluator(Presume.NOTHING);
    Expression key = Hcl.parse("each.key");
    assertThat(Ways.of(evaluator.evaluate("it", key, scope("aws_dynamodb_table.t[\"a\"]"))))
        .isEqualTo("'a'");
    assertThat(Ways.of(evaluator.evaluate("it", key, scope("aws_dynamodb_table.t[\"b\"]"))))
        .isEqualTo("'b'");
    Expression bound = HclParser.template("test", "${it.value}", Set.of("it"));
    for (String value : List.of("a", "b")) {
      Scope inside = scope("").with("it", Ways.read("{value = '" + value + "'}"));
      assertThat(Ways.of(evaluator.evaluate("it", bound, inside))).isEqualTo("'" + value + "'");
    }
    Expression object = Hcl.parse("{a = 1, b = [2, 3]}");
    assertThat(part(evaluator, object, PathStep.attribute("a"))).isEqualTo("1");
    assertThat(part(evaluator, object, PathStep.attribute("b"))).isEqualTo("[2, 3]");
  }

  private static String part(Evaluator evaluator, Expression expression, PathStep step) {
    return Ways.of(evaluator.evaluate("it", expression, List.of(step), scope(""), List.of()));
  }

  @Test
  void ofSeveralReferencesEachIsAStepOfItsOwn() {
    Expression both =
        new Expression.Unparsed(
            List.of(Reference.parse("aws_kms_key.k.arn"), Reference.parse("var.on")));
    Possible possible = evaluator(Presume.NOTHING).evaluate("it", both, scope(""));
    assertThat(possible.ways().get(0).trail().steps()).contains("aws_kms_key.k.arn");
    Expression one = new Expression.Unparsed(List.of(Reference.parse("aws_kms_key.k.arn")));
    assertThat(
            evaluator(Presume.NOTHING).evaluate("it", one, scope("")).ways().get(0).trail().steps())
        .containsExactly(
            "it is aws_kms_key.k.arn", "aws_kms_key.k is a customer managed key in this plan");
  }
}
