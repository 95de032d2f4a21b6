package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type who are used to other checkers, and what they get when they mistype it. */
abstract class CommandLineHabits {
  private static final ObjectMapper JSON = new ObjectMapper();

  abstract Run run(String input, String... arguments) throws Exception;

  private static String plan(String name) throws IOException {
    return TestCase.named(name).plan().toString();
  }

  private Run runWords(String words) throws Exception {
    return run("", words.replace("PLAN", plan("article/1")).split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PLAN", "--all PLAN", "-q PLAN", "PLAN --keys PLAN", "-- PLAN", "-f json PLAN"})
  void aLineThatBeginsWithNoCommandIsACheck(String words) throws Exception {
    Run run = runWords(words);
    assertThat(run).isEqualTo(runWords("check " + words));
    assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void standardInputIsAPlanToo() throws Exception {
    String plan = Files.readString(TestCase.named("article/1").plan());
    assertThat(run(plan, "-")).isEqualTo(run(plan, "check", "-"));
  }

  @Test
  void aFileIsSaidNotToBeThere() throws Exception {
    assertThat(runWords("./rules").err()).startsWith("cmkcheck: ./rules does not exist");
    assertThat(runWords("plan.json").err()).startsWith("cmkcheck: plan.json does not exist");
    assertThat(run("", "").err()).contains("one of the plans has an empty name");
  }

  @Test
  void aCommandAfterOptionsIsToldItsPlace() throws Exception {
    Run run = runWords("--all explain PLAN");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.err()).contains("there is no file `explain`").contains("it comes first");
  }

  @Test
  void nothingAtAllShowsHowItIsUsedAndIsNoPass() throws Exception {
    Run run = run("");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo(run("", "--help").out());
    assertThat(run("", "baseline").err()).isEqualTo(run("", "baseline", "--help").out());
  }

  @Test
  void helpIsACommandAsWell() throws Exception {
    assertThat(run("", "help")).isEqualTo(run("", "--help"));
    assertThat(run("", "help", "check")).isEqualTo(run("", "check", "--help"));
    assertThat(run("", "help", "baseline", "create"))
        .isEqualTo(run("", "baseline", "create", "--help"));
  }

  @ParameterizedTest
  @CsvSource({
    "chekc PLAN,                         check",
    "scan PLAN,                          check",
    "version,                            --version",
    "help chekc,                         check",
    "baseline creat PLAN,                create",
    "-v,                                 --version",
    "-version,                           --version",
    "check --repotr json PLAN,           --report",
    "check --repotr json,                --report",
    "PLAN --no-color,                    --color=never",
    "PLAN --json,                        --format json",
    "PLAN --severity=warning,            --fail-on",
    "PLAN --soft-fail,                   --fail-on none",
    "PLAN --exit-zero,                   --fail-on none",
    "PLAN --no-fail,                     --fail-on none",
    "PLAN -format json,                  --format",
    "PLAN -out=r.json,                   --output",
    "PLAN --report jsn,                  json",
    "PLAN --report jsn=r.json,           json",
    "PLAN -f sarfi,                      sarif",
    "PLAN --fail-on eror,                error",
    "PLAN --presume usal,                usual",
    "PLAN --color nevr,                  never",
    "rules dynamodb-tabel-cmk,           dynamodb-table-cmk",
    "explain dynamodb-table-cmk,         cmkcheck rules dynamodb-table-cmk",
    "explain PLAN aws_dynamodb_table.ordres, aws_dynamodb_table.orders"
  })
  void aMistakeIsAnsweredWithWhatWasLikelyMeant(String words, String meant) throws Exception {
    Run run = runWords(words);
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("(did you mean `" + meant + "`?)").hasLineCount(1);
  }

  @Test
  void whatIsLikeNothingIsNoOccasionToGuess() throws Exception {
    assertThat(runWords("check --frobnicate PLAN").err())
        .startsWith("cmkcheck: there is no option `--frobnicate` here; ");
    assertThat(runWords("nonsense").err())
        .startsWith("cmkcheck: there is no command `nonsense` and no file with that name; ");
  }

  @Test
  void wordsToChooseFromAreTakenInWhateverCase() throws Exception {
    assertThat(runWords("-f JSON PLAN")).isEqualTo(runWords("-f json PLAN"));
    assertThat(runWords("--fail-on=ERROR PLAN").code()).isEqualTo(ExitCode.VIOLATIONS);
  }

  @Test
  void formatSaysWhatGoesToStandardOutput() throws Exception {
    assertThat(runWords("-f json PLAN")).isEqualTo(runWords("--report json PLAN"));
    assertThat(runWords("--format=text PLAN")).isEqualTo(runWords("PLAN"));
  }

  @Test
  void outputSaysWhereTheReportGoesAndLeavesStandardOutputEmpty(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("report.json");
    Run run = run("", plan("article/1"), "-o", file.toString());
    assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEmpty();
    assertThat(file).content().isEqualTo(runWords("-f json PLAN").out());
  }

  @ParameterizedTest
  @CsvSource({
    "r.sarif, sarif-2.1.0",
    "r.sarif.json, sarif-2.1.0",
    "r.json, cmkcheck/report/1",
    "gl-code-quality-report.json, check_name",
    "r.xml, <testsuite",
    "r.HTM, <!DOCTYPE html>",
    "r.markdown, ```mermaid",
    "r.txt, Failed: 2 errors",
    "report, Failed: 2 errors"
  })
  void theEndingOfTheFileSaysTheFormat(String name, String part, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve(name);
    assertThat(run("", plan("article/1"), "-o", file.toString()).code())
        .isEqualTo(ExitCode.VIOLATIONS);
    assertThat(file).content().containsIgnoringCase(part);
  }

  @Test
  void formatStandsOverTheEnding(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("report.json");
    run("", plan("article/1"), "-f", "text", "-o", file.toString());
    assertThat(file).content().contains("Failed: 2 errors");
  }

  @Test
  void furtherReportsStandBesideTheOne(@TempDir Path folder) throws Exception {
    Path html = folder.resolve("report.html");
    Path junit = folder.resolve("report.xml");
    String report = "html=" + html;
    Run json = run("", "-f", "json", "--report", report, plan("article/1"));
    JsonNode shown = JSON.readTree(json.out());
    assertThat(shown.at("/summary/errors").asInt()).isEqualTo(2);
    assertThat(html).isNotEmptyFile();

    Run text = run("", "-o", junit.toString(), "--report", "text", plan("article/1"));
    assertThat(text.out()).contains("Failed: 2 errors");
    assertThat(junit).isNotEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({
    "-f json --report text PLAN,      only one report can go to standard output",
    "-o - --report json PLAN,         only one report can go to standard output",
    "-q -f text PLAN,                 --quiet and a text report on standard output",
    "-f json -f text PLAN,            only once",
    "-o r.jsn PLAN,                   `r.jsn` does not end like a format",
    "-f PLAN,                         is not a format: name a plan without an option",
    "-o PLAN -f text PLAN,            would be written over",
    "-o r.json --report sarif=r.json PLAN, `r.json` would be written over"
  })
  void whatContradictsItselfIsRefusedInOneSentence(String words, String why) throws Exception {
    Run run = runWords(words);
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(why).hasLineCount(1);
  }

  @Test
  void anErrorNamesTheFileThatItIsAbout(@TempDir Path folder) throws Exception {
    String clean = plan("alias_resource/2");
    String broken = Files.writeString(folder.resolve("broken.json"), "{").toString();
    assertThat(run("", clean, broken, clean).err()).startsWith("cmkcheck: " + broken + " is cut");
    assertThat(run("", "--policy", broken, clean).err()).startsWith("cmkcheck: " + broken + ":");
    assertThat(run("", "--policy", folder.toString(), clean).err())
        .isEqualTo("cmkcheck: " + folder + ": this is a directory, not a file\n");
    assertThat(run("", "--baseline", broken, clean).err()).startsWith("cmkcheck: " + broken + ":");
    String below = broken + "/report.json";
    assertThat(run("", "-o", below, clean).err())
        .startsWith("cmkcheck: " + below + " cannot be written: ");
    assertThat(run("", "-f", "json", "-o", folder.toString(), clean).err())
        .isEqualTo("cmkcheck: " + folder + " cannot be written: it is a directory\n");
    assertThat(run("", "baseline", "create", "-o", below, clean).err())
        .startsWith("cmkcheck: " + below + " cannot be written: ");
    assertThat(run("", "--root", broken, clean).err()).contains("`" + broken + "` is none");
    assertThat(run("", "--require-tables", clean, plan("empty/1")).err())
        .startsWith("cmkcheck: " + plan("empty/1") + " has no DynamoDB table");
    assertThat(run("", "explain", plan("empty/1")).err())
        .isEqualTo("cmkcheck: " + plan("empty/1") + " has no DynamoDB tables\n");
    assertThat(run("", "-").err()).startsWith("cmkcheck: standard input ");
  }

  @Test
  void aRuleNamesItsPage() throws Exception {
    assertThat(run("", "rules", "kms-key-rotation").out())
        .endsWith("/docs/rules/kms-key-rotation.md\n");
  }
}
