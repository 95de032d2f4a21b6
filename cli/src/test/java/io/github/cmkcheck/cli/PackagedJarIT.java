package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The same with the jar that users run. */
class PackagedJarIT extends CommandLineContract {

  @TempDir private Path outputs;

  @Override
  Run run(String input, String... arguments) throws IOException, InterruptedException {
    return run(outputs, Map.of(), input, arguments);
  }

  @Test
  void flagsStandOverTheEnvironmentAndThatOverTheFile(@TempDir Path folder) throws Exception {
    String plan = TestCase.named("article/1").plan().toString();
    String other = folder.resolve("other.yaml").toString();
    Files.writeString(Path.of(other), "version: 1\nrules: {dynamodb-table-cmk: note}\n");
    Map<String, String> none = Map.of();
    assertThat(run(folder, none, "", "check", plan).code()).isEqualTo(ExitCode.VIOLATIONS);

    Files.writeString(
        folder.resolve("cmkcheck.yaml"), "version: 1\nrules: {dynamodb-table-cmk: warning}\n");
    Run found = run(folder, none, "", "check", plan);
    assertThat(found.code()).isEqualTo(ExitCode.OK);
    assertThat(found.out()).contains("Policy: cmkcheck.yaml");

    Map<String, String> failOn = Map.of("CMKCHECK_FAIL_ON", "warning");
    assertThat(run(folder, failOn, "", "check", plan).code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(run(folder, failOn, "", "check", "--fail-on", "error", plan).code())
        .isEqualTo(ExitCode.OK);

    Map<String, String> named = Map.of("CMKCHECK_POLICY", other);
    assertThat(run(folder, named, "", "check", plan).out()).contains("Policy: " + other);
    assertThat(run(folder, named, "", "check", "--policy", "cmkcheck.yaml", plan).out())
        .contains("Policy: cmkcheck.yaml");

    Files.writeString(folder.resolve("cmkcheck.json"), "{\"version\": 1}");
    assertThat(run(folder, none, "", "check", plan).err()).contains("two policy files");
  }

  /** Its words would be taken for arguments, and shown in complaints about them. */
  @Test
  void aPlanWhoseNameBeginsWithAnAtSignIsAPlan(@TempDir Path folder) throws Exception {
    Files.copy(TestCase.named("empty/1").plan(), folder.resolve("@plan.json"));
    assertThat(run(folder, Map.of(), "", "check", "@plan.json").code()).isEqualTo(ExitCode.OK);
    assertThat(run(folder, Map.of(), "", "check", "--", "@plan.json").code())
        .isEqualTo(ExitCode.OK);
  }

  @Test
  void whenStandardOutputCannotBeWrittenToThereIsNoVerdict() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    for (List<String> command :
        List.of(
            List.of("check", TestCase.named("article/1").plan().toString()),
            List.of("check", TestCase.named("empty/1").plan().toString()),
            List.of("explain", TestCase.named("article/1").plan().toString()),
            List.of("rules"))) {
      Process process =
          new ProcessBuilder(java(command.toArray(String[]::new)))
              .redirectOutput(full.toFile())
              .start();
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s", command).isEqualTo(ExitCode.NOT_JUDGED);
      assertThat(err).startsWith("cmkcheck: standard output cannot be written to").hasLineCount(1);
    }
  }

  @Test
  void aReportNeverOverwritesThePlanOnStandardInput(@TempDir Path folder) throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/stdin")));
    Path article = TestCase.named("article/1").plan();
    Path plan = Files.copy(article, folder.resolve("plan.json"));
    Process process =
        new ProcessBuilder(java("check", "-q", "--report", "json=" + plan, "-"))
            .redirectInput(plan.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(plan).hasSameTextualContentAs(article);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it needs a POSIX shell")
  void aClosedStandardInputIsNoPlan() throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" <&-", "sh"));
    command.addAll(java("check", "-"));
    Process process = new ProcessBuilder(command).start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(err).startsWith("cmkcheck: standard input ").hasLineCount(1);
  }

  /** The command line of the jar with these arguments; it may be added to. */
  static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"));
    command.add(System.getProperty("cmkcheck.jar"));
    command.addAll(List.of(arguments));
    return command;
  }

  private Run run(Path folder, Map<String, String> environment, String input, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(outputs, "out", "");
    Path err = Files.createTempFile(outputs, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(java(arguments))
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // A run that reads no input may end before we have written ours.
    }
    int code = process.waitFor();
    return new Run(code, Files.readString(out), Files.readString(err));
  }
}
