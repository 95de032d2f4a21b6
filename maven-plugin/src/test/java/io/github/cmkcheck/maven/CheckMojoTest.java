package io.github.cmkcheck.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Every parameter as Maven's own configurator fills it in, seen by what the goal then does. The
 * builds under {@code src/it} show the same from outside.
 */
@MojoTest
class CheckMojoTest {

  private static final String CLEAN = "../testdata/cases/module_output/1.json";
  private static final String DIRTY = "../testdata/cases/article/1.json";
  private static final String EMPTY = "../testdata/cases/empty/1.json";

  private static final Path DEFAULT_REPORT = Path.of("target/cmkcheck/report.json");

  private final RecordingLog log = new RecordingLog();

  @BeforeEach
  void forgetEarlierReports() throws IOException {
    Files.deleteIfExists(DEFAULT_REPORT);
  }

  private void run(CheckMojo mojo) throws MojoExecutionException, MojoFailureException {
    mojo.setLog(log);
    mojo.execute();
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  @Test
  @InjectMojo(goal = "check")
  void withoutConfigurationAPlanMustStandInTheBuildDirectory(CheckMojo mojo) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("there is no plan target/plan.json\n")
        .hasMessageContaining("terraform show -json")
        .hasMessageContaining("failIfMissing");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = CLEAN)
  void aCleanPlanPassesAndIsReportedOn(CheckMojo mojo) throws Exception {
    run(mojo);
    assertThat(log.lines())
        .last()
        .isEqualTo(
            "[INFO] Passed: 3 tables: 3 on a customer managed key"
                + " (3 answers presumed, not proven).");
    assertThat(json(DEFAULT_REPORT).at("/summary/outcome").asText()).isEqualTo("pass");
  }

  @Test
  @InjectMojo(goal = "check", pom = "src/test/resources/poms/elements.xml")
  void plansAndReportsMayBeElements(CheckMojo mojo) throws Exception {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("cmkcheck found 2 errors in 1 of 2 plans\n");
    assertThat(json(Path.of("target/unit/elements.json")).at("/plans")).hasSize(2);
    assertThat(Path.of("target/unit/word.txt")).content().endsWith(" presumed, not proven).\n");
    assertThat(DEFAULT_REPORT).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = CLEAN + "," + DIRTY)
  void plansMayBeOneWordAsOnTheCommandLine(CheckMojo mojo) throws Exception {
    assertThatThrownBy(() -> run(mojo)).isInstanceOf(MojoFailureException.class);
    assertThat(json(DEFAULT_REPORT).at("/plans")).hasSize(2);
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = "../testdata/mistakes/binary.bin")
  void aBinaryPlanIsNamedForWhatItIs(CheckMojo mojo) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("is a binary plan file");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = "../testdata/mistakes/binary.bin")
  @MojoParameter(name = "terraform", value = "echo")
  void aProgramMayShowABinaryPlan(CheckMojo mojo) {
    // What it prints, its arguments, is no JSON.
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("does not begin with JSON");
  }

  @Test
  @InjectMojo(goal = "check", pom = "src/test/resources/poms/empty-plan.xml")
  void aPlanNeedsAName(CheckMojo mojo) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("empty name");
  }

  @Test
  @InjectMojo(goal = "check", pom = "src/test/resources/poms/empty-report.xml")
  void aReportNeedsAFormat(CheckMojo mojo) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("there are text, json");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = DIRTY)
  void violationsFail(CheckMojo mojo) throws Exception {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("  error  aws_dynamodb_table.trap: ")
        .hasMessageContaining("AWS managed key aws/dynamodb");
    assertThat(log.lines()).anyMatch(line -> line.startsWith("[WARNING] Failed: 2 errors."));
    assertThat(json(DEFAULT_REPORT).at("/summary/errors").asInt()).isEqualTo(2);
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = DIRTY)
  @MojoParameter(name = "failOnViolation", value = "false")
  void failOnViolation(CheckMojo mojo) throws Exception {
    run(mojo);
    assertThat(log.lines())
        .last()
        .isEqualTo("[WARNING] cmkcheck lets the build go on, because failOnViolation is false");
    assertThat(json(DEFAULT_REPORT).at("/summary/outcome").asText()).isEqualTo("violations");
    assertThat(json(DEFAULT_REPORT).at("/summary/enforced").asBoolean(true)).isFalse();
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = DIRTY)
  @MojoParameter(name = "policyFile", value = "../testdata/policies/rule-off.yaml")
  void theLogTellsAPassWithoutADemandFromAPass(CheckMojo mojo) throws Exception {
    run(mojo);
    assertThat(log.lines())
        .anyMatch(
            line ->
                line.matches(
                    ".INFO. Policy: .*policies/rule-off.yaml [(]sha256 [0-9a-f]{12}[)]:.*"))
        .last()
        .asString()
        .startsWith("[INFO] Passed with dynamodb-table-cmk off: 3 tables: ");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = DIRTY)
  @MojoParameter(name = "failOn", value = "none")
  void failOnNoneReportsAndLetsTheBuildGoOn(CheckMojo mojo) throws Exception {
    run(mojo);
    assertThat(log.lines())
        .anyMatch(line -> line.startsWith("[WARNING] Would fail: 2 errors (let through by "))
        .last()
        .isEqualTo("[WARNING] cmkcheck lets the build go on: let through by fail-on: none");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = DIRTY)
  @MojoParameter(name = "policyFile", value = "../testdata/policies/enforce-from.yaml")
  @MojoParameter(name = "today", value = "2027-02-28")
  void aBuildGoesOnBeforeTheDayFromWhichViolationsFail(CheckMojo mojo) throws Exception {
    run(mojo);
    assertThat(log.lines())
        .last()
        .isEqualTo(
            "[WARNING] cmkcheck lets the build go on: let through, will fail from 2027-03-01");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = DIRTY)
  @MojoParameter(name = "policyFile", value = "../testdata/policies/enforce-from.yaml")
  @MojoParameter(name = "today", value = "2027-03-01")
  void aBuildFailsFromThatDayOn(CheckMojo mojo) {
    assertThatThrownBy(() -> run(mojo)).isInstanceOf(MojoFailureException.class);
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = "../testdata/cases/u_enc_string/1.json")
  @MojoParameter(name = "presume", value = "usual")
  @MojoParameter(name = "source", value = "none")
  void presume(CheckMojo mojo) throws Exception {
    run(mojo);
    assertThat(json(DEFAULT_REPORT).at("/policy/presume").asText()).isEqualTo("usual");
    assertThat(json(DEFAULT_REPORT).at("/summary/presumed").asInt()).isEqualTo(1);
  }

  /** The binary plan lies beside the plan, and with it nothing has to be presumed. */
  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = "../testdata/cases/u_enc_string/1.json")
  void sources(CheckMojo mojo) throws Exception {
    assertThatThrownBy(() -> run(mojo)).isInstanceOf(MojoFailureException.class);
    assertThat(json(DEFAULT_REPORT).at("/plans/0/sources/bound").asBoolean()).isTrue();
    assertThat(json(DEFAULT_REPORT).at("/summary/presumed").asInt()).isZero();
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = CLEAN)
  @MojoParameter(name = "presume", value = "everything")
  void presumingIsOneOfThree(CheckMojo mojo) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("presume is nothing, plain or usual");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = "absent.json," + CLEAN)
  @MojoParameter(name = "failIfMissing", value = "false")
  void failIfMissing(CheckMojo mojo) throws Exception {
    run(mojo);
    assertThat(log.lines()).first().isEqualTo("[INFO] cmkcheck found no plan absent.json");
    assertThat(json(DEFAULT_REPORT).at("/plans")).hasSize(1);
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = DIRTY)
  @MojoParameter(name = "skip", value = "true")
  void skip(CheckMojo mojo) throws Exception {
    run(mojo);
    assertThat(log.lines()).containsExactly("[INFO] cmkcheck is skipped: cmkcheck.skip is true");
    assertThat(DEFAULT_REPORT).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = CLEAN)
  @MojoParameter(name = "quiet", value = "true")
  void quiet(CheckMojo mojo) throws Exception {
    run(mojo);
    assertThat(log.lines()).isEmpty();
    assertThat(DEFAULT_REPORT).exists();
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = CLEAN)
  @MojoParameter(name = "all", value = "true")
  void all(CheckMojo mojo) throws Exception {
    run(mojo);
    assertThat(log.lines()).filteredOn(line -> line.startsWith("[INFO]   ok  ")).hasSize(3);
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = EMPTY)
  void aPlanWithoutTablesPasses(CheckMojo mojo) throws Exception {
    run(mojo);
    assertThat(log.lines()).last().isEqualTo("[INFO] Passed: no DynamoDB tables.");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = EMPTY)
  @MojoParameter(name = "requireTables", value = "true")
  void requireTables(CheckMojo mojo) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("requireTables");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = CLEAN)
  @MojoParameter(name = "reports", value = "json, text=target/unit/csv.txt")
  void reportsMayBeOneWordAsOnTheCommandLine(CheckMojo mojo) throws Exception {
    run(mojo);
    assertThat(DEFAULT_REPORT).exists();
    assertThat(Path.of("target/unit/csv.txt")).content().startsWith("Passed: 3 tables");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = CLEAN)
  @MojoParameter(name = "reports", value = "yaml")
  void anUnknownFormatIsToldWhatThereIs(CheckMojo mojo) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("there is no report format yaml; there are text, json");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = CLEAN)
  @MojoParameter(name = "reports", value = "json=target/unit/a,text=target/unit/./a")
  void twoReportsNeedTwoFiles(CheckMojo mojo) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("two reports would be written to target/unit/a;");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = CLEAN)
  @MojoParameter(name = "reports", value = "json=" + CLEAN)
  void aReportNeverOverwritesAPlan(CheckMojo mojo) throws Exception {
    byte[] before = Files.readAllBytes(Path.of(CLEAN));
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("over a plan");
    assertThat(Path.of(CLEAN)).hasBinaryContent(before);
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = CLEAN)
  @MojoParameter(name = "reports", value = "json=src")
  void aReportThatCannotBeWrittenEndsTheBuild(CheckMojo mojo) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("the report src cannot be written");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = "pom.xml," + DIRTY)
  @MojoParameter(name = "failOnViolation", value = "false")
  void whatCannotBeJudgedEndsTheBuildWhateverElseIsFound(CheckMojo mojo) throws Exception {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("cmkcheck could not judge 1 plan\n  plan pom.xml ")
        .hasMessageEndingWith(
            "\nBesides, it found 2 errors in what it could judge: see"
                + " target/cmkcheck/report.json.");
    assertThat(json(DEFAULT_REPORT).at("/summary/outcome").asText()).isEqualTo("error");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = CLEAN)
  void aMistakeInsideIsNoVerdictAndItsMessageIsNotShown(CheckMojo mojo) {
    mojo.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence content) {
            throw new IllegalStateException("secret");
          }
        });
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("IllegalStateException")
        .hasNoCause()
        .extracting(Throwable::toString)
        .asString()
        .doesNotContain("secret");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = DIRTY)
  @MojoParameter(name = "policyFile", value = "../testdata/policies/mistakes/policy.yaml")
  void aPolicyThatCannotBeUsedEndsTheBuildWithEveryMistake(CheckMojo mojo) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("the policy cannot be used:\n")
        .hasMessageContaining("policy.yaml:3:14: there is no `undetermind` here");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = "../testdata/cases/replicas/1.json")
  @MojoParameter(name = "policyFile", value = "../testdata/policies/severities.yaml")
  void aPolicyDecidesWhatCounts(CheckMojo mojo) throws Exception {
    run(mojo);
    assertThat(log.lines()).last().asString().endsWith(" Findings: 2 warnings.");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = "../testdata/cases/replicas/1.json")
  @MojoParameter(name = "policyFile", value = "../testdata/policies/severities.yaml")
  @MojoParameter(name = "failOn", value = "warning")
  void aParameterStandsOverThePolicyFile(CheckMojo mojo) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("cmkcheck found 2 findings in ")
        .hasMessageContaining("  warning  aws_dynamodb_table_replica.nokey: ");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = CLEAN)
  @MojoParameter(name = "policyFile", value = "../testdata/policies/unused-exemption.yaml")
  void anUnusedExemptionCanFailTheBuild(CheckMojo mojo) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("the exemption for module.legacy.** applies to nothing");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = "../testdata/cases/article/2.json")
  @MojoParameter(name = "changedOnly", value = "true")
  void anOldTableDoesNotBlockAnUnrelatedChange(CheckMojo mojo) throws Exception {
    run(mojo);
    assertThat(log.lines()).last().asString().endsWith(" 2 out of scope.");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = DIRTY)
  @MojoParameter(name = "today", value = "tomorrow")
  void aDayIsADay(CheckMojo mojo) {
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("2026-12-31");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "plans", value = CLEAN)
  @MojoParameter(name = "policyFile", value = "target/unit/policy.yaml")
  @MojoParameter(name = "reports", value = "json=target/unit/policy.yaml")
  void aReportNeverOverwritesThePolicy(CheckMojo mojo) throws Exception {
    Path policy = Path.of("target/unit/policy.yaml");
    Files.createDirectories(policy.getParent());
    Files.writeString(policy, "version: 1\n");
    assertThatThrownBy(() -> run(mojo))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("over the policy or the baseline");
    assertThat(policy).hasContent("version: 1");
  }
}
