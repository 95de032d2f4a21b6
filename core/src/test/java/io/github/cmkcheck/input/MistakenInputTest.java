package io.github.cmkcheck.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.testdata.TestCase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people hand in instead of a plan gets a sentence of its own, and never a verdict. */
class MistakenInputTest {

  private static final Path MISTAKES = TestCase.root().resolve("mistakes");

  private static PlanInputException refused(PlanSource source) {
    return catchThrowableOfType(PlanInputException.class, () -> new CmkCheck().check(source));
  }

  private static PlanInputException refused(String content) {
    return refused(source(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static PlanSource source(byte[] content) {
    return PlanSource.stream("plan.json", new ByteArrayInputStream(content));
  }

  private static String realPlan() throws IOException {
    return Files.readString(TestCase.named("article/1").plan()).strip();
  }

  static List<Arguments> mistakes() throws IOException {
    return Files.readAllLines(MISTAKES.resolve("expected.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(cells -> Arguments.of(cells[0], cells[1]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isNamedForWhatItIs(String file, String told) {
    assertThat(refused(PlanSource.file(MISTAKES.resolve(file)))).hasMessageContaining(told);
  }

  @Test
  void everyMistakeHasAnExpectation() throws IOException {
    try (Stream<Path> files = Files.list(MISTAKES)) {
      TreeSet<String> names = new TreeSet<>(files.map(file -> "" + file.getFileName()).toList());
      names.remove("expected.tsv");
      assertThat(mistakes().stream().map(arguments -> arguments.get()[0]))
          .containsExactlyElementsOf(names);
    }
  }

  @Test
  void aMissingFile(@TempDir Path folder) {
    assertThat(refused(PlanSource.file(folder.resolve("plan.json"))))
        .hasMessageContaining("does not exist");
  }

  @Test
  void aDirectory(@TempDir Path folder) {
    assertThat(refused(PlanSource.file(folder))).hasMessageContaining("is a directory");
  }

  @Test
  void textAfterThePlan() throws IOException {
    assertThat(refused(realPlan() + "\nDone in 3 s\n")).hasMessageContaining("text after the JSON");
  }

  @Test
  void aWrappersTextAfterThePlan() throws IOException {
    assertThat(refused(realPlan() + "\n::debug::Terraform exited with code 0.\n"))
        .hasMessageContaining("a CI wrapper's text after the JSON");
  }

  static List<Arguments> endings() {
    return List.of(
        Arguments.of("\u2577 \u2502 Warning: Deprecated", "a Terraform message after the JSON"),
        Arguments.of("Error: no such file", "a Terraform message after the JSON"),
        Arguments.of("\u001b[0m", "terminal colour codes"),
        Arguments.of("\0\0\0", "NUL bytes"),
        Arguments.of("7", "plan.json has text after the JSON"),
        Arguments.of("]", "text after the JSON"),
        Arguments.of("{\"@level\":\"info\"}", "plan.json#2 is the log of `terraform plan -json`"),
        Arguments.of("{\"format_version\":", "plan.json#2 is cut off"),
        Arguments.of("{\"format_version\":\"1.2\"}", "plan.json#2 has no plan and no state in it"));
  }

  @ParameterizedTest
  @MethodSource("endings")
  void whatFollowsThePlan(String rest, String told) throws IOException {
    assertThat(refused(realPlan() + "\n" + rest)).hasMessageContaining(told);
    assertThat(refused(realPlan() + rest)).hasMessageContaining(told);
  }

  static List<Arguments> beginnings() {
    return List.of(
        Arguments.of(
            "\u2577\n\u2502 Warning: Deprecated\n\u2575", "a Terraform warning before the JSON"),
        Arguments.of("\u2577\n\u2502 Error: Deprecated\n\u2575", "a Terraform error message"),
        Arguments.of("\u001b[1m", "terminal colour codes"),
        Arguments.of("\0\0\0\0\0", "NUL bytes"),
        Arguments.of("[stack/orders] ", "Terragrunt's log or line prefixes"),
        Arguments.of("[command]/opt/terraform-bin show -json\n", "the setup-terraform wrapper"),
        Arguments.of("::group::show\n", "workflow commands of a CI wrapper"),
        Arguments.of("+ terraform show -json\n", "does not begin with JSON"));
  }

  @ParameterizedTest
  @MethodSource("beginnings")
  void whatPrecedesThePlan(String before, String told) throws IOException {
    assertThat(refused(before + realPlan())).hasMessageContaining(told);
  }

  @Test
  void bytesInTheMiddleOfThePlan() throws IOException {
    for (String place : List.of("\"resource_changes\"", "Orders")) {
      assertThat(refused(realPlan().replaceFirst(place, "\0" + place)))
          .hasMessageContaining("NUL bytes");
      assertThat(refused(realPlan().replaceFirst(place, "\u001b" + place)))
          .hasMessageContaining("terminal colour codes");
    }
    assertThat(refused(source(new byte[5000]))).hasMessageContaining("NUL bytes");
  }

  @Test
  void aPlanThatIsBrokenIntoLines() throws Exception {
    String text = "x".repeat(70_000);
    String plan = realPlan().replaceFirst("\\{", "{\"later\": \"" + text + "\",");
    String broken = plan.substring(0, 65_536) + "\n" + plan.substring(65_536);
    assertThat(refused(broken)).hasMessageContaining("broken into lines of 65536 characters");
    assertThat(new CmkCheck().check(source(plan.getBytes(StandardCharsets.UTF_8))).tables())
        .hasSize(3);
  }

  @Test
  void severalPlansInOneStreamAreReadOneByOne() throws Exception {
    PlanSource stream =
        PlanSource.file(TestCase.root().resolve("streams/terragrunt-two-plans.json"));
    List<PlanReport> plans = new CmkCheck().check(List.of(stream)).plans();
    assertThat(plans)
        .extracting(PlanReport::source)
        .containsExactly(stream.name() + "#1", stream.name() + "#2");
    assertThat(plans).allSatisfy(plan -> assertThat(plan.tables()).hasSize(3));
    assertThat(plans).extracting(plan -> plan.findings().size()).containsExactly(3, 2);
    assertThat(new CmkCheck().withStack("shop").baseline(List.of(stream)).entries()).hasSize(5);
    assertThat(refused(stream)).hasMessageContaining("holds more than one JSON document");
  }

  @Test
  void aPlanWrappedByScalr() throws IOException {
    assertThat(refused("{\"tfplan\":" + realPlan() + "}")).hasMessageContaining("wrapped by Scalr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0", "0.0", "1", "10.0", "", "1.x", "-1.0"})
  void aFormatThatIsNotKnown(String version) throws IOException {
    String plan =
        realPlan().replace("\"format_version\":\"1.2\"", "\"format_version\":\"" + version + "\"");
    assertThat(refused(plan)).hasMessageContaining("format_version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "0.2", "1.0", "1.1", "1.2", "1.99"})
  void everyFormatInRangeIsRead(String version) throws Exception {
    String plan =
        realPlan().replace("\"format_version\":\"1.2\"", "\"format_version\":\"" + version + "\"");
    assertThat(new CmkCheck().check(source(plan.getBytes(StandardCharsets.UTF_8))).tables())
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"article/1", "article/3.state", "hostile/1", "empty/1", "dynamic_trap/1"})
  void everyBeginningOfAPlanIsRefused(String name) throws IOException {
    byte[] whole =
        Files.readString(TestCase.named(name).plan()).strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      byte[] beginning = java.util.Arrays.copyOf(whole, length);
      assertThat(refused(source(beginning))).as("%d bytes of %s", length, name).isNotNull();
    }
  }

  @Test
  void noMessageQuotesThePlan() throws IOException {
    String secret = "hunter2";
    for (String plan :
        List.of(
            realPlan().replace("\"Orders\"", secret),
            realPlan().replace("\"Orders\"", "\"" + secret),
            realPlan().replace("\"kms_key_arn\":true", "\"kms_key_arn\":\"" + secret + "\""),
            realPlan().replace("\"aws_dynamodb_table.orders\"", "\"" + secret + "\""),
            realPlan() + secret)) {
      assertThat(refused(plan)).isNotNull();
      assertThat(refused(plan).toString()).doesNotContain(secret);
    }
  }

  @Test
  void theSameNameTwiceIsRefusedWhereItDecides() throws IOException {
    String twice =
        realPlan()
            .replaceFirst("\"kms_key_arn\":true", "\"kms_key_arn\":true,\"kms_key_arn\":false");
    assertThat(refused(twice)).hasMessageContaining("names the same thing twice");
  }

  @Test
  void aResourceChangedTwiceIsRefused() throws IOException {
    String twice =
        realPlan()
            .replace(
                "aws_dynamodb_table.trap\",\"mode\":\"managed\",\"type\":\"aws_dynamodb_table\",\"name\":\"trap\"",
                "aws_dynamodb_table.orders\",\"mode\":\"managed\",\"type\":\"aws_dynamodb_table\",\"name\":\"orders\"");
    assertThat(refused(twice)).hasMessageContaining("changed twice");
  }

  @Test
  void anAddressThatDisagreesWithItsPartsIsRefused() throws IOException {
    String other =
        realPlan()
            .replace(
                "\"address\":\"aws_dynamodb_table.trap\"",
                "\"address\":\"aws_dynamodb_table.other\"");
    assertThat(refused(other)).hasMessageContaining("disagrees with its parts");
    String elsewhere =
        realPlan()
            .replace(
                "\"address\":\"aws_dynamodb_table.trap\"",
                "\"address\":\"aws_dynamodb_table.trap\",\"module_address\":\"module.m\"");
    assertThat(refused(elsewhere)).hasMessageContaining("disagrees with its parts");
  }
}
