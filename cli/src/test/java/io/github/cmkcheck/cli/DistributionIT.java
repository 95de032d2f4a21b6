package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.testdata.TestCase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The zip that users unpack, and the launcher in it. */
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {

  private static final int SECONDS = 60;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private Path home;
  private Path launcher;
  private Path cache;

  @BeforeEach
  void unpack() throws Exception {
    Path place = Files.createDirectory(folder.resolve("a path with blanks"));
    Process unzip =
        new ProcessBuilder(
                javaHome().resolve("bin/jar").toString(), "xf", System.getProperty("cmkcheck.zip"))
            .directory(place.toFile())
            .start();
    assertThat(unzip.waitFor()).isZero();
    try (Stream<Path> unpacked = Files.list(place)) {
      home = unpacked.findFirst().orElseThrow();
    }
    launcher = home.resolve("bin/cmkcheck");
    // The jar tool does not know of permissions; unzip does.
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    cache = folder.resolve("cache");
  }

  /** A run leaves making an archive to the background, which writes to what is cleaned up here. */
  @AfterEach
  void letTheBackgroundEnd() throws Exception {
    for (int i = 0; i < SECONDS * 10 && isAnArchiveBeingMade(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private boolean isAnArchiveBeingMade() throws IOException {
    Path own = cache.resolve("cmkcheck");
    if (!Files.isDirectory(own)) {
      return false;
    }
    try (Stream<Path> files = Files.list(own)) {
      return files.anyMatch(file -> file.toString().endsWith(".tried"));
    }
  }

  @Test
  void holdsWhatItIsSaidToHold() {
    for (String file :
        List.of(
            "bin/cmkcheck.bat",
            "lib/cmkcheck.jar",
            "lib/example-sources.json",
            "lib/example-sources.tfplan",
            "lib/example.json",
            "completion/cmkcheck.sh",
            "man/man1/cmkcheck.1",
            "LICENSE",
            "README.md",
            "docs/rules/dynamodb-table-cmk.md")) {
      assertThat(home.resolve(file)).isRegularFile().isNotEmptyFile();
    }
  }

  @Test
  void exitCodesAreThoseOfTheJarWithAnArchiveAndWithout() throws Exception {
    for (String setting : List.of("off", "on")) {
      Map<String, String> with = Map.of("CMKCHECK_CACHE", setting);
      assertThat(run(with, "--help").out()).startsWith("Usage: cmkcheck");
      assertThat(run(with, "check", plan("alias_resource/2")).code()).isEqualTo(ExitCode.OK);
      assertThat(run(with, "check", plan("article/1")).code()).isEqualTo(ExitCode.VIOLATIONS);
      assertThat(run(with, "check", "missing.json").code()).isEqualTo(ExitCode.NOT_JUDGED);
    }
  }

  @Test
  void theFirstRunLeavesAnArchiveThatTheNextOnesUse() throws Exception {
    Run first = run(Map.of(), "check", plan("article/1"));
    Path archive = archive();
    assertThat(Files.getPosixFilePermissions(archive.getParent()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));

    assertThat(run(Map.of(), "check", plan("article/1"))).isEqualTo(first);
  }

  @Test
  void javaLoadsNearlyEveryClassFromTheArchive() throws Exception {
    // Where the path has a blank, Java 17 takes only its own classes from the archive.
    Path jar = Files.copy(home.resolve("lib/cmkcheck.jar"), folder.resolve("cmkcheck.jar"));
    for (String example :
        List.of("example.json", "example-sources.json", "example-sources.tfplan")) {
      Files.copy(home.resolve("lib").resolve(example), folder.resolve(example));
    }
    Map<String, String> now = Map.of("CMKCHECK_CACHE", "now", "CMKCHECK_JAR", jar.toString());
    // With its sources beside it, it takes all that a small run takes.
    Run first = run(now, "check", plan("p_module_count_a/1"));

    Path log = folder.resolve("loaded.txt");
    Process java =
        new ProcessBuilder(
                javaHome().resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                option(archive()),
                "-Xlog:class+load:file=" + log,
                "-jar",
                jar.toString(),
                "check",
                plan("p_module_count_a/1"))
            .start();
    assertThat(end(java)).isEqualTo(first);
    List<String> loaded = Files.readAllLines(log);
    assertThat(loaded).anyMatch(line -> line.contains(Main.class.getName() + " source: shared"));
    assertThat(loaded).noneMatch(line -> line.contains("source: file:"));
    // Linking a record's own equals and hashCode takes longer than reading a small plan.
    assertThat(loaded).noneMatch(line -> line.contains("java.lang.runtime.ObjectMethods"));
  }

  @Test
  void whatAKilledRunLeftIsRemoved() throws Exception {
    Path own = Files.createDirectories(cache.resolve("cmkcheck"));
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
    Path old = Files.writeString(own.resolve("123.4567.config"), "half");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(2, ChronoUnit.HOURS)));
    Path young = Files.writeString(own.resolve("123.8910"), "half");
    run(Map.of("CMKCHECK_CACHE", "now"), "--version");
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    archive();
  }

  @Test
  void twoFirstRunsAtOnceLeaveOneWholeArchive() throws Exception {
    Process one = start(launcher, Map.of(), "check", plan("article/1"));
    Process two = start(launcher, Map.of(), "check", plan("article/1"));
    Run first = end(one);
    assertThat(end(two)).isEqualTo(first);
    archive();
    Run after = run(Map.of(), "check", plan("article/1"));
    assertThat(after).isEqualTo(first);
    assertThat(after.err()).isEmpty();
  }

  @Test
  void aBrokenArchiveCostsNothingButTime() throws Exception {
    Run first = run(Map.of(), "check", plan("article/1"));
    Path archive = archive();
    Files.writeString(archive, "no archive");
    assertThat(run(Map.of(), "check", plan("article/1"))).isEqualTo(first);
  }

  @Test
  void noArchiveIsMadeOrUsedWhereOthersMayWrite() throws Exception {
    Path shared = Files.createDirectories(cache.resolve("cmkcheck"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(run(Map.of(), "check", plan("article/1")).code()).isEqualTo(ExitCode.VIOLATIONS);
    TimeUnit.SECONDS.sleep(1);
    assertThat(shared).isEmptyDirectory();
  }

  @Test
  void aCacheOrHomeThatCannotBeWrittenIsDoneWithout() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (Map<String, String> environment :
        List.of(
            Map.of("XDG_CACHE_HOME", file.toString()),
            Map.of("XDG_CACHE_HOME", "", "HOME", file.toString()),
            Map.of("XDG_CACHE_HOME", "", "HOME", ""),
            Map.of("XDG_CACHE_HOME", "relative"),
            Map.of("XDG_CACHE_HOME", "/proc/none"))) {
      Run run = run(environment, "check", plan("article/1"));
      assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void itIsFoundThroughLinks() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path absolute = Files.createSymbolicLink(bin.resolve("absolute"), launcher);
    Path relative = Files.createSymbolicLink(bin.resolve("cmkcheck"), Path.of("absolute"));
    assertThat(end(start(absolute, Map.of(), "--version")).code()).isZero();
    assertThat(end(start(relative, Map.of(), "--version")).code()).isZero();
  }

  @Test
  void javaIsThatOnThePathWhereJavaHomeIsNoneAndNoJavaAtAllIsSaid() throws Exception {
    String path = javaHome().resolve("bin") + File.pathSeparator + System.getenv("PATH");
    for (String wrong : List.of("", "/nowhere")) {
      assertThat(run(Map.of("JAVA_HOME", wrong, "PATH", path), "--version").code()).isZero();
    }
    Path bin = Files.createDirectory(folder.resolve("no java"));
    Run none = run(Map.of("JAVA_HOME", "", "PATH", bin.toString()), "--version");
    assertThat(none.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(none.err()).contains("there is no Java");
  }

  @Test
  void inAContinuousBuildNoArchiveIsMadeUnlessAskedFor() throws Exception {
    assertThat(run(Map.of("CI", "true"), "--version").code()).isZero();
    TimeUnit.SECONDS.sleep(1);
    assertThat(cache).doesNotExist();

    Map<String, String> now = Map.of("CI", "true", "CMKCHECK_CACHE", "now");
    assertThat(run(now, "--version").code()).isZero();
    try (Stream<Path> files = Files.list(cache.resolve("cmkcheck"))) {
      assertThat(files).singleElement().matches(DistributionIT::isArchive);
    }
  }

  @Test
  void theCompletionCompletesCommandsOptionsAndFiles() throws Exception {
    Path script = home.resolve("completion/cmkcheck.sh");
    Files.writeString(folder.resolve("plan.json"), "{}");
    assertThat(completed(script, "cmkcheck", "")).contains("check", "explain", "baseline");
    assertThat(completed(script, "cmkcheck", "check", "--req")).containsExactly("--require-tables");
    assertThat(completed(script, "cmkcheck", "check", "--color", "al")).containsExactly("always");
    assertThat(completed(script, "cmkcheck", "baseline", "")).contains("create");
    // Nothing of its own: bash completes files then.
    assertThat(completed(script, "cmkcheck", "check", "pla")).isEmpty();
    assertThat(output("bash", "-c", "source \"$0\"; complete -p cmkcheck", script.toString()))
        .contains("-o default");
  }

  @Test
  void zshReadsTheCompletionToo() throws Exception {
    assumeTrue(isThere("zsh"));
    String script = home.resolve("completion/cmkcheck.sh").toString();
    String test = "autoload -U compinit; compinit -u -D; source $0; print -r -- $_comps[cmkcheck]";
    assertThat(output("zsh", "-f", "-c", test, script)).contains("_complete_cmkcheck");
  }

  @Test
  void theManualPageIsOneOfItsKindAndTellsEveryOption() throws Exception {
    assumeTrue(isThere("groff"));
    String file = home.resolve("man/man1/cmkcheck.1").toString();
    // With all warnings, and with standard error in the output.
    String page = output("groff", "-ww", "-man", "-Tascii", "-P-cbou", file);
    assertThat(page).doesNotContain("warning:").doesNotContain("error:");
    assertThat(page)
        .contains(
            "CMKCHECK CHECK", "EXIT STATUS", "ENVIRONMENT", "--require-tables", "-q, --quiet");
  }

  /** What bash would offer for the last word. */
  private List<String> completed(Path script, String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            "bash",
            "-c",
            "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); COMP_LINE=\"$*\";"
                + " COMP_POINT=${#COMP_LINE}; _complete_cmkcheck 2>/dev/null; printf '%s\\n' \"${COMPREPLY[@]}\"",
            script.toString()));
    command.addAll(List.of(words));
    return output(command.toArray(String[]::new)).lines().filter(line -> !line.isBlank()).toList();
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private static String output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).isZero();
    return text;
  }

  private static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  private static String plan(String name) throws IOException {
    return TestCase.named(name).plan().toString();
  }

  private static boolean isArchive(Path file) {
    String name = file.toString();
    return name.endsWith(".aot") || name.endsWith(".jsa");
  }

  private static String option(Path archive) {
    boolean ahead = archive.toString().endsWith(".aot");
    assertThat(ahead).isEqualTo(Runtime.version().feature() >= 25);
    return (ahead ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
  }

  /** Waits for the background to make it. */
  private Path archive() throws Exception {
    for (int i = 0; i < SECONDS * 10; i++) {
      if (Files.isDirectory(cache.resolve("cmkcheck"))) {
        try (Stream<Path> files = Files.list(cache.resolve("cmkcheck"))) {
          List<Path> archives = files.filter(DistributionIT::isArchive).toList();
          if (!archives.isEmpty()) {
            assertThat(archives).hasSize(1);
            return archives.get(0);
          }
        }
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("no archive was made");
  }

  private Run run(Map<String, String> environment, String... arguments) throws Exception {
    return end(start(launcher, environment, arguments));
  }

  private Process start(Path program, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", javaHome().toString());
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    builder.environment().keySet().removeAll(List.of("CI", "CMKCHECK_CACHE", "CMKCHECK_JAR"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** The outputs of these runs are small enough to wait in their pipes. */
  private static Run end(Process process) throws Exception {
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    String out = new String(process.getInputStream().readAllBytes());
    String err = new String(process.getErrorStream().readAllBytes());
    return new Run(process.exitValue(), out, err);
  }
}
