package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
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
  void whoeverWritesDotsMeansThem() throws IOException {
    Path here = Path.of("").toRealPath();
    Path above = here.relativize(folder.toRealPath()).resolve("report.json");
    assertThat(above.toString()).startsWith("..");
    write(above);
    assertThat(folder.resolve("report.json")).hasContent("new");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void dotsBehindALinkDoNotLeadOutOfTheWorkingDirectory() throws IOException {
    Path here = Files.createDirectories(Path.of("target/dots"));
    Path out = here.resolve("out");
    Files.deleteIfExists(out);
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Files.createSymbolicLink(out, inner);
    assertThatThrownBy(() -> write(out.resolve("../report.json")))
        .hasMessage("a link leads out of the working directory");
    assertThat(files(folder)).isEmpty();
    Files.createDirectories(here.resolve("a"));
    write(here.resolve("a/../report.json"));
    assertThat(here.resolve("report.json")).hasContent("new");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void ofTheSystemsLinksOnlyThoseToDevicesAreFollowed() throws Exception {
    Path shared = Path.of("/dev/shm");
    assumeTrue(Files.isWritable(shared));
    Path link = shared.resolve("cmkcheck-" + UUID.randomUUID());
    Path file = Files.writeString(folder.resolve("secret"), "old");
    Path pipe = pipe();
    try {
      Files.createSymbolicLink(link, file);
      assertThatThrownBy(() -> write(link)).hasMessage("a link of the system leads to a file");
      assertThat(file).hasContent("old");
      Files.delete(link);
      Files.createSymbolicLink(link, pipe);
      assertWrittenTo(link, pipe);
      assertThat(link).isSymbolicLink();
    } finally {
      Files.deleteIfExists(link);
    }
  }

  @Test
  void aFolderIsNotReplaced() throws IOException {
    Path there = Files.createDirectories(folder.resolve("there"));
    assertThatThrownBy(() -> write(there)).hasMessage("a directory stands where the file should");
    assertThat(there).isEmptyDirectory();
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
    Path other = folder.resolve("other.json");
    assertThat(new WholeFile(other).isAt(plan)).isFalse();
    Files.writeString(other, "{}");
    assertThat(new WholeFile(other).isAt(plan)).isFalse();
    assertThat(
            new WholeFile(same.resolve("a/new.json")).isAt(folder.resolve("a").resolve("new.json")))
        .isTrue();
  }

  /** Never where it could be replaced: a mistake in the code would take it from the machine. */
  @Test
  void aDeviceIsWrittenToAndNotReplaced() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    assumeFalse(Files.isWritable(full.getParent()));
    write(Path.of("/dev/null"));
    assertThatThrownBy(() -> write(full)).isInstanceOf(IOException.class);
    for (Path device : new Path[] {full, Path.of("/dev/null")}) {
      assertThat(Files.isRegularFile(device)).isFalse();
    }
  }

  private Path pipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }

  private static void assertWrittenTo(Path path, Path pipe) throws Exception {
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();
    try {
      write(path);
      assertThat(Files.isRegularFile(pipe)).isFalse();
      assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("new");
    } finally {
      reader.destroy();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipeIsWrittenTo() throws Exception {
    Path pipe = pipe();
    assertWrittenTo(pipe, pipe);
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
