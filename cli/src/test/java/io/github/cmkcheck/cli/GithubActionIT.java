package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script of {@code action.yml}, run as GitHub's runner would run it. */
@DisabledOnOs(OS.WINDOWS)
class GithubActionIT {

  @TempDir private Path workspace;
  @TempDir private Path runner;

  private JsonNode action;

  @BeforeEach
  void prepare() throws IOException {
    Path file = TestCase.root().resolveSibling("action.yml");
    action = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path program =
        Files.writeString(
            runner.resolve("cmkcheck"),
            "#!/bin/sh\nexec '"
                + java
                + "' -XX:TieredStopAtLevel=1 -jar '"
                + System.getProperty("cmkcheck.jar")
                + "' \"$@\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.copy(TestCase.named("article/1").plan(), workspace.resolve("trap.json"));
    Files.copy(TestCase.named("alias_resource/1").plan(), workspace.resolve("clean one.json"));
    Files.writeString(runner.resolve("summary"), "# What another tool wrote\n");
  }

  @Test
  void violationsAreAnnotatedSummarizedAndWrittenAsSarif() throws Exception {
    Run run = run(Map.of("INPUT_PLANS", "trap.json\nclean one.json\n"));

    assertThat(run.code()).isZero();
    assertThat(output("exit-code")).isEqualTo("1");
    assertThat(output("sarif-written")).isEqualTo("true");
    assertThat(run.out().lines().filter(line -> line.startsWith("::error "))).hasSize(2);
    assertThat(runner.resolve("summary"))
        .content()
        .startsWith("# What another tool wrote\n")
        .contains("aws_dynamodb_table.trap");
    JsonNode sarif = new ObjectMapper().readTree(workspace.resolve("a.sarif").toFile());
    assertThat(sarif.path("runs")).hasSize(2);
  }

  @Test
  void aCleanPlanEndsWith0() throws Exception {
    run(Map.of("INPUT_PLANS", "clean one.json"));
    assertThat(output("exit-code")).isEqualTo("0");
  }

  @Test
  void whatCannotBeJudgedEndsWith2AndIsAnnotated() throws Exception {
    Run run = run(Map.of("INPUT_PLANS", "missing.json"));
    assertThat(output("exit-code")).isEqualTo("2");
    assertThat(run.out()).startsWith("::error ");

    run(Map.of("INPUT_PLANS", ""));
    assertThat(output("exit-code")).isEqualTo("2");
  }

  @Test
  void optionsAndPolicyArePassedOnAndNamesAreNoCommands() throws Exception {
    Files.writeString(
        workspace.resolve("p.yaml"), "version: 1\nrules: {dynamodb-table-cmk: note}\n");
    run(Map.of("INPUT_PLANS", "trap.json", "INPUT_POLICY", "p.yaml"));
    assertThat(output("exit-code")).isEqualTo("0");

    run(
        Map.of(
            "INPUT_PLANS",
            "trap.json",
            "INPUT_POLICY",
            "p.yaml",
            "INPUT_OPTIONS",
            "--fail-on\nnote"));
    assertThat(output("exit-code")).isEqualTo("1");

    run(Map.of("INPUT_PLANS", "$(touch pwned);`touch pwned`\n--help"));
    assertThat(output("exit-code")).isEqualTo("2");
    assertThat(workspace.resolve("pwned")).doesNotExist();
  }

  @Test
  void noInputStandsInAScript() {
    for (JsonNode step : action.at("/runs/steps")) {
      assertThat(step.path("run").asText()).doesNotContain("${{");
      if (step.has("run")) {
        assertThat(step.path("shell").asText()).isEqualTo("bash");
      }
    }
  }

  private Run run(Map<String, String> environment) throws Exception {
    Path out = runner.resolve("out");
    Path err = runner.resolve("err");
    Path script =
        Files.writeString(runner.resolve("script"), action.at("/runs/steps/0/run").asText());
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString()))
            .directory(workspace.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Files.writeString(runner.resolve("output"), "");
    Map<String, String> variables = builder.environment();
    variables.put("GITHUB_ACTION_PATH", runner.toString());
    variables.put("GITHUB_OUTPUT", runner.resolve("output").toString());
    variables.put("GITHUB_STEP_SUMMARY", runner.resolve("summary").toString());
    action
        .at("/runs/steps/0/env")
        .fieldNames()
        .forEachRemaining(variable -> variables.put(variable, ""));
    variables.put("INPUT_SARIF", "a.sarif");
    variables.putAll(environment);
    int code = builder.start().waitFor();
    return new Run(code, Files.readString(out), Files.readString(err));
  }

  private String output(String name) throws IOException {
    return Files.readAllLines(runner.resolve("output")).stream()
        .filter(line -> line.startsWith(name + "="))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }
}
