package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line promises, whoever runs it. */
abstract class CommandLineContract extends CommandLineBaselines {

  private static final ObjectMapper JSON = new ObjectMapper();

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
  void violationsExitWith1AndComeWithWhyAndWhatToWrite() throws Exception {
    Run run = run("", "check", article());

    assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("aws_dynamodb_table.trap")
        .contains("the AWS managed key aws/dynamodb")
        .contains("the configuration sets no kms_key_arn")
        .contains("kms_key_arn = aws_kms_key.dynamodb.arn")
        .doesNotContain("aws_dynamodb_table.orders")
        .endsWith(
            "Failed: 2 errors. 3 tables: 1 on a customer managed key, 1 on the AWS managed key,"
                + " 1 on an AWS owned key (2 answers presumed, not proven).\n");
  }

  @Test
  void aCleanPlanExitsWith0AndSaysNothingThatLooksLikeFailure() throws Exception {
    Run run = run("", "check", clean());

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo("Passed: 1 table: 1 on a customer managed key.\n")
        .doesNotContainIgnoringCase("fail");
  }

  @Test
  void allListsTheTablesThatAreRightAsWell() throws Exception {
    assertThat(run("", "check", "--all", article()).out())
        .contains("ok  aws_dynamodb_table.orders")
        .contains("customer managed key aws_kms_key.dynamodb, presumed");
  }

  @Test
  void keysListsWhatEachKeyEncrypts() throws Exception {
    assertThat(run("", "check", "--keys", article()).out())
        .contains("  key  aws_kms_key.dynamodb\n       aws_dynamodb_table.orders\n")
        .contains("  key  an AWS owned key\n       aws_dynamodb_table.default\n");
  }

  @Test
  void standardInputIsRead() throws Exception {
    Run run = run(Files.readString(Path.of(article())), "check", "-");
    assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(run.out()).startsWith("standard input\n");
  }

  @Test
  void severalPlansGiveOneExitCodeTheWorst() throws Exception {
    assertThat(run("", "check", clean(), clean()).code()).isEqualTo(ExitCode.OK);
    assertThat(run("", "check", clean(), article()).code()).isEqualTo(ExitCode.VIOLATIONS);

    Run run = run("", "check", "missing.json", article());
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.err()).contains("missing.json does not exist");
    assertThat(run.out()).contains("aws_dynamodb_table.trap").contains("Not judged: 1 plan.");
  }

  @Test
  void aPlanWithoutTablesSaysSoAndPassesUnlessTablesAreRequired() throws Exception {
    Run run = run("", "check", plan("empty/1"));
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).isEqualTo("Passed: no DynamoDB tables.\n");

    Run required = run("", "check", "--require-tables", plan("empty/1"));
    assertThat(required.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(required.err()).contains("no DynamoDB table");
  }

  @Test
  void theJsonReportHasStandardOutputToItself() throws Exception {
    Run run = run("", "check", "--report", "json", article());

    assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
    JsonNode report = JSON.readTree(run.out());
    assertThat(report.at("/schema").asText()).isEqualTo("cmkcheck/report/1");
    assertThat(report.at("/tool/version").asText()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
    assertThat(report.at("/plans/0/source").asText()).isEqualTo(article());
    assertThat(report.at("/plans/0/tables/1/owner").asText()).isEqualTo("customer_managed");
    assertThat(report.at("/summary/outcome").asText()).isEqualTo("violations");
  }

  @Test
  void reportsGoToFilesBesideTheTextAndFoldersAreMade(@TempDir Path folder) throws Exception {
    Path json = folder.resolve("a/b/report.json");
    Path text = folder.resolve("report.txt");

    Run run = run("", "check", "--report", "json=" + json, "--report", "text=" + text, article());

    assertThat(run.out()).contains("Failed: 2 errors");
    assertThat(JSON.readTree(json.toFile()).at("/summary/errors").asInt()).isEqualTo(2);
    assertThat(text).hasContent(run.out());
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrder(json, text);
    }
  }

  @Test
  void aReportThatWasAskedForSaysThatNothingCouldBeJudged(@TempDir Path folder) throws Exception {
    Path json = folder.resolve("report.json");
    Run run = run("", "check", "--report", "json=" + json, "missing.json");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("missing.json does not exist");
    assertThat(JSON.readTree(json.toFile()).at("/summary/outcome").asText()).isEqualTo("error");
  }

  @Test
  void aReportNeverOverwritesItsPlan(@TempDir Path folder) throws Exception {
    Path plan = Files.copy(Path.of(article()), folder.resolve("plan.json"));
    Run run = run("", "check", "--report", "json=" + plan, plan.toString());
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(plan).hasSameTextualContentAs(Path.of(article()));
  }

  @Test
  void aReportThatCannotBeWrittenIsNoVerdict(@TempDir Path folder) throws Exception {
    Run run = run("", "check", "--report", "json=" + folder, clean());
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.err()).contains("cannot be written");
  }

  @Test
  void aReportOnAFullDiskIsNoVerdict() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    Run run = run("", "check", "--quiet", "--report", "json=/dev/full", clean());
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.err()).contains("cannot be written");
    assertThat(run("", "check", "--report", "json=/dev/null", clean()).code())
        .isEqualTo(ExitCode.OK);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void terraformShowsABinaryPlan(@TempDir Path folder) throws Exception {
    String plan = TestCase.root().resolve("mistakes/binary.bin").toString();
    Run alone = run("", "check", plan);
    assertThat(alone.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(alone.err())
        .contains("`terraform show -json " + plan + " > plan.json`")
        .contains("--terraform");

    Path terraform = Files.writeString(folder.resolve("tofu"), "#!/bin/sh\ncat " + article());
    Files.setPosixFilePermissions(terraform, PosixFilePermissions.fromString("rwx------"));
    String[] check = {"check", "--terraform", terraform.toString(), plan};
    assertThat(run("", check).code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(run("", "explain", "--terraform", terraform.toString(), plan).out())
        .contains("aws_dynamodb_table.orders");

    Files.writeString(terraform, "#!/bin/sh\nprintf '\\033[2JError: no plan\\n' >&2; exit 1");
    Run refused = run("", check);
    assertThat(refused.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .startsWith("terraform: \\u001b[2JError: no plan\ncmkcheck: ")
        .hasLineCount(2);
  }

  @Test
  void standardOutputHasNamesToo() throws Exception {
    for (String name : List.of("-", "/dev/stdout")) {
      Run run = run("", "check", "--report", "json=" + name, article());
      assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
      assertThat(JSON.readTree(run.out()).at("/summary/errors").asInt()).isEqualTo(2);
    }
    assertThat(run("", "check", "--report", "json=-", "--report", "text", article()).err())
        .contains("only one report can go to standard output");
  }

  @Test
  void aReportNeverOverwritesItsPlanByAnotherName(@TempDir Path folder) throws Exception {
    Path plan = Files.copy(Path.of(article()), folder.resolve("plan.json"));
    Path same;
    try {
      same = Files.createSymbolicLink(folder.resolve("same"), folder).resolve("plan.json");
    } catch (IOException | UnsupportedOperationException e) {
      same = folder.resolve("a/../plan.json");
    }
    Run run = run("", "check", "--report", "json=" + same, plan.toString());
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(plan).hasSameTextualContentAs(Path.of(article()));
  }

  @Test
  void quietLeavesOnlyTheExitCode() throws Exception {
    Run run = run("", "check", "--quiet", article());
    assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void colourIsForTerminalsUnlessItIsAskedFor() throws Exception {
    assertThat(run("", "check", article()).out()).doesNotContain("\u001b[");
    assertThat(run("", "check", "--color=never", article()).out()).doesNotContain("\u001b[");
    assertThat(run("", "check", "--color=always", article()).out()).contains("\u001b[1;31merror");
  }

  @Test
  void namesFromAPlanCannotAct() throws Exception {
    for (String command : List.of("check", "explain")) {
      String out = run("", command, plan("hostile/1")).out();
      assertThat(out).contains("\\u001b[2J").contains("x\\n::error::pwned");
      assertThat(out).doesNotContain("\u001b").doesNotContain("\n::error");
    }
    String json = run("", "check", "--report", "json", plan("hostile/1")).out();
    assertThat(json).doesNotContain("\u001b");
    assertThat(json.lines()).noneMatch(line -> line.startsWith("::"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "nonsense",
        "check --report",
        "check --report yaml PLAN",
        "check --report json= PLAN",
        "check --report json --report json PLAN",
        "check --report json=r.json --report text=r.json PLAN",
        "check --color=sometimes PLAN",
        "check --nonsense PLAN",
        "check --terraform",
        "check --terraform= PLAN",
        "check - -",
        "explain",
        "explain PLAN aws_dynamodb_table",
        "explain PLAN aws_dynamodb_table.nowhere",
        "rules no-such-rule",
        "check --fail-on never PLAN",
        "check --presume everything PLAN",
        "check --today tomorrow PLAN",
        "baseline create PLAN"
      })
  void wrongArgumentsGetOneSentenceAndExit2(String arguments) throws Exception {
    Run run = run("", arguments.replace("PLAN", article()).split(" "));

    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.startsWith("cmkcheck: "));
  }

  @Test
  void badInputGetsOneSentenceAndExit2(@TempDir Path folder) throws Exception {
    for (String command : List.of("check", "explain")) {
      Run missing = run("", command, folder.resolve("plan.json").toString());
      assertThat(missing.code()).isEqualTo(ExitCode.NOT_JUDGED);
      assertThat(missing.out()).isEmpty();
      assertThat(missing.err().lines()).hasSize(1);
      assertThat(missing.err()).contains("does not exist").contains("terraform show -json");
    }
  }

  @Test
  void explainTellsTheTrailOfOneTable() throws Exception {
    Run run =
        run("", "explain", plan("modules/1"), "module.many[\"d\\\"e\"].aws_dynamodb_table.this");

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .isEqualTo(
            """
            module.many["d\\"e"].aws_dynamodb_table.this
              customer managed key aws_kms_key.dynamodb, presumed: likely, but not proven
              1. kms_key_arn is var.kms_key_arn
              2. module.many["d\\"e"]'s kms_key_arn is aws_kms_key.dynamodb.arn
              3. aws_kms_key.dynamodb is a customer managed key in this plan
              4. presumed: an expression that refers to one thing and to nothing else is that thing
                 (plain-reference)
              What would prove that (plain-reference): the key in the plan after the next apply.

            """);
  }

  @Test
  void howMuchIsPresumedIsSaidByAFlagOrByThePolicy(@TempDir Path folder) throws Exception {
    String conditional = plan("u_enc_string/1");
    String usual = policy(folder, "version: 1\npresume: usual\n");
    assertThat(run("", "check", "--source", "none", conditional).code())
        .isEqualTo(ExitCode.VIOLATIONS);
    assertThat(run("", "check", "--source", "none", "--presume", "usual", conditional).out())
        .isEqualTo(
            "Policy: presume usual\n"
                + "Passed: 1 table: 1 on a customer managed key (1 answer presumed, not proven).\n");
    assertThat(run("", "check", "--source", "none", "--policy", usual, conditional).code())
        .isEqualTo(ExitCode.OK);
    assertThat(
            run(
                    "",
                    "check",
                    "--source",
                    "none",
                    "--policy",
                    usual,
                    "--presume",
                    "nothing",
                    conditional)
                .code())
        .isEqualTo(ExitCode.VIOLATIONS);
    assertThat(run("", "explain", "--source", "none", "--policy", usual, conditional).out())
        .contains("(settled-condition)");
  }

  @Test
  void presumingNothingANewKeyIsNotTold() throws Exception {
    assertThat(run("", "check", "--presume", "nothing", article()).out())
        .contains("it can be aws_kms_key.dynamodb, or ");
  }

  @Test
  void explainNamesTheTablesThatThereAre() throws Exception {
    Run run = run("", "explain", article(), "aws_dynamodb_table.nowhere");
    assertThat(run.err()).contains("aws_dynamodb_table.orders");
  }

  @Test
  void explainTellsTheReplicasWithTheirTable() throws Exception {
    assertThat(run("", "explain", plan("replicas/1"), "aws_dynamodb_table.rep_ok").out())
        .contains("aws_dynamodb_table.rep_ok replica eu-west-1")
        .contains("aws_dynamodb_table.rep_ok replica us-west-2");
  }

  @Test
  void rulesAreListedAndTold() throws Exception {
    Run list = run("", "rules");
    assertThat(list.code()).isEqualTo(ExitCode.OK);
    assertThat(list.out()).contains("dynamodb-table-cmk").contains("dynamodb-replica-cmk");

    Run one = run("", "rules", "dynamodb-table-cmk");
    assertThat(one.code()).isEqualTo(ExitCode.OK);
    assertThat(one.out()).contains("CKV_AWS_119").contains("server_side_encryption {");
  }

  private static Path fixes(String name) {
    return TestCase.root().resolve("fixes").resolve(name);
  }

  @Test
  void aPatchIsPrintedAlone() throws Exception {
    Path folder = fixes("no_block");
    String plan = folder.resolve("before.json").toString();

    Run run = run("", "fix", "--source", folder.resolve("before").toString(), plan);
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("--- a/")
        .contains("before/audit.tf\n@@ -11,4 +11,15 @@\n")
        .contains("+    kms_key_arn = aws_kms_key.dynamodb.arn\n");
  }

  @Test
  void whatIsNotPatchedIsSaid() throws Exception {
    Path folder = fixes("not_patched");
    Run run =
        run(
            "",
            "fix",
            "--source",
            folder.resolve("before.tfplan").toString(),
            folder.resolve("before.json").toString());
    assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(run.err())
        .contains(
            "cmkcheck: aws_dynamodb_table.dynamic is not patched: its server_side_encryption is a"
                + " dynamic block\n");
    assertThat(run.out()).contains("+    kms_key_arn = aws_kms_key.tables.arn\n");
  }

  @Test
  void aPatchNeedsTheConfigurationAndAKeyThatIsOne() throws Exception {
    String plan = fixes("no_block").resolve("before.json").toString();

    Run without = run("", "fix", "--source", "none", plan);
    assertThat(without.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(without.err()).contains("--source PATH");
    assertThat(without.out()).isEmpty();

    Run noKey = run("", "fix", "--key", "a b", plan);
    assertThat(noKey.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(noKey.err()).contains("--key");
  }

  @Test
  void whatIsRightNeedsNoPatch() throws Exception {
    Run run = run("", "fix", "--source", "none", clean());
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void helpAndVersion() throws Exception {
    assertThat(run("", "--version").out()).matches("cmkcheck [0-9]+\\.[0-9]+\\.[0-9]+\\S*\n");
    Run help = run("", "--help");
    assertThat(help.code()).isEqualTo(ExitCode.OK);
    assertThat(help.out()).contains("check", "explain", "fix", "rules", "Exit codes:");
    assertThat(run("", "check", "--help").out()).contains("--report", "--require-tables");
  }

  private static String policy(Path folder, String content) throws IOException {
    return Files.writeString(folder.resolve("policy.yaml"), content).toString();
  }

  @Test
  void aPolicyDecidesWhatCounts(@TempDir Path folder) throws Exception {
    String policy = policy(folder, "version: 1\nrules: {dynamodb-table-cmk: warning}\n");

    Run run = run("", "check", "--policy", policy, article());
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("Policy: " + policy).contains("Findings: 2 warnings.");

    assertThat(run("", "check", "--policy", policy, "--fail-on", "warning", article()).code())
        .isEqualTo(ExitCode.VIOLATIONS);
  }

  @Test
  void violationsCanBeReportedWithoutFailing(@TempDir Path folder) throws Exception {
    Run none = run("", "check", "--fail-on", "none", article());
    assertThat(none.code()).isEqualTo(ExitCode.OK);
    assertThat(none.out()).contains("Would fail: 2 errors (let through by fail-on: none).");

    String policy = policy(folder, "version: 1\nenforce-from: 2027-03-01\n");
    Run before = run("", "check", "--policy", policy, "--today", "2027-02-28", article());
    assertThat(before.code()).isEqualTo(ExitCode.OK);
    assertThat(before.out()).contains("(let through, will fail from 2027-03-01)");
    assertThat(run("", "check", "--policy", policy, "--today", "2027-03-01", article()).code())
        .isEqualTo(ExitCode.VIOLATIONS);
  }

  @Test
  void aThresholdOnTheCommandLineStandsOverFailOnNone(@TempDir Path folder) throws Exception {
    String policy = policy(folder, "version: 1\nfail-on: none\n");
    assertThat(run("", "check", "--policy", policy, article()).code()).isEqualTo(ExitCode.OK);
    assertThat(run("", "check", "--policy", policy, "--fail-on", "error", article()).code())
        .isEqualTo(ExitCode.VIOLATIONS);
  }

  @Test
  void whatCannotBeJudgedIsNoPassEvenIfNothingFails() throws Exception {
    assertThat(run("", "check", "--fail-on", "none", "no-such-plan.json").code())
        .isEqualTo(ExitCode.NOT_JUDGED);
  }

  @Test
  void aPolicyThatCannotBeUsedIsNoVerdict(@TempDir Path folder) throws Exception {
    String policy = policy(folder, "version: 1\nfail_on: error\nrules: {no-such-rule: off}\n");

    Run run = run("", "check", "--policy", policy, article());
    assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(2);
    assertThat(run.err()).contains("policy.yaml:2:").contains("did you mean `fail-on`?");

    assertThat(run("", "check", "--policy", folder + "/none.yaml", article()).err())
        .contains("does not exist");
  }

  @Test
  void anExemptionEndsOnItsDay(@TempDir Path folder) throws Exception {
    String policy =
        policy(
            folder,
            """
            version: 1
            exemptions:
              - {address: "aws_dynamodb_table.none*", rules: [dynamodb-table-cmk], reason: x, expires: never}
              - address: aws_dynamodb_table.default
                rules: [dynamodb-table-cmk]
                reason: a cache
                expires: 2026-06-30
            """);
    Run before = run("", "check", "--policy", policy, "--today", "2026-06-30", article());
    assertThat(before.out()).contains("exempted  aws_dynamodb_table.default").contains("a cache");
    assertThat(before.out()).contains("Failed: 1 error, 2 notes.");

    Run after = run("", "check", "--policy", policy, "--today", "2026-07-01", article());
    assertThat(after.out()).contains("But the exemption expired on 2026-06-30.");
    assertThat(after.out()).contains("Failed: 2 errors, 2 notes.");

    assertThat(run("", "check", "--policy", policy, "--fail-on-unused-exemptions", clean()).code())
        .isEqualTo(ExitCode.VIOLATIONS);
  }

  @Test
  void anOldTableDoesNotBlockAnUnrelatedChange() throws Exception {
    assertThat(run("", "check", plan("article/2")).code()).isEqualTo(ExitCode.VIOLATIONS);
    Run run = run("", "check", "--changed-only", plan("article/2"));
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("2 out of scope");
  }

  @Test
  void nothingIsWrittenOverThePolicyOrTheBaseline(@TempDir Path folder) throws Exception {
    String policy = policy(folder, "version: 1\n");
    String baseline = folder.resolve("baseline.json").toString();
    assertThat(run("", "baseline", "create", "--stack", "s", article(), "-o", baseline).code())
        .isEqualTo(ExitCode.OK);
    String drawn = Files.readString(Path.of(baseline));

    for (String[] words :
        List.of(
            new String[] {"check", "--policy", policy, "--report", "json=" + policy, clean()},
            new String[] {"check", "--baseline", baseline, "--report", "json=" + baseline, clean()},
            new String[] {"baseline", "create", "--policy", policy, "-o", policy, article()})) {
      Run run = run("", words);
      assertThat(run.code()).isEqualTo(ExitCode.NOT_JUDGED);
      assertThat(run.err()).contains("would be written over");
    }
    assertThat(Path.of(policy)).hasContent("version: 1");
    assertThat(Path.of(baseline)).hasContent(drawn);
  }
}
