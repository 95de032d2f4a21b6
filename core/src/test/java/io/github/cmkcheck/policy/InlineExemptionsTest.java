package io.github.cmkcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.Gate;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.RuleId;
import io.github.cmkcheck.source.SourceChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exceptions in comments, in configurations of real plans. */
class InlineExemptionsTest {

  private static final String TERMS = "reason=\"is being retired\" expires=2027-01-31";
  private static final String TABLE = "# cmkcheck:ignore dynamodb-table-cmk " + TERMS;
  private static final String REPLICA = "# cmkcheck:ignore dynamodb-replica-cmk " + TERMS;
  private static final String WHY = "is being retired (until 2027-01-31)";

  @TempDir private Path folder;

  private CommentedCase article() throws Exception {
    return CommentedCase.of("article/1", folder);
  }

  private CommentedCase modules() throws Exception {
    return CommentedCase.of("modules/1", folder);
  }

  private static String resource(String name) {
    return "resource \"aws_dynamodb_table\" \"" + name + "\" {";
  }

  @Test
  void aTableIsExemptedWhereItStandsAndNoOther() throws Exception {
    CommentedCase article = article().above("main.tf", resource("trap"), TABLE);
    Report report = article.report();

    assertThat(article.exempted(report))
        .isEqualTo(
            Map.of("aws_dynamodb_table.trap dynamodb-table-cmk", "exempted in main.tf:23: " + WHY));
    assertThat(report.plans().get(0).findings()).extracting(Finding::isActive).contains(true);
    assertThat(article.notices(report)).isEmpty();
  }

  @Test
  void onTheEncryptionItIsTheTable() throws Exception {
    CommentedCase article =
        article()
            .with(
                "main.tf",
                "server_side_encryption {\n    enabled = true\n  }",
                TABLE + "\nserver_side_encryption {\n enabled = true\n }");
    assertThat(article.exempted(article.report()))
        .containsOnlyKeys("aws_dynamodb_table.trap dynamodb-table-cmk");
  }

  @Test
  void inAModuleItIsAboutEveryInstanceOfEveryCall() throws Exception {
    CommentedCase modules = modules().above("table/main.tf", resource("this"), TABLE);
    Report report = modules.report();

    assertThat(modules.exempted(report))
        .containsOnlyKeys(
            "module.forgot.aws_dynamodb_table.this dynamodb-table-cmk",
            "module.deep_forgot.module.inner[0].aws_dynamodb_table.this dynamodb-table-cmk",
            "module.deep_forgot.module.inner[1].aws_dynamodb_table.this dynamodb-table-cmk")
        .containsValue("exempted in table/main.tf:14: " + WHY);
    assertThat(modules.notices(report)).isEmpty();
    assertThat(report.gate(false)).isEqualTo(Gate.OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "forgot, module.forgot.aws_dynamodb_table.this",
    "deep_forgot, module.deep_forgot.module.inner[0].aws_dynamodb_table.this"
  })
  void onAModuleBlockItIsAboutWhatIsInside(String module, String table) throws Exception {
    CommentedCase modules = modules().above("main.tf", "module \"" + module + "\" {", TABLE);

    assertThat(modules.exempted(modules.report()))
        .containsKey(table + " dynamodb-table-cmk")
        .allSatisfy((name, why) -> assertThat(name).startsWith("module." + module + "."));
  }

  @ParameterizedTest
  @CsvSource({
    "'resource \"aws_dynamodb_table\" \"rep_none\" {', aws_dynamodb_table.rep_none replica us-west-2",
    "'resource \"aws_dynamodb_table_replica\" \"nokey\" {', aws_dynamodb_table_replica.nokey"
  })
  void aReplicaIsExemptedWithItsTableOrByItself(String block, String name) throws Exception {
    CommentedCase replicas =
        CommentedCase.of("replicas/1", folder).above("main.tf", block, REPLICA);
    assertThat(replicas.exempted(replicas.report()))
        .containsOnlyKeys(name + " dynamodb-replica-cmk");
  }

  @ParameterizedTest
  @CsvSource({
    "us-west-2, dynamodb-key-region, true",
    "eu-west-1, dynamodb-key-region, false",
    "us-west-2, dynamodb-table-cmk, false"
  })
  void onAReplicaBlockItIsAboutThatReplica(String region, String rule, boolean exempts)
      throws Exception {
    CommentedCase replicas =
        CommentedCase.of("replicas/1", folder)
            .with(
                "main.tf",
                "replica {\n    region_name = \""
                    + region
                    + "\"\n    kms_key_arn = "
                    + (region.equals("us-west-2") ? "aws_kms" : "\"arn:aws:kms:eu"),
                "# cmkcheck:ignore "
                    + rule
                    + " "
                    + TERMS
                    + "\nreplica {\n    region_name = \""
                    + region
                    + "\"\n    kms_key_arn = "
                    + (region.equals("us-west-2") ? "aws_kms" : "\"arn:aws:kms:eu"));
    Report report = replicas.report();

    assertThat(replicas.exempted(report))
        .hasSize(exempts ? 1 : 0)
        .allSatisfy((name, why) -> assertThat(name).contains("rep_ok replica us-west-2"));
    assertThat(replicas.notices(report)).hasSize(exempts ? 0 : 1);
  }

  @Test
  void onAKeyItIsAboutTheRulesOfKeys() throws Exception {
    CommentedCase weak =
        CommentedCase.of("key_weak/1", folder)
            .above(
                "main.tf",
                "resource \"aws_kms_key\" \"weak\" {",
                "# cmkcheck:ignore kms-key-rotation, kms-key-deletion-window " + TERMS);
    assertThat(weak.exempted(weak.report()))
        .containsOnlyKeys(
            "aws_kms_key.weak kms-key-rotation", "aws_kms_key.weak kms-key-deletion-window");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dynamodb-table-cmk expires=2027-01-31       | `reason` is missing
          dynamodb-table-cmk reason=a                 | `expires` is missing
          dynamodb-table-cmk reason=a expires=2027-13-01 | no such one
          dynamodb-table-cmc reason=a expires=never   | did you mean `dynamodb-table-cmk`?
          """)
  void oneThatCannotBeReadExemptsNothingAndFails(String text, String problem) throws Exception {
    CommentedCase modules =
        modules().above("table/main.tf", resource("this"), "# cmkcheck:ignore " + text);
    Report report = modules.report();

    assertThat(modules.exempted(report)).isEmpty();
    assertThat(modules.notices(report))
        .singleElement()
        .asString()
        .startsWith("error exemption-unreadable: the exemption in table/main.tf:14 cannot be read,")
        .contains(problem);
  }

  @Test
  void oneThatCannotBeReadFailsAPlanThatPasses() throws Exception {
    CommentedCase clean =
        CommentedCase.of("alias_resource/2", folder)
            .with(
                "main.tf",
                "\nresource \"aws_kms_key\"",
                "\n# cmkcheck:ignore\nresource \"aws_kms_key\"");
    assertThat(
            clean
                .report(
                    CommentedCase.POLICY.toBuilder()
                        .failOn(io.github.cmkcheck.rule.Severity.ERROR)
                        .build())
                .gate(false))
        .isEqualTo(Gate.VIOLATIONS);
  }

  @Test
  void anExpiredOneDoesNotHelpAndSaysSo() throws Exception {
    CommentedCase article =
        article().above("main.tf", resource("trap"), TABLE.replace("2027-01-31", "2026-11-24"));
    Report report = article.report();

    assertThat(article.exempted(report)).isEmpty();
    assertThat(report.plans().get(0).findings())
        .filteredOn(finding -> finding.name().equals("aws_dynamodb_table.trap"))
        .extracting(Finding::justification)
        .containsExactly("exemption in " + folder + "/main.tf:23 expired on 2026-11-24");
    assertThat(article.notices(report)).isEmpty();
  }

  @Test
  void itHoldsOnItsLastDay() throws Exception {
    CommentedCase article =
        article().above("main.tf", resource("trap"), TABLE.replace("2027-01-31", "2026-11-25"));
    assertThat(article.exempted(article.report())).hasSize(1);
  }

  @Test
  void unusedOnesAreTold() throws Exception {
    CommentedCase article =
        article()
            .above("main.tf", resource("orders"), TABLE)
            .above("main.tf", resource("trap"), REPLICA.replace("2027-01-31", "never") + "\n");
    List<String> told =
        List.of(
            "exemption-unused: the exemption in main.tf:8 concerns nothing; remove it",
            "exemption-unused: the exemption in main.tf:24 stands neither on nor right above a"
                + " resource or module block, so it concerns nothing");
    String never = "note exemption-never-expires: the exemption in main.tf:24 never expires";

    assertThat(article.notices(article.report()))
        .containsExactly("note " + told.get(0), "note " + told.get(1), never);
    Policy strict = CommentedCase.POLICY.toBuilder().failOnUnusedExemptions(true).build();
    assertThat(article.notices(article.report(strict)))
        .containsExactly("error " + told.get(0), "error " + told.get(1), never);
  }

  @Test
  void aPolicyMaySwitchThemOff() throws Exception {
    CommentedCase article =
        article()
            .above("main.tf", resource("trap"), TABLE)
            .above("main.tf", resource("default"), "# cmkcheck:ignore nonsense");
    Report report =
        article.report(CommentedCase.POLICY.toBuilder().inlineExemptions(false).build());

    assertThat(article.exempted(report)).isEmpty();
    assertThat(article.notices(report))
        .containsExactly(
            "note exemption-not-counted: the exemption in main.tf:23 and 1 more in configuration"
                + " files do not count: the policy has `inline-exemptions: false`");
  }

  @Test
  void sourcesThatThePolicyDoesNotTakeExemptNothing() throws Exception {
    CommentedCase article = article().above("main.tf", resource("trap"), TABLE);
    for (TrustedSources sources : List.of(TrustedSources.BOUND, TrustedSources.NONE)) {
      Policy policy = CommentedCase.POLICY.toBuilder().sources(sources).build();
      assertThat(article.exempted(article.report(policy))).isEmpty();
    }
  }

  @Test
  void whatWasDownloadedMakesNoExceptionsForItself() throws Exception {
    CommentedCase modules =
        modules()
            .above("table/main.tf", resource("this"), TABLE)
            .with(
                "main.tf",
                "module \"forgot\" {\n  source = \"./table\"",
                "module \"forgot\" {\n  source = \"acme/table/aws\"");
    Path installed = Files.createDirectories(folder.resolve(".terraform/modules/forgot"));
    Files.copy(folder.resolve("table/main.tf"), installed.resolve("main.tf"));
    Files.writeString(
        folder.resolve(".terraform/modules/modules.json"),
        """
        {"Modules": [{"Key": "forgot", "Source": "registry.terraform.io/acme/table/aws",
          "Version": "1.0.0", "Dir": ".terraform/modules/forgot"}]}
        """);
    Report report = modules.report();

    assertThat(report.plans().get(0).sources().refused()).isEmpty();
    assertThat(modules.exempted(report)).hasSize(2);
    assertThat(modules.notices(report))
        .containsExactly(
            "note exemption-not-counted: the exemption in .terraform/modules/forgot/main.tf:14 does"
                + " not count: in a module that was downloaded; write it on the module block");
  }

  @Test
  void thePolicyFileComesFirst() throws Exception {
    CommentedCase article = article().above("main.tf", resource("trap"), TABLE);
    Exemption exemption =
        new Exemption(
            new AddressPattern("aws_dynamodb_table.trap"),
            Set.of(new RuleId("dynamodb-table-cmk")),
            "as the policy says",
            null,
            null,
            null);
    Policy policy = CommentedCase.POLICY.toBuilder().exemptions(List.of(exemption)).build();

    assertThat(article.exempted(article.report(policy)))
        .containsValue("as the policy says (never expires)");
  }

  @Test
  void whatIsExemptedDoesNotGoIntoABaseline() throws Exception {
    CommentedCase article = article().above("main.tf", resource("trap"), TABLE);
    Baseline baseline =
        new CmkCheck(CommentedCase.POLICY)
            .withSources(SourceChoice.at(List.of(folder)))
            .baseline(List.of(PlanSource.file(article.plan())));
    assertThat(baseline.entries())
        .extracting(Baseline.Entry::address)
        .contains("aws_dynamodb_table.default")
        .doesNotContain("aws_dynamodb_table.trap");
  }
}
