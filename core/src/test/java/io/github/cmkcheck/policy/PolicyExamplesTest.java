package io.github.cmkcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.render.JsonRenderer;
import io.github.cmkcheck.render.Renderer;
import io.github.cmkcheck.render.TextRenderer;
import io.github.cmkcheck.render.TextStyle;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Rules;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An example for everything that a policy can say, with the reports that come of it. */
class PolicyExamplesTest {

  static final Path POLICIES = TestCase.root().resolve("policies");

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(POLICIES)) {
      List<Path> examples =
          files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      assertThat(examples).isNotEmpty();
      return examples;
    }
  }

  private static Policy read(Path file) throws PolicyException {
    return new PolicyReader(Rules.builtIn().stream().map(Rule::id).toList())
        .read(file, "cmkcheck.yaml").toBuilder().date(LocalDate.of(2026, 11, 25)).build();
  }

  private static Report report(Path example) throws Exception {
    String plan = Files.readAllLines(example).get(0).replace("# plan: ", "");
    PlanSource source =
        new PlanSource(plan + ".json", () -> Files.newInputStream(TestCase.named(plan).plan()));
    return new CmkCheck(read(example)).check(List.of(source));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void text(Path example) throws Exception {
    compare(example, ".txt", new TextRenderer(TextStyle.PLAIN, false));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void json(Path example) throws Exception {
    compare(example, ".json", new JsonRenderer("VERSION"));
  }

  private static void compare(Path example, String ending, Renderer renderer) throws Exception {
    StringWriter written = new StringWriter();
    renderer.render(report(example), written);
    String name = String.valueOf(example.getFileName()).replace(".yaml", ending);
    Path golden = POLICIES.resolve("golden").resolve(name);
    if ("write".equals(System.getProperty("cmkcheck.golden"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, written.toString());
    }
    assertThat(written).hasToString(Files.readString(golden));
  }
}
