package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.testdata.TestCase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @TempDir private Path work;

  private Distribution distribution;

  @BeforeEach
  void unpack() throws Exception {
    distribution = Distribution.unpack(folder.resolve("a path with blanks"));
  }

  @AfterEach
  void letTheBackgroundEnd() throws Exception {
    distribution.letTheBackgroundEnd();
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
      assertThat(distribution.home().resolve(file)).isRegularFile().isNotEmptyFile();
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
  void itIsFoundThroughLinks() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path absolute = Files.createSymbolicLink(bin.resolve("absolute"), distribution.launcher());
    Path relative = Files.createSymbolicLink(bin.resolve("cmkcheck"), Path.of("absolute"));
    assertThat(Distribution.run(absolute, work, Map.of(), "--version").code()).isZero();
    assertThat(Distribution.run(relative, work, Map.of(), "--version").code()).isZero();
  }

  @Test
  void whatLiesInTheWorkingDirectoryMakesJavaSayNothing() throws Exception {
    Files.writeString(work.resolve(".hotspotrc"), "+PrintFlagsFinal\n");
    Run run = run(Map.of("CMKCHECK_CACHE", "off"), "check", "--report", "json", plan("article/1"));
    assertThat(run.out()).startsWith("{");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void javaIsThatOnThePathWhereJavaHomeIsNoneAndNoJavaAtAllIsSaid() throws Exception {
    String path =
        Distribution.javaHome().resolve("bin") + File.pathSeparator + System.getenv("PATH");
    for (String wrong : List.of("", "/nowhere")) {
      assertThat(run(Map.of("JAVA_HOME", wrong, "PATH", path), "--version").code()).isZero();
    }
    Path bin = Files.createDirectory(folder.resolve("no java"));
    Run none = run(Map.of("JAVA_HOME", "", "PATH", bin.toString()), "--version");
    assertThat(none.code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(none.err()).contains("there is no Java");
  }

  @Test
  void theCompletionCompletesCommandsOptionsAndFiles() throws Exception {
    Path script = distribution.home().resolve("completion/cmkcheck.sh");
    Files.writeString(folder.resolve("plan.json"), "{}");
    assertThat(completed(script, "cmkcheck", "")).contains("check", "explain", "baseline", "help");
    assertThat(completed(script, "cmkcheck", "check", "--req")).containsExactly("--require-tables");
    assertThat(completed(script, "cmkcheck", "check", "--format", "sa")).containsExactly("sarif");
    assertThat(completed(script, "cmkcheck", "check", "--fail-on", "no"))
        .containsExactly("note", "none");
    assertThat(completed(script, "cmkcheck", "rules", "kms-key-ro"))
        .containsExactly("kms-key-rotation");
    assertThat(completed(script, "cmkcheck", "check", "--color", "al")).containsExactly("always");
    assertThat(completed(script, "cmkcheck", "baseline", "")).contains("create");
    // Nothing of its own: bash completes files then.
    assertThat(completed(script, "cmkcheck", "check", "pla")).isEmpty();
    assertThat(output("bash", "-c", "source \"$0\"; complete -p cmkcheck", script.toString()))
        .contains("-o default");
  }

  @Test
  void aTerminalIsAskedHowWideItIs() throws Exception {
    assumeTrue(isThere("script"));
    String command = distribution.launcher().toString().replace(" ", "\\ ");
    String check = command + " --color=never " + plan("article/1");
    String narrow = output("script", "-qec", "stty cols 60; " + check + " || true", "/dev/null");
    assertThat(narrow).contains("    Why:    the configuration sets no kms_key_arn; so\r\n");
    String told = "export COLUMNS=60; stty cols 100; " + check + " || true";
    assertThat(output("script", "-qec", told, "/dev/null"))
        .contains("    Why:    the configuration sets no kms_key_arn; so\r\n");
  }

  @Test
  void zshReadsTheCompletionToo() throws Exception {
    assumeTrue(isThere("zsh"));
    String script = distribution.home().resolve("completion/cmkcheck.sh").toString();
    String test = "autoload -U compinit; compinit -u -D; source $0; print -r -- $_comps[cmkcheck]";
    assertThat(output("zsh", "-f", "-c", test, script)).contains("_complete_cmkcheck");
  }

  @Test
  void theManualPageIsOneOfItsKindAndTellsEveryOption() throws Exception {
    assumeTrue(isThere("groff"));
    String file = distribution.home().resolve("man/man1/cmkcheck.1").toString();
    // With all warnings, and with standard error in the output.
    String page = output("groff", "-ww", "-man", "-Tascii", "-P-cbou", file);
    assertThat(page).doesNotContain("warning:").doesNotContain("error:");
    assertThat(page)
        .contains(
            "CMKCHECK CHECK",
            "EXIT STATUS",
            "ENVIRONMENT",
            "--require-tables",
            "-q, --quiet",
            "-f, --format");
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

  private static String plan(String name) throws IOException {
    return TestCase.named(name).plan().toString();
  }

  private Run run(Map<String, String> environment, String... arguments) throws Exception {
    return distribution.run(work, environment, arguments);
  }
}
