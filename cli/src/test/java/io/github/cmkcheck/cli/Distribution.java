package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The zip that users unpack, unpacked, with the archives that its launcher keeps. */
final class Distribution {

  private static final int SECONDS = 60;

  private final Path launcher;
  private final Path archives;

  private Distribution(Path launcher, Path archives) {
    this.launcher = launcher;
    this.archives = archives;
  }

  static Distribution unpack(Path place) throws IOException, InterruptedException {
    Files.createDirectories(place);
    Process unzip =
        new ProcessBuilder(
                javaHome().resolve("bin/jar").toString(), "xf", System.getProperty("cmkcheck.zip"))
            .directory(place.toFile())
            .start();
    assertThat(unzip.waitFor()).isZero();
    try (Stream<Path> unpacked = Files.list(place)) {
      return at(unpacked.findFirst().orElseThrow());
    }
  }

  static Distribution at(Path home) throws IOException {
    return new Distribution(executable(home.resolve("bin/cmkcheck")), home.resolve("lib"));
  }

  /** A checkout of cmkcheck in which the jar has been built. */
  static Distribution checkout(Path root, Distribution built) throws IOException {
    Path target = Files.createDirectories(root.resolve("cli/target"));
    for (Path file : built.files()) {
      Files.copy(file, target.resolve(file.getFileName()));
    }
    Path launcher = root.resolve("cli/src/main/dist/bin/cmkcheck");
    Files.createDirectories(launcher.getParent());
    Files.copy(built.launcher, launcher);
    return new Distribution(launcher, root.resolve(".git/cmkcheck"));
  }

  /** The jar tool does not know of permissions; unzip does. */
  static Path executable(Path program) throws IOException {
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  Path home() {
    return launcher.getParent().getParent();
  }

  Path launcher() {
    return launcher;
  }

  Path jar() {
    return home().resolve("lib/cmkcheck.jar");
  }

  /** Of {@code lib}, or of where a checkout keeps its archives. */
  List<Path> files() throws IOException {
    if (!Files.isDirectory(archives)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(archives)) {
      return files.toList();
    }
  }

  List<Path> archives() throws IOException {
    return files().stream().filter(file -> file.toString().matches(".*\\.(aot|jsa)")).toList();
  }

  /** Waits for the background to make it. */
  Path archive() throws Exception {
    for (int i = 0; i < SECONDS * 10; i++) {
      List<Path> archives = archives();
      if (!archives.isEmpty()) {
        assertThat(archives).hasSize(1);
        return archives.get(0);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("no archive was made");
  }

  /** A run leaves making an archive to the background, which writes to what tests clean up. */
  void letTheBackgroundEnd() throws Exception {
    for (int i = 0; i < SECONDS * 10; i++) {
      if (files().stream().noneMatch(file -> file.toString().endsWith(".tried"))) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  Run run(Path folder, Map<String, String> environment, String... arguments) throws Exception {
    return run(launcher, folder, environment, arguments);
  }

  static Run run(Path program, Path folder, Map<String, String> environment, String... arguments)
      throws Exception {
    return end(start(program, folder, environment, arguments));
  }

  /** With nothing in the environment that CI systems, or whoever runs the tests, put there. */
  static Process start(
      Path program, Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().put("JAVA_HOME", javaHome().toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** The outputs of these runs are small enough to wait in their pipes. */
  static Run end(Process process) throws Exception {
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    String out = new String(process.getInputStream().readAllBytes());
    String err = new String(process.getErrorStream().readAllBytes());
    return new Run(process.exitValue(), out, err);
  }
}
