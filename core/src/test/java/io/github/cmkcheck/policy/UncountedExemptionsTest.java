package io.github.cmkcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.Gate;
import io.github.cmkcheck.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exceptions in comments that do not count, and what is said of them. */
class UncountedExemptionsTest {

  private static final String TERMS = "reason=\"is being retired\" expires=2027-01-31";
  private static final String TABLE = "# cmkcheck:ignore dynamodb-table-cmk " + TERMS;
  private static final String REPLICA = "# cmkcheck:ignore dynamodb-replica-cmk " + TERMS;

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
            .above("main.tf", "resource \"aws_kms_key\"", "# cmkcheck:ignore");
    assertThat(clean.report().gate(false)).isEqualTo(Gate.VIOLATIONS);
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
            "exemption-unused: the exemption in main.tf:8 applies to nothing; remove it",
            "exemption-unused: the exemption in main.tf:24 is neither on nor right above a resource"
                + " or module block, so it applies to nothing");
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
                + " not count: a downloaded module cannot make exceptions; write it on the module"
                + " block");
  }
}
