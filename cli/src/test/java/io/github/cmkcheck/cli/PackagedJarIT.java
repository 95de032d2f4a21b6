package io.github.cmkcheck.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The same with the jar that users run. */
class PackagedJarIT extends CommandLineContract {

  @TempDir private Path outputs;

  @Override
  Run run(String input, String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(outputs, "out", "");
    Path err = Files.createTempFile(outputs, "err", "");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"));
    command.add(System.getProperty("cmkcheck.jar"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // A run that reads no input may end before we have written ours.
    }
    int code = process.waitFor();
    return new Run(code, Files.readString(out), Files.readString(err));
  }
}
