package io.github.cmkcheck.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C, or a CI system that cancels a job: the run ends, and no report is begun or half. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no signals to send")
class InterruptedRunIT {

  @TempDir private Path reports;
  @TempDir private Path outputs;

  private final List<Process> processes = new ArrayList<>();
  private Path old;

  @BeforeEach
  void anOldReport() throws IOException {
    old = Files.writeString(reports.resolve("old.json"), "of the last run");
  }

  @AfterEach
  void leaveNoProcess() {
    processes.forEach(Process::destroyForcibly);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void inTheMiddleOfReading(String signal, int code) throws Exception {
    assumeHeard(signal);
    Process run = check("json=" + old, "sarif=" + reports.resolve("new.sarif"));
    try (OutputStream in = run.getOutputStream()) {
      String plan = Files.readString(TestCase.named("article/1").plan());
      // No pipe holds this much: when it is written, most of it has been read.
      in.write(("{\"later\":\"" + "x".repeat(1_000_000) + "\",").getBytes(StandardCharsets.UTF_8));
      in.write(plan.substring(1, plan.length() / 2).getBytes(StandardCharsets.UTF_8));
      in.flush();
      send(signal, run);
      assertThat(end(run)).isEqualTo(code);
    }
    requireNoTrace();
  }

  @Test
  void inTheMiddleOfAReport() throws Exception {
    assumeHeard("INT");
    Process run = check("json=" + old);
    Process stopping = stopAtItsFirstPart(run);
    try (OutputStream in = run.getOutputStream()) {
      in.write(planOfManyTables().getBytes(StandardCharsets.UTF_8));
    }
    assertThat(end(stopping)).isZero();
    assumeTrue(files().size() == 2, "its report was written too fast");

    send("INT", run);
    send("CONT", run);
    assertThat(end(run)).isEqualTo(130);
    requireNoTrace();
  }

  private Process check(String... reports) throws IOException {
    List<String> command = PackagedJarIT.java("check", "-");
    for (String report : reports) {
      command.addAll(List.of("--report", report));
    }
    return started(
        new ProcessBuilder(command)
            .redirectOutput(outputs.resolve("out").toFile())
            .redirectError(outputs.resolve("err").toFile()));
  }

  /** The shell looks without starting anything, and so is there while the report is written. */
  private Process stopAtItsFirstPart(Process run) throws IOException {
    String script =
        "until [ -e \"$0\"/.cmkcheck-*.part ]; do kill -0 \"$1\" || exit 0; done; kill -STOP \"$1\"";
    return started(
        new ProcessBuilder("sh", "-c", script, reports.toString(), Long.toString(run.pid())));
  }

  private Process started(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private static String planOfManyTables() {
    String table =
        """
        {"address": "aws_dynamodb_table.t[%1$d]", "mode": "managed", "type": "aws_dynamodb_table",
         "name": "t", "index": %1$d, "change": {"actions": ["create"], "before": null, "after": {},
         "after_unknown": {"server_side_encryption": true}}}""";
    return IntStream.range(0, 10_000)
        .mapToObj(table::formatted)
        .collect(
            Collectors.joining(",", "{\"format_version\": \"1.2\", \"resource_changes\": [", "]}"));
  }

  private static void send(String signal, Process to) throws Exception {
    assertThat(end(new ProcessBuilder("kill", "-" + signal, "" + to.pid()).start())).isZero();
  }

  private static int end(Process process) throws Exception {
    assertThat(process.waitFor(60, SECONDS)).isTrue();
    return process.exitValue();
  }

  /** A build in the background of a shell ignores Ctrl-C, and so does all that it starts. */
  private static void assumeHeard(String signal) throws Exception {
    Process shell = new ProcessBuilder("sh", "-c", "kill -" + signal + " $$").start();
    assumeFalse(end(shell) == 0, "processes that are started here ignore SIG" + signal);
  }

  private void requireNoTrace() throws IOException {
    assertThat(files()).containsExactly(old);
    assertThat(old).hasContent("of the last run");
    assertThat(outputs.resolve("out")).isEmptyFile();
    assertThat(outputs.resolve("err")).isEmptyFile();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(reports)) {
      return files.toList();
    }
  }
}
