package io.github.cmkcheck.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.Surroundings;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.source.SourceChoice;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes the configuration chooses its names and its text. */
class HostileFixTest {

  private static final Path CASE = TestCase.root().resolve("fixes/no_block");

  @TempDir private Path place;

  @BeforeEach
  void checkout() throws IOException {
    for (String name : List.of("audit.tf", "tables.tf")) {
      Files.copy(CASE.resolve("before").resolve(name), place.resolve(name));
    }
  }

  private Fix fix() throws PlanInputException {
    return new CmkCheck()
        .withSources(SourceChoice.at(List.of(place)))
        .fix(List.of(PlanSource.file(CASE.resolve("before.json"))), null);
  }

  private void replace(String what, String with) throws IOException {
    Path file = place.resolve("audit.tf");
    Files.writeString(file, Files.readString(file).replace(what, with));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# \u001b[31m",
        "# \u202etext",
        "# \u0085",
        "/*\n  ::set-output name=x::y\n*/",
        "# ##vso[task.setvariable]",
        "# ##[error]",
        "# \u2028"
      })
  void whatActsInATerminalOrInALogIsNotPrinted(String comment) throws Exception {
    replace("    enabled = true\n", "    enabled = true\n    " + comment + "\n");

    Fix fix = fix();

    assertThat(fix.unpatched()).hasSize(1);
    assertThat(fix.unpatched().get(0).name()).isEqualTo("aws_dynamodb_table.audit");
    assertThat(fix.patch()).contains("b/tables.tf").doesNotContain("audit.tf");
  }

  @Test
  void rowsOfNumberSignsAreHarmless() throws Exception {
    replace("    enabled = true\n", "    enabled = true\n    ######## x ########\n");

    assertThat(fix().unpatched()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsNoPlainPathStandsInNoPatch() throws Exception {
    for (String name : List.of("a\nb.tf", "a\"b.tf", "a\\b.tf", "a\u001b[31m.tf", " a.tf")) {
      Path file = Files.move(place.resolve("audit.tf"), place.resolve(name));

      Fix fix = fix();

      assertThat(fix.unpatched()).hasSize(1);
      assertThat(fix.patch())
          .contains("b/tables.tf")
          .doesNotContain("b.tf")
          .doesNotContain(" a.tf");
      Files.move(file, place.resolve("audit.tf"));
    }
  }

  @Test
  void pathsOfAnArchiveStayBelowTheTop() {
    Sources sources =
        new Sources(
            "no such plan",
            true,
            new ModuleConfig(
                Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), ModuleConfig.Origin.LOCAL, "."),
            Map.of(),
            Surroundings.UNKNOWN,
            List.of(),
            List.of());
    PatchPaths paths = new PatchPaths(sources, null);
    for (String path :
        List.of("../x.tf", "a/../../x.tf", "/x.tf", ".git/x.tf", "a//x.tf", "./x.tf", "C:/x.tf")) {
      assertThatThrownBy(() -> paths.of(path, List.of())).isInstanceOf(NotPatched.class);
    }
    assertThatCode(() -> paths.of("modules/a b/x.tf", List.of())).doesNotThrowAnyException();
  }

  @Test
  void aByteOrderMarkIsNotLost() throws Exception {
    Path file = place.resolve("audit.tf");
    Files.writeString(file, "\ufeff" + Files.readString(file));

    assertThat(fix().unpatched()).hasSize(1);
  }

  @Test
  void aFileThatHasChangedSinceIsTold() throws Exception {
    Path binary = Files.copy(CASE.resolve("before.tfplan"), place.resolve("tfplan"));
    replace("    enabled = true\n", "    enabled = false\n");

    Fix fix =
        new CmkCheck()
            .withSources(SourceChoice.at(List.of(binary)))
            .fix(List.of(PlanSource.file(CASE.resolve("before.json"))), null);

    assertThat(fix.notes())
        .containsExactly(
            "audit.tf is not as it was when the plan was made: the patch is for what it was then");
    assertThat(fix.patch()).isEqualTo(Files.readString(CASE.resolve("fix.patch")));
  }

  @Test
  void withoutItsConfigurationNothingIsPatched() {
    assertThatThrownBy(
            () -> new CmkCheck().fix(List.of(PlanSource.file(CASE.resolve("before.json"))), null))
        .isInstanceOf(PlanInputException.class)
        .hasMessageContaining("--source PATH");
  }

  @Test
  void theKeyThatIsAskedForIsUsed() throws Exception {
    String arn = "\"arn:aws:kms:us-east-1:111122223333:key/11111111-2222-4333-8444-555555555555\"";
    Fix fix =
        new CmkCheck()
            .withSources(SourceChoice.at(List.of(place)))
            .fix(
                List.of(PlanSource.file(CASE.resolve("before.json"))),
                NamedKey.parse(arn).orElseThrow());

    assertThat(fix.patch()).contains("+    kms_key_arn = " + arn).doesNotContain("aws_kms_key");
  }

  @Test
  void twoPlansOfOneConfigurationMakeOnePatch() throws Exception {
    PlanSource plan = PlanSource.file(CASE.resolve("before.json"));
    Fix both =
        new CmkCheck().withSources(SourceChoice.at(List.of(place))).fix(List.of(plan, plan), null);

    assertThat(both).isEqualTo(fix());
  }
}
