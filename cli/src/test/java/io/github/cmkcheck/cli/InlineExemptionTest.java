package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.testdata.TestCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a plan of the article, its configuration, and an exception on each bad table. */
class InlineExemptionTest {

  @TempDir private Path folder;

  private Run check(String end, String... more) throws Exception {
    Path plan = TestCase.named("article/1").plan();
    String ignore = "# cmkcheck:ignore dynamodb-table-cmk reason=\"a cache\" expires=" + end + "\n";
    String written = Files.readString(plan.resolveSibling("hcl").resolve("main.tf"));
    for (String table : List.of("trap", "default")) {
      String block = "resource \"aws_dynamodb_table\" \"" + table + "\"";
      written = written.replace(block, ignore + block);
    }
    Files.writeString(folder.resolve("main.tf"), written);
    List<String> arguments =
        new ArrayList<>(List.of("check", "--today", "2026-11-25", "--source", folder.toString()));
    arguments.addAll(List.of(more));
    arguments.add(plan.toString());
    return new InProcessTest().run("", arguments.toArray(String[]::new));
  }

  private Path policy(String line) throws Exception {
    return Files.writeString(folder.resolve("cmkcheck.yaml"), "version: 1\n" + line + "\n");
  }

  @Test
  void exemptedTablesAreListedWithWhereAndWhyAndLetTheGateOpen() throws Exception {
    Run run = check("2027-01-31");

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Reason: exempted in " + folder + "/main.tf:23: a cache (until 2027-01-31).")
        .contains("2 exempted");
  }

  @Test
  void expiredOnesAndThoseOfNoSuchDayDoNot() throws Exception {
    assertThat(check("2026-11-24").code()).isEqualTo(ExitCode.VIOLATIONS);

    Run run = check("2026-11-31");
    assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "error: the exemption in "
                + folder
                + "/main.tf:23 cannot be read, and does not count: `expires` must be a day, and"
                + " there is no such one.");
  }

  @Test
  void aPolicyMaySwitchThemOff() throws Exception {
    Run run = check("2027-01-31", "--policy", policy("inline-exemptions: false").toString());

    assertThat(run.code()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("and 1 more in configuration files do not count");
  }
}
