package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 * The archive of loaded classes that the launcher keeps: that it is made, and that it is of use.
 */
@DisabledOnOs(OS.WINDOWS)
class ClassArchiveIT {

  private static final Map<String, String> NOW = Map.of("CMKCHECK_CACHE", "now");

  private static final List<String> CI_SYSTEMS =
      List.of(
          "APPVEYOR",
          "ATLANTIS_TERRAFORM_VERSION",
          "BITBUCKET_BUILD_NUMBER",
          "BITRISE_IO",
          "BUDDY_WORKSPACE_ID",
          "BUILDER_OUTPUT",
          "BUILDKITE",
          "BUILD_ID",
          "BUILD_NUMBER",
          "CF_BUILD_ID",
          "CI",
          "CIRCLECI",
          "CIRRUS_CI",
          "CI_NAME",
          "CI_PIPELINE_ID",
          "CODEBUILD_BUILD_ID",
          "CONTINUOUS_INTEGRATION",
          "DRONE",
          "ENV0_ENVIRONMENT_ID",
          "GITHUB_ACTIONS",
          "GITLAB_CI",
          "GO_PIPELINE_NAME",
          "HARNESS_BUILD_ID",
          "HUDSON_URL",
          "JENKINS_URL",
          "PROW_JOB_ID",
          "SCALR_RUN_ID",
          "SCREWDRIVER",
          "SEMAPHORE",
          "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI",
          "TASKCLUSTER_ROOT_URL",
          "TEAMCITY_VERSION",
          "TFC_RUN_ID",
          "TF_BUILD",
          "TF_VAR_spacelift_run_id",
          "TRAVIS",
          "bamboo_buildKey",
          "bamboo_planKey");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @TempDir private Path work;

  private Distribution distribution;

  @BeforeEach
  void unpack() throws Exception {
    distribution = Distribution.unpack(folder.resolve("unpacked"));
  }

  @AfterEach
  void letTheBackgroundEnd() throws Exception {
    distribution.letTheBackgroundEnd();
  }

  @Test
  void theFirstRunLeavesAnArchiveThatTheNextOnesUse() throws Exception {
    Run first = run(Map.of());
    assertThat(first.code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(distribution.archive()).isRegularFile();
    assertThat(run(Map.of())).isEqualTo(first);
  }

  @Test
  void aPathWithBlanksIsNoHindrance() throws Exception {
    Distribution blanks = Distribution.unpack(folder.resolve("a path with blanks"));
    Run first = blanks.run(work, NOW, "check", plan("article/1"));
    assertThat(first.code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(blanks.archives()).hasSize(1);
    assertThat(blanks.run(work, Map.of(), "check", plan("article/1"))).isEqualTo(first);
  }

  @Test
  void javaLoadsNearlyEveryClassFromTheArchive() throws Exception {
    // With its sources beside it, it takes all that a small run takes.
    Run first = distribution.run(work, NOW, "check", plan("p_module_count_a/1"));

    Path log = folder.resolve("loaded.txt");
    Process java =
        new ProcessBuilder(
                Distribution.javaHome().resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                option(distribution.archive()),
                "-Xlog:class+load:file=" + log,
                "-jar",
                distribution.jar().toString(),
                "check",
                plan("p_module_count_a/1"))
            .start();
    assertThat(Distribution.end(java)).isEqualTo(first);
    List<String> loaded = Files.readAllLines(log);
    assertThat(loaded).anyMatch(line -> line.contains(Main.class.getName() + " source: shared"));
    assertThat(loaded).noneMatch(line -> line.contains("source: file:"));
    // Linking a record's own equals and hashCode takes longer than reading a small plan.
    assertThat(loaded).noneMatch(line -> line.contains("java.lang.runtime.ObjectMethods"));
  }

  @Test
  void whatAKilledRunLeftIsRemovedAndNothingElse() throws Exception {
    Path lib = distribution.jar().getParent();
    List<Path> before = distribution.files();
    Path old = Files.writeString(lib.resolve("cmkcheck.jar-123.4567.part.config"), "half");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(2, ChronoUnit.HOURS)));
    Path young = Files.writeString(lib.resolve("cmkcheck.jar-123.8910.part"), "half");
    run(NOW);
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(distribution.files()).containsAll(before);
  }

  @Test
  void twoFirstRunsAtOnceLeaveOneWholeArchive() throws Exception {
    String plan = plan("article/1");
    Process one = Distribution.start(distribution.launcher(), work, Map.of(), "check", plan);
    Process two = Distribution.start(distribution.launcher(), work, Map.of(), "check", plan);
    Run first = Distribution.end(one);
    assertThat(Distribution.end(two)).isEqualTo(first);
    distribution.archive();
    Run after = run(Map.of());
    assertThat(after).isEqualTo(first);
    assertThat(after.err()).isEmpty();
  }

  @Test
  void aBrokenArchiveCostsNothingButTime() throws Exception {
    Run first = run(NOW);
    Path archive = distribution.archive();
    Files.delete(archive);
    Files.writeString(archive, "no archive");
    assertThat(run(Map.of())).isEqualTo(first);
  }

  @Test
  void whereTheJarCannotBeWrittenBesideNothingIsMadeOrSaid() throws Exception {
    Path lib = distribution.jar().getParent();
    List<Path> before = distribution.files();
    Files.setPosixFilePermissions(lib, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      // Whoever may do anything may write there all the same.
      assumeFalse(Files.isWritable(lib));
      for (Map<String, String> environment : List.of(Map.<String, String>of(), NOW)) {
        Run run = run(environment);
        assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(run.err()).isEmpty();
      }
      assertThat(distribution.files()).hasSameElementsAs(before);
    } finally {
      Files.setPosixFilePermissions(lib, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aCheckoutKeepsItWhereGitPutsNothingOfACommit() throws Exception {
    Path root = Files.createDirectory(folder.toRealPath().resolve("checkout"));
    Distribution checkout = Distribution.checkout(root, distribution);
    Run first = checkout.run(root, NOW, "check", plan("article/1"));
    assertThat(first.code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(root.resolve(".git")).doesNotExist();

    Path git = Files.writeString(root.resolve(".git"), "gitdir: elsewhere\n");
    assertThat(checkout.run(root, NOW, "check", plan("article/1"))).isEqualTo(first);
    assertThat(git).isRegularFile();

    Files.delete(git);
    Files.createSymbolicLink(git, Files.createDirectory(root.resolve("brought")));
    assertThat(checkout.run(root, NOW, "check", plan("article/1"))).isEqualTo(first);
    assertThat(root.resolve("brought")).isEmptyDirectory();

    Files.delete(git);
    Files.createDirectory(git);
    assertThat(checkout.run(root, NOW, "check", plan("article/1"))).isEqualTo(first);
    assertThat(checkout.archives()).hasSize(1);
    try (Stream<Path> built = Files.list(root.resolve("cli/target"))) {
      assertThat(built).hasSameSizeAs(distribution.files());
    }
  }

  @Test
  void inAContinuousBuildNoneIsUsedOrMadeUnlessAskedFor() throws Exception {
    Map<String, String> told = Map.of("JAVA_HOME", javaThatTellsHowItIsStarted().toString());
    for (String variable : CI_SYSTEMS) {
      assertThat(run(with(told, Map.of(variable, "1"))).out()).startsWith("-XX:+UseSerialGC");
    }
    assertThat(distribution.files()).noneMatch(file -> file.toString().endsWith(".tried"));

    run(with(told, Map.of("CI", "true", "CMKCHECK_CACHE", "now")));
    String archive = "-XX:AOTCache=" + distribution.archive();
    assertThat(run(told).out()).contains(archive);
    for (String variable : CI_SYSTEMS) {
      assertThat(run(with(told, Map.of(variable, "1"))).out()).doesNotContain(archive);
    }
    assertThat(run(with(told, Map.of("CI", "true", "CMKCHECK_CACHE", "on"))).out())
        .contains(archive);
    assertThat(run(with(told, Map.of("CMKCHECK_CACHE", "off"))).out()).doesNotContain(archive);
  }

  private Path javaThatTellsHowItIsStarted() throws IOException {
    Path home = folder.resolve("java");
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        for argument; do
          case $argument in
            -XX:AOTCacheOutput=*) echo archive >"${argument#*=}" ;;
          esac
        done
        echo "$@"
        """);
    Distribution.executable(java);
    return home;
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
    Map<String, String> all = new HashMap<>(some);
    all.putAll(others);
    return all;
  }

  private Run run(Map<String, String> environment) throws Exception {
    return distribution.run(work, environment, "check", plan("article/1"));
  }

  private static String plan(String name) throws IOException {
    return TestCase.named(name).plan().toString();
  }

  private static String option(Path archive) {
    boolean ahead = archive.toString().endsWith(".aot");
    assertThat(ahead).isEqualTo(Runtime.version().feature() >= 25);
    return (ahead ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
  }
}
