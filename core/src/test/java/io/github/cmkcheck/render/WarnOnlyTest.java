package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.policy.PolicyBuilder;
import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of violations that a policy only warns of: everything, and that it does. */
class WarnOnlyTest {
  private static final Policy NONE = Policy.DEFAULT.toBuilder().failOnNone().build();

  private static Report report(Policy policy, Path... plans) throws IOException {
    return new CmkCheck(policy).check(Stream.of(plans).map(PlanSource::file).toList());
  }

  private static Report article(Policy policy) throws IOException {
    return report(policy, TestCase.named("article/1").plan());
  }

  private static Report on(String day) throws IOException {
    PolicyBuilder policy = Policy.DEFAULT.toBuilder().enforceFrom(LocalDate.of(2027, 3, 1));
    return article(policy.date(LocalDate.parse(day)).build());
  }

  private static String render(Report report, ReportFormat format) throws IOException {
    return ReportCase.render(report, format);
  }

  @Test
  void theSameFindingsFailFromTheirDayOn() throws IOException {
    assertThat(on("2027-02-28").gate(false).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(render(on("2027-02-28"), ReportFormat.TEXT))
        .contains("\nWould fail: 2 errors (let through, will fail from 2027-03-01). 3 tables: ");
    assertThat(on("2027-03-01").gate(false).exitCode()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(render(on("2027-03-01"), ReportFormat.TEXT)).contains("\nFailed: 2 errors. 3 tab");
    assertThat(on("2027-02-28").plans().get(0).findings())
        .hasSameSizeAs(on("2027-03-01").plans().get(0).findings());
  }

  @Test
  void failOnNoneLetsEverythingThroughAndSaysSo() throws IOException {
    assertThat(article(NONE).gate(false).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(render(article(NONE), ReportFormat.TEXT))
        .contains("\nWould fail: 2 errors (let through by fail-on: none). 3 tables: ");
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      names = {"TEXT", "GITHUB", "MARKDOWN", "HTML"})
  void noFormatForPeopleSaysPassedOrFailed(ReportFormat format) throws IOException {
    assertThat(render(article(NONE), format))
        .containsIgnoringCase("would fail")
        .contains("let through by fail-on: none")
        .doesNotContain("Passed")
        .doesNotContain("Failed: ");
  }

  @Test
  void whatCannotBeJudgedStopsInAnyCase() throws IOException {
    Path none = Path.of("no-such-plan.json");
    Report report = report(NONE, TestCase.named("article/1").plan(), none);
    assertThat(report.gate(false).exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(render(report, ReportFormat.TEXT))
        .contains("\nNot judged: 1 plan. Would fail: 2 errors. ");
    assertThat(render(report, ReportFormat.GITHUB))
        .contains("::error title=not judged")
        .doesNotContain("::error title=dynamodb");
    assertThat(report(NONE, TestCase.named("empty/1").plan()).gate(true).exitCode())
        .isEqualTo(ExitCode.NOT_JUDGED);
  }

  @Test
  void aRunWithoutViolationsPassesAsEver() throws IOException {
    Path clean = TestCase.named("alias_resource/1").plan();
    assertThat(render(report(NONE, clean), ReportFormat.TEXT))
        .contains("Passed: ")
        .doesNotContainIgnoringCase("fail");
  }

  @Test
  void jsonKeepsTheOutcomeAndSaysThatItIsNotEnforced() throws IOException {
    assertThat(render(article(NONE), ReportFormat.JSON))
        .contains("\"outcome\": \"violations\",\n    \"enforced\": false");
    assertThat(render(article(Policy.DEFAULT), ReportFormat.JSON))
        .contains("\"outcome\": \"violations\",\n    \"enforced\": true");
    assertThat(render(on("2027-02-28"), ReportFormat.JSON))
        .contains("\"enforce_from\": \"2027-03-01\"");
  }

  @Test
  void junitCasesPassAndTellWhatWouldFail() throws IOException {
    assertThat(render(article(NONE), ReportFormat.JUNIT))
        .contains("failures=\"0\"")
        .doesNotContain("<failure")
        .contains("Would fail: let through by fail-on: none.");
  }

  @Test
  void githubAnnotatesWarnings() throws IOException {
    assertThat(render(article(NONE), ReportFormat.GITHUB))
        .contains("::warning title=dynamodb-table-cmk%3A aws_dynamodb_table.trap")
        .doesNotContain("::error");
  }

  @Test
  void codeScanningAndCodeQualityGiveTheSameSeverities() throws IOException {
    assertThat(render(article(NONE), ReportFormat.SARIF)).contains("\"level\": \"error\"");
    assertThat(render(article(NONE), ReportFormat.GITLAB)).contains("\"severity\": \"critical\"");
  }
}
