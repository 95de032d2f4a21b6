package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.PathStep;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.plan.Plan;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How many steps a question may take, and all of them together. */
class EffortTest {

  private static final String KEY = "resource \"aws_kms_key\" \"k\" {}\n";

  private static String lines(int count, String format) {
    return IntStream.range(0, count)
        .mapToObj(i -> format.replace("NEXT", "" + (i + 1)).replace("THIS", "" + i))
        .collect(Collectors.joining("\n"));
  }

  private static String chain(int length) {
    Setup setup =
        Setup.of(
                KEY
                    + "locals {\n"
                    + lines(length, "lTHIS = local.lNEXT")
                    + "\nl"
                    + length
                    + " = aws_kms_key.k.arn\n}")
            .keys("aws_kms_key.k");
    return Ways.of(setup.evaluate("local.l0"));
  }

  @ParameterizedTest
  @CsvSource({
    "10,aws_kms_key.k",
    "62,aws_kms_key.k",
    "63,later",
    "64,later",
    "65,later",
    "100,later",
    "2000,later"
  })
  void aChainLongerThanPeopleWriteIsNotFollowed(int length, String result) {
    assertThat(chain(length)).isEqualTo(result);
  }

  @Test
  void whatWasCutOffIsAskedAgain() {
    Setup setup =
        Setup.of(
                KEY
                    + "locals {\n"
                    + lines(100, "lTHIS = local.lNEXT")
                    + "\nl100 = aws_kms_key.k.arn\n}")
            .keys("aws_kms_key.k");
    Plan plan = setup.plan();
    Evaluator evaluator = new Evaluator(plan, Presume.NOTHING);
    Scope root = Setup.scope(plan, "");
    assertThat(Ways.of(evaluator.evaluate("it", Hcl.parse("local.l0"), root))).isEqualTo("later");
    assertThat(Ways.of(evaluator.evaluate("it", Hcl.parse("local.l80"), root)))
        .isEqualTo("aws_kms_key.k");
  }

  @Test
  void aChainThatLeadsBackToItselfLeadsNowhere() {
    Setup setup = Setup.of("locals {\na = local.b\nb = local.a\nc = [local.a, \"x\"]\n}");
    assertThat(Ways.of(setup.evaluate("local.a"))).isEqualTo("later");
    assertThat(Ways.of(setup.evaluate("local.c[1]"))).isEqualTo("'x'");
  }

  @Test
  void whatDependsOnSomethingCutOffIsNotKeptEither() {
    Setup setup =
        Setup.of("locals {\na = [local.b, local.c]\nb = local.a\nc = \"x\"\nd = local.b\n}");
    Plan plan = setup.plan();
    Evaluator evaluator = new Evaluator(plan, Presume.NOTHING);
    Scope root = Setup.scope(plan, "");
    assertThat(Ways.of(evaluator.evaluate("it", Hcl.parse("local.a"), root)))
        .isEqualTo("[later, 'x']");
    assertThat(Ways.of(evaluator.evaluate("it", Hcl.parse("local.b"), root)))
        .isEqualTo("[later, 'x']");
  }

  private static Plan plan() {
    return Setup.of(
            """
            variable "on" {}
            resource "aws_kms_key" "k" {}
            resource "aws_dynamodb_table" "t" {
              replica { region_name = "a" }
            }
            module "m" { key = aws_kms_key.k.arn }
            """)
        .module("m", "variable \"key\" {}")
        .input("on", "true")
        .keys("aws_kms_key.k")
        .state("aws_dynamodb_table.t", "{}")
        .state("aws_sns_topic.t", "{}")
        .plan();
  }

  @Test
  void aQuestionTakesTwentyThousandSteps() {
    Evaluator evaluator = new Evaluator(plan(), Presume.NOTHING);
    assertThat(evaluator.spend(19_999)).isTrue();
    assertThat(evaluator.spend(1)).isTrue();
    assertThat(evaluator.spend(1)).isFalse();
  }

  /** A million, and a hundred for each of the three resources. */
  @Test
  void allQuestionsTogetherTakeMoreOfALargerPlan() {
    Evaluator evaluator = new Evaluator(plan(), Presume.NOTHING);
    evaluator.spend(1_000_299);
    ask(evaluator);
    assertThat(evaluator.canGoOn()).isFalse();
    Evaluator other = new Evaluator(plan(), Presume.NOTHING);
    other.spend(1_000_300);
    assertThat(other.canGoOn()).isTrue();
    assertThat(other.spend(1)).isFalse();
    assertThat(other.canGoOn()).isFalse();
    assertThat(Ways.of(ask(other))).isEqualTo("later");
  }

  private static Possible ask(Evaluator evaluator) {
    return evaluator.evaluate(
        "it", Hcl.parse("aws_kms_key.k.arn"), Setup.scope(evaluator.plan(), ""));
  }

  static Stream<BiFunction<Evaluator, Scope, Object>> questions() {
    return Stream.of(
        (evaluator, scope) -> ask(evaluator),
        (evaluator, scope) -> evaluator.namesIn(Hcl.parse("var.on"), scope),
        (evaluator, scope) -> evaluator.inputsOf(Setup.scope(evaluator.plan(), "module.m")),
        (evaluator, scope) -> evaluator.unusedInputsOf(Setup.scope(evaluator.plan(), "module.m")),
        EffortTest::inBlock);
  }

  private static Possible inBlock(Evaluator evaluator, Scope scope) {
    Expression.Blocks blocks =
        (Expression.Blocks)
            scope.config().resources().get("aws_dynamodb_table.t").expressions().get("replica");
    return evaluator.inBlock(
        blocks, "region_name", "a", List.of(PathStep.attribute("region_name")), scope);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void eachQuestionHasStepsOfItsOwn(BiFunction<Evaluator, Scope, Object> question) {
    Plan plan = plan();
    Evaluator evaluator = new Evaluator(plan, Presume.NOTHING);
    Object answer = question.apply(new Evaluator(plan, Presume.NOTHING), Setup.scope(plan, ""));
    evaluator.spend(20_001);
    assertThat(question.apply(evaluator, Setup.scope(plan, ""))).isEqualTo(answer);
  }

  @Test
  void soHasThatOfWhatIsInSight() {
    Plan plan = Setup.json(KEY).keys("aws_kms_key.k").plan();
    Evaluator evaluator = new Evaluator(plan, Presume.USUAL);
    evaluator.spend(20_001);
    assertThat(Ways.of(evaluator.inSight(Setup.scope(plan, "")))).contains("aws_kms_key.k");
  }
}
