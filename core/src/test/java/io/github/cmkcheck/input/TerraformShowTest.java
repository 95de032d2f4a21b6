package io.github.cmkcheck.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A binary plan is shown by Terraform, for which a script stands here. */
@DisabledOnOs(OS.WINDOWS)
class TerraformShowTest {

  @TempDir private Path folder;
  private Path plan;
  private final List<String> messages = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void aBinaryPlan() throws IOException {
    folder = folder.toRealPath();
    plan = Files.createDirectories(folder.resolve("infra/build")).resolve("tfplan");
    Files.write(plan, new byte[] {'P', 'K', 3, 4, 20, 0});
  }

  private String terraform(String script) throws IOException {
    Path program = folder.resolve("bin/terraform");
    Files.createDirectories(folder.resolve("bin"));
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program.toString();
  }

  private static String json(String name) throws IOException {
    return "cat '" + TestCase.named(name).plan().toAbsolutePath() + "'";
  }

  private PlanSource shown(String program) {
    return new TerraformShow(program, messages::add).of(plan);
  }

  private PlanInputException refused(String program) {
    return catchThrowableOfType(
        PlanInputException.class, () -> new CmkCheck().check(shown(program)));
  }

  @Test
  void whatItPrintsIsChecked() throws Exception {
    String program =
        terraform(
            "[ \"$*\" = \"show -json -no-color %s\" ] || exit 9\n%s"
                .formatted(plan, json("article/1")));
    assertThat(new CmkCheck().check(shown(program)).tables()).hasSize(3);
    assertThat(messages).isEmpty();
  }

  @Test
  void itRunsWhereInitHasRunAndOtherwiseHere() throws Exception {
    String program = terraform("pwd >&2\n" + json("article/1"));
    new CmkCheck().check(shown(program));
    assertThat(messages).containsExactly(Path.of("").toRealPath().toString());

    Files.createFile(folder.resolve("infra/.terraform.lock.hcl"));
    messages.clear();
    new CmkCheck().check(shown(program));
    assertThat(messages).containsExactly(folder.resolve("infra").toString());

    Files.createDirectory(folder.resolve("infra/build/.terraform"));
    messages.clear();
    new CmkCheck().check(shown(program));
    assertThat(messages).containsExactly(folder.resolve("infra/build").toString());
  }

  @Test
  void aRelativeProgramIsRelativeToUs() throws Exception {
    Files.createFile(folder.resolve("infra/.terraform.lock.hcl"));
    Path program = Path.of(terraform(json("article/1")));
    String relative = Path.of("").toRealPath().relativize(program).toString();
    assertThat(new CmkCheck().check(shown(relative)).tables()).hasSize(3);
  }

  @Test
  void itIsNotStartedForAFileThatIsNoBinaryPlan() throws Exception {
    String program = terraform("exit 9");
    Files.copy(TestCase.named("article/1").plan(), plan, StandardCopyOption.REPLACE_EXISTING);
    assertThat(new CmkCheck().check(shown(program)).tables()).hasSize(3);
    Files.delete(plan);
    assertThat(refused(program)).hasMessageContaining("does not exist");
    Files.createDirectory(plan);
    assertThat(refused(program)).hasMessageContaining("is a directory");
  }

  @Test
  void itsErrorIsOurs() throws Exception {
    String program = terraform("printf 'Error: no\\n\\n  providers' >&2; exit 3");
    assertThat(refused(program))
        .hasMessageContaining("did not show (exit code 3)")
        .hasMessageContaining("terraform show -json " + plan + " >");
    assertThat(messages).containsExactly("Error: no", "  providers");
  }

  @Test
  void aWholePlanIsNoneIfItDidNotSucceed() throws Exception {
    assertThat(refused(terraform(json("article/1") + "; exit 1")))
        .hasMessageContaining("did not show (exit code 1)");
  }

  @Test
  void halfAPlanIsNoneThoughItSucceeded() throws Exception {
    assertThat(refused(terraform(json("article/1") + " | head -c 5000")))
        .hasMessageContaining("is cut off");
    assertThat(refused(terraform("exit 0"))).hasMessageContaining("is empty");
  }

  @Test
  void itMayTalkMoreThanAnybodyReads() throws Exception {
    String talkative =
        terraform(
            "head -c 3000000 /dev/zero | tr '\\0' 'x' >&2; echo >&2; yes | head -n 100000 >&2\n"
                + json("article/1"));
    assertThat(new CmkCheck().check(shown(talkative)).tables()).hasSize(3);
    assertThat(messages).hasSize(200).allMatch(line -> line.length() <= 1_000);
  }

  @Test
  void itIsAskedNothing() throws Exception {
    String program = terraform("read answer && exit 9\n" + json("article/1"));
    assertThat(new CmkCheck().check(shown(program)).tables()).hasSize(3);
  }

  @Test
  void aProgramThatIsNotThere() {
    for (String program : List.of("/nowhere/terraform", "no-such-terraform", plan.toString())) {
      assertThat(refused(program)).hasMessageContaining("cannot be started");
    }
  }
}
