package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
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

/**
 * An archive is code. Whoever writes a merge request chooses the files of the checkout, with the
 * runner as their owner, but not what has happened on the machine before.
 */
@DisabledOnOs(OS.WINDOWS)
class PlantedArchiveIT {

  private static final Map<String, String> NOW = Map.of("CMKCHECK_CACHE", "now");
  private static final Map<String, String> ON = Map.of("CMKCHECK_CACHE", "on");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private Path checkout;
  private Path elsewhere;
  private Distribution distribution;
  private Path archive;

  @BeforeEach
  void plant() throws Exception {
    checkout = Files.createDirectories(folder.toRealPath().resolve("checkout"));
    elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    distribution = Distribution.unpack(checkout.resolve("tools"));
    assertThat(check(elsewhere, NOW).code()).isEqualTo(ExitCode.VIOLATIONS);
    Path attacker = Files.createDirectories(folder.resolve("attacker"));
    archive = new PlantedArchive(attacker).replace(distribution.archive(), distribution.jar());
  }

  @AfterEach
  void letTheBackgroundEnd() throws Exception {
    distribution.letTheBackgroundEnd();
  }

  /** Or the other tests would hold whatever the launcher does. */
  @Test
  void javaTakesItForAnArchiveOfTheJar() throws Exception {
    Run fooled = check(elsewhere, Map.of());
    assertThat(fooled.out()).contains(PlantedArchive.LIE);
    assertThat(fooled.code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void itIsNotTakenFromTheWorkingDirectory() throws Exception {
    assertJudged(check(checkout, Map.of()));
    assertJudged(check(checkout, ON));
    assertJudged(check(checkout, NOW));
    assertJudged(check(distribution.home(), Map.of()));
    assertJudged(check(archive.getParent(), Map.of()));
    assertJudged(check(Path.of("/"), Map.of()));
  }

  @Test
  void itIsNotTakenFromTheWorkingDirectoryUnderAnotherName() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), checkout);
    Map<String, String> logical = Map.of("PWD", link.toString());
    assertJudged(Distribution.run(distribution.launcher(), link, logical, "check", plan()));
    Path through = link.resolve(checkout.relativize(distribution.launcher()));
    assertJudged(Distribution.run(through, checkout, Map.of(), "check", plan()));
    Path command = Files.createSymbolicLink(elsewhere.resolve("cmkcheck"), through);
    assertJudged(Distribution.run(command, checkout, Map.of(), "check", plan()));
  }

  @Test
  void itIsNotTakenFromARepository() throws Exception {
    Path stack = Files.createDirectories(checkout.resolve("stacks/a"));
    for (String sign : List.of(".git", ".hg", ".svn")) {
      Path own = Files.createDirectory(checkout.resolve(sign));
      assertJudged(check(stack, Map.of()));
      Files.delete(own);
    }
    // As in a worktree or a submodule.
    Files.writeString(checkout.resolve(".git"), "gitdir: elsewhere\n");
    assertJudged(check(stack, NOW));
  }

  @Test
  void itIsNotTakenThroughALinkIntoARepository() throws Exception {
    Files.createDirectory(checkout.resolve(".git"));
    Path home = folder.resolve("installed");
    Path bin = Files.createDirectories(home.resolve("bin"));
    Files.copy(distribution.launcher(), bin.resolve("cmkcheck"));
    Files.createSymbolicLink(home.resolve("lib"), archive.getParent());
    assertJudged(Distribution.at(home).run(elsewhere, Map.of(), "check", plan()));
  }

  /** As where a pipeline unpacks the distribution into what it has checked out. */
  @Test
  void itIsNotTakenIfItWasThereBeforeTheJar() throws Exception {
    Path jar = distribution.jar();
    Path copy = Files.copy(jar, folder.resolve("copy"), StandardCopyOption.COPY_ATTRIBUTES);
    PlantedArchive.copyAfter(archive, copy, jar);
    Path stack = Files.createDirectories(checkout.resolve("stacks/a"));
    assertJudged(check(stack, Map.of()));
  }

  @Test
  void itIsNotTakenForAnotherJarOfTheSameSizeAndTime() throws Exception {
    Path jar = distribution.jar();
    byte[] content = Files.readAllBytes(jar);
    ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    int directory = zip.getInt(content.length - 6);
    // When the first file in it was written.
    content[directory + 12] ^= 1;
    FileTime time = Files.getLastModifiedTime(jar);
    Files.write(jar, content);
    Files.setLastModifiedTime(jar, time);
    PlantedArchive.copyAfter(jar, Files.copy(archive, folder.resolve("copy")), archive);

    assertJudged(check(elsewhere, NOW));
    assertThat(distribution.archives()).hasSize(2);
  }

  @Test
  void noFolderThatTheEnvironmentNamesIsLookedInto() throws Exception {
    Files.delete(archive);
    Files.createDirectory(checkout.resolve(".git"));
    Map<String, String> environment = new HashMap<>();
    for (String name : List.of("XDG_CACHE_HOME", "HOME", "TMPDIR")) {
      environment.put(name, Files.createDirectory(checkout.resolve(name)).toString());
    }
    assertJudged(check(checkout, environment));
    environment.replaceAll((name, value) -> name);
    assertJudged(check(checkout, environment));
    try (Stream<Path> files = Files.walk(checkout)) {
      assertThat(files).noneMatch(file -> file.toString().matches(".*\\.(aot|jsa|tried)"));
    }
  }

  private void assertJudged(Run run) {
    assertThat(run.out()).doesNotContain(PlantedArchive.LIE);
    assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
  }

  private Run check(Path where, Map<String, String> environment) throws Exception {
    return distribution.run(where, environment, "check", plan());
  }

  private static String plan() throws IOException {
    return TestCase.named("article/1").plan().toString();
  }
}
