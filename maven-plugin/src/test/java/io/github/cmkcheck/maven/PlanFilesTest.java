package io.github.cmkcheck.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFilesTest {

  @TempDir private Path folder;

  private ModuleFolder module = new ModuleFolder(Path.of(""));

  @BeforeEach
  void files() throws IOException {
    module = new ModuleFolder(folder.resolve("module"));
    for (String name :
        List.of(
            "module/plan.json",
            "module/target/b.json",
            "module/target/a.json",
            "module/target/deep/er/c.json",
            "module/target/a.txt",
            "module/.git/d.json",
            "beside/e.json")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "{}");
    }
  }

  private PlanFiles find(String... entries) {
    return PlanFiles.find(module, List.of(entries), Set.of());
  }

  private List<String> names(PlanFiles files) {
    return files.found().stream().map(module::name).toList();
  }

  @Test
  void filesKeepTheirOrderAndPatternsGoByName() {
    assertThat(names(find("target/*.json", "plan.json")))
        .containsExactly("target/a.json", "target/b.json", "plan.json");
  }

  @Test
  void twoStarsStandForAnyDepthIncludingNone() {
    assertThat(names(find("target/**/*.json")))
        .containsExactly("target/a.json", "target/b.json", "target/deep/er/c.json");
  }

  @Test
  void aQuestionMarkStandsForOneCharacter() {
    assertThat(names(find("target/?.json"))).containsExactly("target/a.json", "target/b.json");
    assertThat(find("target/??.json").missing()).containsExactly("target/??.json");
  }

  @Test
  void aPatternFromTheModuleLeavesOutWhatVersionControlKeeps() {
    assertThat(names(find("**/*.json")))
        .containsExactly("plan.json", "target/a.json", "target/b.json", "target/deep/er/c.json");
  }

  @Test
  void aFileIsCheckedOnce() {
    PlanFiles files = find("target/a.json", "target/*.json", "./target/a.json");
    assertThat(names(files)).containsExactly("target/a.json", "target/b.json");
    assertThat(files.missing()).isEmpty();
  }

  @Test
  void entriesMayLeadOutOfTheModule() {
    assertThat(find("../beside/*.json", folder + "/bes?de/e.json").found())
        .containsExactly(folder.resolve("beside/e.json"));
  }

  @Test
  void eachEntryWithoutAFileIsMissing() {
    PlanFiles files = find("absent.json", "plan.json", "nowhere/*.json", "target/*.yaml");
    assertThat(names(files)).containsExactly("plan.json");
    assertThat(files.missing()).containsExactly("absent.json", "nowhere/*.json", "target/*.yaml");
  }

  @Test
  void aPatternPassesOverTheReportOfTheRunBefore() {
    Path report = module.file("target/a.json");
    assertThat(PlanFiles.find(module, List.of("target/*.json"), Set.of(report)).found())
        .containsExactly(module.file("target/b.json"));
  }
}
