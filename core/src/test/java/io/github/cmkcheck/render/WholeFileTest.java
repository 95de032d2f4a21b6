package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A report is whole or not there, and is where it should be or nowhere. */
class WholeFileTest {

  @TempDir private Path folder;

  private static void write(Path path) throws IOException {
    new WholeFile(path).write(out -> out.write("new"));
  }

  private static Stream<Path> files(Path folder) throws IOException {
    return Files.walk(folder).filter(path -> !Files.isDirectory(path));
  }

  @Test
  void foldersAreMadeAndAnOldFileIsReplaced() throws IOException {
    Path file = folder.resolve("a/b/report.json");
    write(file);
    write(file);
    assertThat(file).hasContent("new");
    assertThat(files(folder)).containsExactly(file);
  }

  @Test
  void aWriterThatGivesUpLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), "old");
    assertThatThrownBy(
            () ->
                new WholeFile(file)
                    .write(
                        out -> {
                          out.write("half");
                          throw new IOException("the disk is full");
                        }))
        .hasMessage("the disk is full");
    assertThat(file).hasContent("old");
    assertThat(files(folder)).containsExactly(file);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkIsReplacedAndNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("report.json"), secret);
    write(link);
    assertThat(secret).hasContent("old");
    assertThat(link).hasContent("new");
    assertThat(Files.isSymbolicLink(link)).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aRelativePathDoesNotLeadOutOfTheWorkingDirectoryByALink() throws IOException {
    Path here = Path.of("target/links");
    Files.createDirectories(here);
    Path out = here.resolve("out");
    Path in = here.resolve("in");
    Files.deleteIfExists(out);
    Files.deleteIfExists(in);
    Files.createSymbolicLink(out, folder);
    Files.createSymbolicLink(in, Files.createDirectories(here.resolve("folder")).toRealPath());

    assertThatThrownBy(() -> write(out.resolve("report.json"))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> write(out.resolve("a/report.json"))).isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();

    write(in.resolve("report.json"));
    assertThat(here.resolve("folder/report.json")).hasContent("new");
    // Whoever gives the whole path means it.
    write(out.toAbsolutePath().resolve("report.json"));
    assertThat(folder.resolve("report.json")).hasContent("new");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileIsKnownByEveryName() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.json"), "{}");
    Files.createDirectory(folder.resolve("a"));
    Path same = Files.createSymbolicLink(folder.resolve("same"), folder);
    Path hard = Files.createLink(folder.resolve("hard.json"), plan);
    for (Path name :
        new Path[] {plan, folder.resolve("a/../plan.json"), same.resolve("plan.json"), hard}) {
      assertThat(new WholeFile(name).isAt(plan)).as("%s", name).isTrue();
    }
    assertThat(new WholeFile(folder.resolve("other.json")).isAt(plan)).isFalse();
    assertThat(
            new WholeFile(same.resolve("a/new.json")).isAt(folder.resolve("a").resolve("new.json")))
        .isTrue();
  }

  @Test
  void aDeviceIsWrittenToAndNotReplaced() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    write(Path.of("/dev/null"));
    assertThatThrownBy(() -> write(full)).isInstanceOf(IOException.class);
    for (Path device : new Path[] {full, Path.of("/dev/null")}) {
      assertThat(Files.isRegularFile(device)).isFalse();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipeIsWrittenTo() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();
    write(pipe);
    assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("new");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whenTheJvmIsToldToEndNothingIsLeftBehind() throws Exception {
    Process writing =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Slow.class.getName(),
                folder.resolve("report.json").toString())
            .start();
    try (BufferedReader out = writing.inputReader()) {
      assertThat(out.readLine()).isEqualTo("half");
      assertThat(files(folder)).hasSize(1);
      writing.destroy();
      assertThat(writing.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(files(folder)).isEmpty();
  }

  /** Does not get to the end of its report. */
  static final class Slow {
    private Slow() {}

    public static void main(String[] args) throws IOException {
      new WholeFile(Path.of(args[0]))
          .write(
              out -> {
                out.write("half");
                out.flush();
                System.out.println("half");
                try {
                  Thread.sleep(60_000);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
    }
  }
}
