package io.github.cmkcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.Certainty;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.policy.TrustedSources;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.source.SourceChoice;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files beside a plan are used, and what they are worth. */
class SourcesTest {

  /** {@code kms_key_arn = local.is_prod ? module.kms[0].key_arn : null}, which is the key. */
  private static final String CASE = "p_module_count_a/1";

  private static final String TABLE = "aws_dynamodb_table.baskets";

  @TempDir private Path folder = Path.of("");

  private Path plan = Path.of("");

  /** The folder where the plan was made, without its binary plan. */
  @BeforeEach
  void checkout() throws IOException {
    Path scenario = TestCase.named(CASE).plan().resolveSibling("hcl");
    try (Stream<Path> files = Files.walk(scenario)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(scenario.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    plan = folder.resolve("plan.json");
    Files.copy(TestCase.named(CASE).plan(), plan);
  }

  private void binary(String name) throws IOException {
    Files.copy(TestCase.named(CASE).binary().orElseThrow(), folder.resolve(name));
  }

  private PlanReport check(SourceChoice choice, Policy policy) throws PlanInputException {
    return new CmkCheck(policy).withSources(choice).check(PlanSource.file(plan));
  }

  private PlanReport check(SourceChoice choice) throws PlanInputException {
    return check(choice, Policy.DEFAULT);
  }

  private static KeyOwnership answer(PlanReport report) {
    return report.tables().stream()
        .filter(object -> object.name().equals(TABLE))
        .findFirst()
        .orElseThrow()
        .ownership();
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  @Test
  void withoutSourcesPlanJsonDoesNotTell() throws Exception {
    PlanReport report = check(SourceChoice.NONE);
    assertThat(answer(report).owner()).isEqualTo(Owner.UNDETERMINED);
    assertThat(report.sources().sources()).isNull();
    assertThat(report.sources().refused()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"tfplan", "plan.tfplan", "plan", "plan.out"})
  void theBinaryPlanBesideThePlanProves(String name) throws Exception {
    binary(name);
    PlanReport report = check(SourceChoice.AUTO);
    assertThat(report.sources().sources()).isNotNull();
    assertThat(report.sources().sources().isBound()).isTrue();
    assertThat(answer(report).owner()).isEqualTo(Owner.CUSTOMER_MANAGED);
    assertThat(answer(report).certainty()).isEqualTo(Certainty.PROVEN);
  }

  /** The plan and its binary plan, made so many years later. */
  private void madeIn(String year) throws IOException {
    String json = Files.readString(TestCase.named(CASE).plan());
    String made = json.replaceAll("(?s).*\"timestamp\":\"([^\"]*)\".*", "$1");
    String later = year + made.substring(4);
    Files.writeString(plan, json.replace(made, later));
    try (ZipInputStream from =
            new ZipInputStream(Files.newInputStream(TestCase.named(CASE).binary().orElseThrow()));
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(folder.resolve("tfplan")))) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        String bytes = new String(from.readAllBytes(), StandardCharsets.ISO_8859_1);
        to.write(bytes.replace(made, later).getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }

  @Test
  void aBinaryPlanThatLayThereBeforeThePlanWasMadeIsSomebodyElses() throws Exception {
    assumeThat(plan.getFileSystem().supportedFileAttributeViews()).contains("unix");
    madeIn("2020");
    assertThat(check(SourceChoice.AUTO).sources().sources().isBound()).isTrue();
    madeIn("2120");
    assertThat(check(SourceChoice.AUTO).sources().sources().isBound()).isFalse();
    SourceChoice named = SourceChoice.at(List.of(folder.resolve("tfplan")));
    assertThat(check(named).sources().sources().isBound()).isTrue();
  }

  @Test
  void aFolderThatAgreesIsPresumedToBeThePlans() throws Exception {
    PlanReport report = check(SourceChoice.AUTO);
    assertThat(report.sources().sources()).isNotNull();
    assertThat(report.sources().sources().isBound()).isFalse();
    assertThat(answer(report).owner()).isEqualTo(Owner.CUSTOMER_MANAGED);
    assertThat(answer(report).certainty()).isEqualTo(Certainty.PRESUMED);
    assertThat(answer(report).presumptions()).containsExactly(Presumption.MATCHING_SOURCES);
  }

  @Test
  void aBinaryPlanOfAnotherMomentIsNotUsed() throws Exception {
    Files.copy(
        TestCase.named("p_module_count_b/1").binary().orElseThrow(),
        folder.resolve("other.tfplan"));
    PlanReport report = check(SourceChoice.at(List.of(folder.resolve("other.tfplan"))));
    assertThat(report.sources().sources()).isNull();
    assertThat(report.sources().refused())
        .singleElement()
        .asString()
        .contains("another plan, made at another time");
    assertThat(answer(report).owner()).isEqualTo(Owner.UNDETERMINED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          local.is_prod ? module.kms[0].key_arn : null -> module.kms[0].key_arn -> aws_dynamodb_table.baskets.server_side_encryption.kms_key_arn
          module "kms" {                               -> module "keys" {       -> module.keys
          "baskets" {                                  -> "basket" {            -> aws_dynamodb_table.baskets
          count  = local.is_prod                       -> count  = local.prod   -> module.kms's count or for_each
          """)
  void aFolderThatDiffersIsNotUsedAndWhatDiffersIsSaid(String from, String to, String what)
      throws Exception {
    change("main.tf", from, to);
    PlanReport report = check(SourceChoice.AUTO);
    assertThat(report.sources().sources()).isNull();
    assertThat(report.sources().refused())
        .singleElement()
        .asString()
        .endsWith("they differ from the plan in " + what);
    assertThat(answer(report).owner()).isEqualTo(Owner.UNDETERMINED);
  }

  @Test
  void theSameReferencesInAnotherOrderAreTakenButNeverForProof() throws Exception {
    change(
        "main.tf",
        "kms_key_arn = local.is_prod ? module.kms[0].key_arn : null",
        "kms_key_arn = local.is_prod ? null : module.kms[0].key_arn");
    assertThat(answer(check(SourceChoice.AUTO)).certainty()).isNotEqualTo(Certainty.PROVEN);
  }

  @Test
  void aModuleWhoseFilesAreNotThereIsToldByPlanJson() throws Exception {
    Files.delete(folder.resolve("kms/main.tf"));
    Files.delete(folder.resolve("kms"));
    PlanReport report = check(SourceChoice.AUTO);
    assertThat(report.sources().sources()).isNotNull();
    assertThat(report.sources().sources().problems())
        .containsExactly("the files of module.kms are not there");
  }

  @Test
  void aFileThatCannotBeReadIsNamedWithLineAndColumn() throws Exception {
    change("kms/main.tf", "resource", "resource {{");
    PlanReport report = check(SourceChoice.AUTO);
    assertThat(report.sources().sources()).isNotNull();
    assertThat(report.sources().sources().problems())
        .singleElement()
        .asString()
        .contains("main.tf, line 1, column ");
  }

  @Test
  void aPolicyThatTakesOnlyTheBinaryPlanLeavesAFolderAlone() throws Exception {
    Policy policy = Policy.DEFAULT.toBuilder().sources(TrustedSources.BOUND).build();
    PlanReport report = check(SourceChoice.AUTO, policy);
    assertThat(report.sources().sources()).isNull();
    assertThat(report.sources().refused())
        .singleElement()
        .asString()
        .endsWith("the policy takes only the files of the binary plan");
    binary("tfplan");
    assertThat(check(SourceChoice.AUTO, policy).sources().sources()).isNotNull();
  }

  @Test
  void aPolicyWithoutSourcesLooksAtNone() throws Exception {
    binary("tfplan");
    Policy policy = Policy.DEFAULT.toBuilder().sources(TrustedSources.NONE).build();
    assertThat(check(SourceChoice.AUTO, policy).sources().sources()).isNull();
  }

  @Test
  void namedSourcesThatAreNotThereAreNoVerdict() {
    assertThatThrownBy(() -> check(SourceChoice.at(List.of(folder.resolve("missing")))))
        .isInstanceOf(PlanInputException.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void aFolderWithoutConfigurationIsPassedBy() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".tf")).toList()) {
        Files.delete(file);
      }
    }
    assertThat(check(SourceChoice.AUTO).sources().refused()).isEmpty();
  }

  @Test
  void ofSeveralPlansEachHasItsOwnSources() throws Exception {
    binary("own.tfplan");
    Path other = TestCase.named("p_module_count_b/1").plan();
    List<PlanReport> reports =
        new CmkCheck()
            .withSources(
                SourceChoice.at(
                    List.of(
                        folder.resolve("own.tfplan"),
                        TestCase.named("p_module_count_b/1").binary().orElseThrow())))
            .check(List.of(PlanSource.file(plan), PlanSource.file(other)))
            .plans();
    assertThat(reports).allSatisfy(report -> assertThat(report.sources().sources()).isNotNull());
  }
}
