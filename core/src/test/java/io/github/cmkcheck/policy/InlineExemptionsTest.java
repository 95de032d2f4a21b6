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
import io.github.cmkcheck.testdata.TestCase;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
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
    "dynamodb-key-region, us-west-2, 1",
    "dynamodb-key-region, eu-west-1, 0",
    "dynamodb-table-cmk, us-west-2, 0"
  })
  void onAReplicaBlockItIsAboutThatReplica(String rule, String region, int exempted)
      throws Exception {
    String block = "  replica {\n    region_name = \"" + region + "\"\n    kms_key_arn = ";
    String key = region.equals("us-west-2") ? "aws_kms_replica_key" : "\"arn:aws:kms:eu-west-1";
    CommentedCase replicas =
        CommentedCase.of("replicas/1", folder)
            .above("main.tf", block + key, "# cmkcheck:ignore " + rule + " " + TERMS);
    Report report = replicas.report();

    assertThat(replicas.exempted(report))
        .hasSize(exempted)
        .allSatisfy((name, why) -> assertThat(name).contains("rep_ok replica us-west-2"));
    assertThat(replicas.notices(report)).hasSize(1 - exempted);
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

  @Test
  void thoseInABinaryPlanAreTakenWhereNoOthersAre() throws Exception {
    Path plan = TestCase.named("p_class_try/1").plan();
    Path binary = folder.resolve("tfplan");
    Files.copy(TestCase.named("p_class_try/1").binary().orElseThrow(), binary);
    try (FileSystem archive = FileSystems.newFileSystem(binary)) {
      Path file = archive.getPath("tfconfig/m-/main.tf");
      String written = Files.readString(file);
      Files.writeString(file, written.replace(resource("t"), TABLE + "\n" + resource("t")));
    }
    Policy policy = CommentedCase.POLICY.toBuilder().sources(TrustedSources.BOUND).build();
    Report report =
        new CmkCheck(policy)
            .withSources(SourceChoice.at(List.of(binary)))
            .check(List.of(PlanSource.file(plan)));

    assertThat(report.plans().get(0).findings())
        .filteredOn(finding -> finding.rule().value().equals("dynamodb-table-cmk"))
        .isNotEmpty()
        .extracting(Finding::justification)
        .containsOnly("exempted in main.tf:20: " + WHY);
  }

  @Test
  void thePolicyFileComesFirst() throws Exception {
    CommentedCase article = article().above("main.tf", resource("trap"), TABLE);
    Exemption exemption =
        new Exemption(
            AddressPattern.parse("aws_dynamodb_table.trap"),
            Set.of(new RuleId("dynamodb-table-cmk")),
            "as the policy says",
            null,
            null,
            null);
    Policy policy = CommentedCase.POLICY.toBuilder().exemptions(List.of(exemption)).build();

    assertThat(article.exempted(article.report(policy)))
        .containsValue("exempted by aws_dynamodb_table.trap: as the policy says (never expires)");
  }

  @Test
  void whatIsExemptedDoesNotGoIntoABaseline() throws Exception {
    CommentedCase article = article().above("main.tf", resource("trap"), TABLE);
    DrawnBaseline baseline =
        new CmkCheck(CommentedCase.POLICY)
            .withStack("shop")
            .withSources(SourceChoice.at(List.of(folder)))
            .baseline(List.of(PlanSource.file(article.plan())));
    assertThat(baseline.entries())
        .extracting(Baseline.Entry::address)
        .contains("aws_dynamodb_table.default")
        .doesNotContain("aws_dynamodb_table.trap");
  }
}
