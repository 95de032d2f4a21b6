package io.github.cmkcheck;

import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.render.JsonRenderer;
import io.github.cmkcheck.render.Renderer;
import io.github.cmkcheck.render.TextRenderer;
import io.github.cmkcheck.render.TextStyle;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reports of every real plan, byte for byte. After a change that is meant, write them again
 * with {@code -Dcmkcheck.golden=write} and read the difference.
 */
class GoldenTest {

  static List<TestCase> cases() throws IOException {
    return TestCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void text(TestCase testCase) throws IOException {
    compare(testCase, "txt", new TextRenderer(TextStyle.PLAIN, true));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void json(TestCase testCase) throws IOException {
    compare(testCase, "json", new JsonRenderer("VERSION"));
  }

  private static void compare(TestCase testCase, String ending, Renderer renderer)
      throws IOException {
    PlanSource source =
        new PlanSource(testCase.name() + ".json", () -> Files.newInputStream(testCase.plan()));
    Report report = new CmkCheck().check(List.of(source));
    StringWriter written = new StringWriter();
    renderer.render(report, written);

    String step = testCase.name().substring(testCase.name().indexOf('/') + 1);
    Path golden = testCase.plan().resolveSibling("golden").resolve(step + "." + ending);
    Golden.assertText(golden, written.toString());
  }
}
