package io.github.cmkcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.config.Surroundings;
import io.github.cmkcheck.plan.Plan;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sources tell of the place where Terraform ran, and what rests on it. */
class SurroundingsTest {
  private static final Map<String, String> FILES =
      Map.of(
          "./tags.yaml", "active: true\nname: pii\n",
          "./tables.json", "{\"a\": {\"cmk\": true}, \"b\": {\"cmk\": false}}",
          "./tables.tftpl",
              "%{ for name in names ~}\n${name}:\n  cmk: ${name == \"a\"}\n%{ endfor ~}\n",
          "./tables.csv", "name,cmk\na,true\nb,false\n");

  private static Possible evaluate(String expression) {
    Plan plan = Setup.of("resource \"aws_kms_key\" \"k\" {\n}\n").keys("aws_kms_key.k").plan();
    Surroundings around = new Surroundings("prod", path -> Optional.ofNullable(FILES.get(path)));
    return new Evaluator(plan, around, Presume.NOTHING)
        .evaluate("it", Hcl.parse(expression), Setup.scope(plan, ""));
  }

  private static String presumed(Possible possible) {
    return possible.presumed().stream().map(Presumption::id).sorted().collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          terraform.workspace                                         -> 'prod'
          terraform.workspace == "prod" ? aws_kms_key.k.arn : null    -> aws_kms_key.k
          path.module                                                 -> '.'
          path.root                                                   -> '.'
          path.cwd                                                    -> hidden
          """)
  void whatTheBinaryPlanTellsIsNotPresumed(String expression, String result) {
    assertThat(Ways.of(evaluate(expression))).isEqualTo(result);
    assertThat(presumed(evaluate(expression))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
          jsondecode(file("${path.module}/tables.json")).a.cmk ? aws_kms_key.k.arn : null                -> aws_kms_key.k
          jsondecode(file("./tables.json")).b.cmk ? aws_kms_key.k.arn : null                             -> null
          yamldecode(templatefile("./tables.tftpl", {names = ["a", "b"]})).a.cmk ? aws_kms_key.k.arn : null -> aws_kms_key.k
          yamldecode(templatefile("./tables.tftpl", {names = ["a", "b"]})).b.cmk ? aws_kms_key.k.arn : null -> null
          csvdecode(file("./tables.csv"))[1].cmk                                                         -> 'false'
          [for k in ["a"] : aws_kms_key.k.arn if yamldecode(file("./tags.yaml")).active][0]                    -> aws_kms_key.k
          {for k in ["a"] : yamldecode(file("./tags.yaml")).name => aws_kms_key.k.arn}.pii                 -> aws_kms_key.k
          {(yamldecode(file("./tags.yaml")).name) = aws_kms_key.k.arn}.pii                                 -> aws_kms_key.k
          {pii = aws_kms_key.k.arn}[yamldecode(file("./tags.yaml")).name]                                  -> aws_kms_key.k
          coalesce(try(jsondecode(file("./tables.json")).c.cmk, null), aws_kms_key.k.arn)                -> aws_kms_key.k
          """)
  void whatRestsOnAFileIsPresumed(String expression, String result) {
    Possible possible = evaluate(expression);
    assertThat(possible.ways()).allSatisfy(way -> assertThat(way.presumed()).isNotEmpty());
    assertThat(Ways.of(possible)).startsWith(result);
    assertThat(presumed(possible)).isEqualTo("matching-sources");
  }

  @ParameterizedTest
  @CsvSource({"file(\"./missing\")", "file(var.unknown)", "templatefile(\"./tags.yaml\")"})
  void aFileThatIsNotThereIsNotGuessed(String expression) {
    assertThat(evaluate(expression).value()).isNull();
  }
}
