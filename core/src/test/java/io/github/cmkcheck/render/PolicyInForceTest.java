package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.policy.PolicyReader;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Rules;
import io.github.cmkcheck.rule.Severity;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every report shows by which policy it judged. */
class PolicyInForceTest {
  @TempDir private Path folder;

  private Policy policy(String settings) throws Exception {
    Path file = Files.writeString(folder.resolve("cmkcheck.yaml"), "version: 1\n" + settings);
    return new PolicyReader(Rules.builtIn().stream().map(Rule::id).toList())
        .read(file, "cmkcheck.yaml");
  }

  private String digest() throws Exception {
    byte[] bytes = Files.readAllBytes(folder.resolve("cmkcheck.yaml"));
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static Report report(String plan, Policy policy) throws IOException {
    return new CmkCheck(policy).check(List.of(PlanSource.file(TestCase.named(plan).plan())));
  }

  private static String text(String plan, Policy policy) throws IOException {
    return ReportCase.render(report(plan, policy), ReportFormat.TEXT);
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void everyFormatNamesTheFileItsDigestAndWhatItChanges(ReportFormat format) throws Exception {
    Policy policy = policy("rules: {kms-key-rotation: off}\n");
    assertThat(ReportCase.render(report("article/1", policy), format))
        .contains("cmkcheck.yaml", digest().substring(0, 12), "kms-key-rotation");
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void everyFormatTellsAPassWithoutADemandFromAPass(ReportFormat format) throws Exception {
    Policy policy = policy("rules: {dynamodb-table-cmk: off}\n");
    String report = ReportCase.render(report("article/1", policy), format);
    if (format == ReportFormat.JSON) {
      assertThat(report).contains("\"dynamodb-table-cmk\": \"off\"");
    } else {
      assertThat(report).containsIgnoringCase("with dynamodb-table-cmk off");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules: {dynamodb-table-cmk: off}  | Passed with dynamodb-table-cmk off: ",
        "rules: {dynamodb-table-cmk: note} | Passed with dynamodb-table-cmk as note: ",
        "undetermined: warning             | Passed with undetermined as warning: ",
        "rules: {kms-key-rotation: off}    | Passed: ",
        "presume: usual                    | Passed: "
      })
  void aPassSaysWhatWasNotDemanded(String settings, String verdict) throws Exception {
    String plan = settings.contains("table") ? "article/1" : "alias_resource/1";
    assertThat(text(plan, policy(settings + "\n"))).containsPattern("(?m)^" + verdict);
  }

  @Test
  void aRunThatFailsSaysWhatItFailsFor() throws Exception {
    assertThat(text("article/1", policy("rules: {dynamodb-replica-cmk: off}\n")))
        .contains("\nFailed: 2 errors. ");
  }

  @Test
  void manyDemandsThatDoNotCountAreCounted() throws Exception {
    Policy policy =
        policy(
            "rules: {dynamodb-table-cmk: off, dynamodb-replica-cmk: off, dynamodb-key-region: off,"
                + " dynamodb-key-not-approved: off}\n");
    assertThat(text("article/1", policy))
        .contains(
            "Passed with dynamodb-key-not-approved off, dynamodb-key-region off,"
                + " dynamodb-replica-cmk off, 1 more: ");
  }

  @Test
  void allThatIsNotTheDefaultIsTold() throws Exception {
    Policy policy =
        policy(
            """
            rules: {kms-key-rotation: note, dynamodb-table-cmk: error}
            undetermined: warning
            fail-on: warning
            enforce-from: 2027-03-01
            presume: usual
            sources: bound
            scope:
              changed-only: true
              include: ["module.failover.**"]
              exclude: ["aws_dynamodb_table.a", "aws_dynamodb_table.b"]
              tags: {name: failing, only: [pii]}
            inline-exemptions: false
            """);
    assertThat(report("article/1", policy).policyInForce().sentence().orElseThrow())
        .isEqualTo(
            "Policy: cmkcheck.yaml (sha256 "
                + digest().substring(0, 12)
                + "): kms-key-rotation note, undetermined warning, threshold warning, enforced from"
                + " 2027-03-01, presume usual, sources bound, only what changes, scope: 1 include"
                + " pattern, scope: 2 exclude patterns, scope by tag, no exemptions in comments");
  }

  @Test
  void aCleanReportDoesNotSayFailWhateverThePolicySays() throws Exception {
    assertThat(text("alias_resource/1", policy("fail-on: none\n")))
        .contains("): only reports\n")
        .doesNotContainIgnoringCase("fail");
    assertThat(text("alias_resource/1", policy("fail-on: warning\n")))
        .contains("): threshold warning\n")
        .doesNotContainIgnoringCase("fail");
  }

  @Test
  void aSettingFromElsewhereIsToldWithoutAFile() throws IOException {
    Policy policy = Policy.DEFAULT.toBuilder().failOn(Severity.WARNING).build();
    assertThat(text("alias_resource/1", policy)).contains("Policy: threshold warning\n");
    assertThat(text("alias_resource/1", Policy.DEFAULT)).doesNotContain("Policy");
  }
}
