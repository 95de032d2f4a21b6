package io.github.cmkcheck.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of mistaken inputs in docs/reliability.md says what is said. */
class ReliabilityPageTest {

  private static final String BEGIN = "<!-- The table is written by ReliabilityPageTest. -->\n";
  private static final String END = "<!-- The table ends here. -->\n";

  @Test
  void itsTableHoldsTheSentenceOfEveryMistakenInput() throws IOException {
    Path page = TestCase.root().resolveSibling("docs").resolve("reliability.md");
    String text = Files.readString(page);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END);
    assertThat(text.indexOf(BEGIN)).isBetween(0, to);
    if ("write".equals(System.getProperty("cmkcheck.golden"))) {
      text = text.substring(0, from) + table() + text.substring(to);
      Files.writeString(page, text);
      to = text.indexOf(END);
    }
    assertThat(text.substring(from, to)).isEqualTo(table());
  }

  private static String table() throws IOException {
    StringBuilder table = new StringBuilder("\n| sample | FILE ... |\n|---|---|\n");
    for (Path sample : samples()) {
      PlanInputException refused =
          catchThrowableOfType(
              PlanInputException.class,
              () ->
                  new CmkCheck().check(new PlanSource("FILE", () -> Files.newInputStream(sample))));
      String told = refused.problem() + ": " + refused.hint();
      table
          .append("| `")
          .append(sample.getFileName())
          .append("` | ")
          .append(told.replace("|", "\\|"))
          .append(" |\n");
    }
    return table.append('\n').toString();
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(TestCase.root().resolve("mistakes"))) {
      return files.filter(file -> !file.endsWith("expected.tsv")).sorted().toList();
    }
  }
}
