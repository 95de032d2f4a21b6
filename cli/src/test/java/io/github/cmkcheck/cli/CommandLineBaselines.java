package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.rule.Fingerprint;
import io.github.cmkcheck.rule.RuleId;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line promises of baselines, and of the stacks that they belong to. */
abstract class CommandLineBaselines extends CommandLineHabits {

  private static String plan(String name) throws IOException {
    return TestCase.named(name).plan().toString();
  }

  /** The article's three tables: right, trap, default. */
  private static String article() throws IOException {
    return plan("article/1");
  }

  /** Every table on a customer managed key. */
  private static String clean() throws IOException {
    return plan("alias_resource/2");
  }

  @Test
  void aBaselineDrawsALine(@TempDir Path folder) throws Exception {
    String baseline = folder.resolve("baseline.json").toString();

    Run create = run("", "baseline", "create", "--stack", "shop", article(), "-o", baseline);
    assertThat(create.code()).isEqualTo(ExitCode.OK);
    assertThat(create.out()).isEqualTo("2 findings of stack shop in the baseline.\n");

    Run check = run("", "check", "--stack", "shop", "--baseline", baseline, article());
    assertThat(check.code()).isEqualTo(ExitCode.OK);
    assertThat(check.out())
        .contains("baselined  aws_dynamodb_table.trap")
        .contains("it was there when the baseline of stack shop was made");

    Run fixed = run("", "check", "--stack", "shop", "--baseline", baseline, clean());
    assertThat(fixed.code()).isEqualTo(ExitCode.OK);
    assertThat(fixed.out()).contains("aws_dynamodb_table.trap of stack shop no longer occurs");

    assertThat(
            run("", "check", "--stack", "shop", "--baseline", baseline, plan("replicas/1")).code())
        .isEqualTo(ExitCode.VIOLATIONS);
    assertThat(run("", "check", "--baseline", article(), article()).code())
        .isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run("", "baseline", "create", "missing.json", "-o", baseline).code())
        .isEqualTo(ExitCode.NOT_JUDGED);
  }

  @Test
  void aBaselineOfOneStackExcusesNothingInAnother(@TempDir Path folder) throws Exception {
    String baseline = folder.resolve("baseline.json").toString();
    for (String stack : List.of("shop", "billing")) {
      Path plan = folder.resolve("stacks/" + stack + "/plan.json");
      Files.createDirectories(plan.getParent());
      Files.copy(Path.of(article()), plan);
    }
    String root = folder.toString();
    String shop = folder.resolve("stacks/shop/plan.json").toString();
    String billing = folder.resolve("stacks/billing/plan.json").toString();
    Run create = run("", "baseline", "create", "--root", root, shop, "-o", baseline);
    assertThat(create.out()).isEqualTo("2 findings of stack stacks/shop in the baseline.\n");

    assertThat(run("", "check", "--root", root, "--baseline", baseline, shop).code())
        .isEqualTo(ExitCode.OK);
    Run other = run("", "check", "--root", root, "--baseline", baseline, billing);
    assertThat(other.code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(other.out()).doesNotContain("baselined").doesNotContain("no longer occurs");
    Run json =
        run("", "check", "--root", root, "--baseline", baseline, "-f", "json", shop, billing);
    assertThat(json.out())
        .contains("\"stack\": \"stacks/shop\"")
        .contains("\"stack\": \"stacks/billing\"");
  }

  @Test
  void oneBaselineServesManyStacks(@TempDir Path folder) throws Exception {
    String baseline = folder.resolve("baseline.json").toString();
    String[] shop = {"baseline", "create", "--stack", "shop", "-o", baseline, article()};
    assertThat(run("", shop).code()).isEqualTo(ExitCode.OK);
    String ofShop = Files.readString(Path.of(baseline));

    assertThat(run("", "baseline", "create", "--stack", "billing", "-o", baseline, article()).out())
        .isEqualTo(
            "2 findings of stack billing in the baseline. The 2 findings of other stacks stay.\n");
    assertThat(run("", "check", "--stack", "shop", "--baseline", baseline, article()).code())
        .isEqualTo(ExitCode.OK);

    assertThat(run("", "baseline", "create", "--stack", "billing", "-o", baseline, clean()).out())
        .isEqualTo(
            "0 findings of stack billing in the baseline. The 2 findings of other stacks stay.\n");
    assertThat(Path.of(baseline)).hasContent(ofShop);
    assertThat(run("", shop).out()).isEqualTo("2 findings of stack shop in the baseline.\n");
    assertThat(Path.of(baseline)).hasContent(ofShop);
  }

  @Test
  void whatStandsInABaselineIsNotLostBecauseItCannotBeRead(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("baseline.json"), "{\"schema\": ");
    Run run = run("", "baseline", "create", "--stack", "s", "-o", file.toString(), article());
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.err()).contains(file + ":1:");
    assertThat(file).hasContent("{\"schema\": ");

    Files.writeString(file, "");
    assertThat(
            run("", "baseline", "create", "--stack", "s", "-o", file.toString(), article()).code())
        .isEqualTo(ExitCode.OK);
  }

  @Test
  void aFormerBaselineHoldsInAnyStackAndIsReplacedAsAWhole(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("baseline.json"),
            """
            {"schema": "cmkcheck/baseline/1", "findings": [
              {"rule": "dynamodb-table-cmk", "address": "aws_dynamodb_table.trap",
               "fingerprint": "%s"}]}
            """
                .formatted(
                    Fingerprint.of(
                        new RuleId("dynamodb-table-cmk"),
                        ResourceAddress.parse("aws_dynamodb_table.trap"),
                        null)));
    Run check = run("", "check", "--stack", "any", "--baseline", file.toString(), article());
    assertThat(check.out())
        .contains("baselined  aws_dynamodb_table.trap")
        .contains("the baseline is of version 1");
    assertThat(
            run("", "baseline", "create", "--stack", "s", "-o", file.toString(), article()).out())
        .endsWith("The file was of version 1, whose entries belong to no stack: they are gone.\n");
    assertThat(Files.readString(file)).contains("cmkcheck/baseline/2");
  }

  @Test
  void aPlanOfNoStackHasNoBaseline(@TempDir Path folder) throws Exception {
    String baseline = folder.resolve("baseline.json").toString();
    String plan = Files.readString(Path.of(article()));
    Run create = run(plan, "baseline", "create", "-", "-o", baseline);
    assertThat(create.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(create.err()).contains("standard input could be the plan of any stack");
    assertThat(Path.of(baseline)).doesNotExist();

    assertThat(run(plan, "baseline", "create", "--stack", "shop", "-", "-o", baseline).code())
        .isEqualTo(ExitCode.OK);
    assertThat(run(plan, "check", "--stack", "shop", "--baseline", baseline, "-").code())
        .isEqualTo(ExitCode.OK);
    Run check = run(plan, "check", "--baseline", baseline, "-");
    assertThat(check.code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(check.out()).contains("1 plan could be of any stack");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "\u001b[2J"})
  void theNameOfAStackIsOneLine(String name) throws Exception {
    Run run = run("", "check", "--stack", name, article());
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.err()).contains("the name of a stack").doesNotContain("\u001b");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderCannotWriteIntoReportsThroughTheNameOfItsStack(@TempDir Path folder)
      throws Exception {
    String baseline = folder.resolve("baseline.json").toString();
    String root = folder.toString();
    Path plan = folder.resolve("a\u001b[2J\n::error::b<script>`|/plan.json");
    Files.createDirectories(plan.getParent());
    Files.copy(Path.of(article()), plan);
    Run create = run("", "baseline", "create", "--root", root, plan.toString(), "-o", baseline);
    assertThat(create.code()).isEqualTo(ExitCode.OK);
    assertThat(create.out()).doesNotContain("\u001b").hasLineCount(1);
    for (String format : List.of("text", "json", "sarif", "junit", "github", "markdown", "html")) {
      Run run = run("", "--root", root, "--baseline", baseline, "-f", format, plan.toString());
      assertThat(run.code()).as(format).isEqualTo(ExitCode.OK);
      assertThat(run.out()).as(format).doesNotContain("\u001b").doesNotContain("\n::error::b");
    }
    assertThat(run("", "--root", root, "--baseline", baseline, "-f", "html", plan.toString()).out())
        .doesNotContain("b<script>");
  }
}
