package io.github.cmkcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.cmkcheck.report.ExitCode;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages about other systems say to copy holds, as far as it can be seen from here. */
class IntegrationsTest {
  private static final Path ROOT = TestCase.root().resolveSibling("");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern COMMAND = Pattern.compile("cmkcheck check ((?:(?! 2>)[^|>'`\n])+)");
  private static final Pattern YAML_BLOCK =
      Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL | Pattern.MULTILINE);

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  static Stream<TestCase> cases() throws IOException {
    return TestCase.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyCommandOnAPageIsOneThatThereIs(Path page) throws IOException {
    Matcher commands = COMMAND.matcher(Files.readString(page));
    while (commands.find()) {
      String[] words = ("check " + commands.group(1)).replace("\"", "").split(" +");
      assertThatNoException()
          .as(commands.group())
          .isThrownBy(() -> Main.commands().parseArgs(words));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPieceOfYamlOnAPageIsYaml(Path page) throws IOException {
    Matcher blocks = YAML_BLOCK.matcher(Files.readString(page));
    while (blocks.find()) {
      assertThatNoException().isThrownBy(() -> YAML.readTree(blocks.group(1)));
    }
  }

  @Test
  void theIntegrationsAreAllInTheirTable() throws IOException {
    String table = Files.readString(ROOT.resolve("docs/integrations/README.md"));
    try (Stream<Path> pages = Files.list(ROOT.resolve("docs/integrations"))) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .filteredOn(name -> !name.equals("README.md"))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(table).contains("(" + name + ")"));
    }
  }

  @Test
  void theHookOfThisRepositoryRunsTheGateBeforeAPush() throws IOException {
    JsonNode hook = YAML.readTree(ROOT.resolve(".pre-commit-hooks.yaml").toFile()).path(0);
    assertThat(hook.path("entry").asText()).isEqualTo("cmkcheck check");
    assertThat(hook.path("stages")).hasSize(1);
    assertThat(hook.at("/stages/0").asText()).isEqualTo("pre-push");
    assertThat(hook.path("always_run").asBoolean()).isTrue();
    assertThat(hook.path("pass_filenames").asBoolean(true)).isFalse();
  }

  /** Atlantis looks for such words in what a custom policy check prints, and for any at all. */
  @ParameterizedTest
  @MethodSource("cases")
  void aRunThatPassesPrintsSomethingInWhichAtlantisSeesNoFailure(TestCase testCase) {
    Run run = new InProcessTest().run("", "check", testCase.plan().toString());
    if (run.code() == ExitCode.OK) {
      assertThat(run.out()).isNotBlank().doesNotContainIgnoringCase("fail");
    }
  }
}
