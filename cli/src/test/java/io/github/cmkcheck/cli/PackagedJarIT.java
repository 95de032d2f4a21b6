package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

  private Run run(Path folder, Map<String, String> environment, String input, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(outputs, "out", "");
    Path err = Files.createTempFile(outputs, "err", "");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"));
    command.add(System.getProperty("cmkcheck.jar"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
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
