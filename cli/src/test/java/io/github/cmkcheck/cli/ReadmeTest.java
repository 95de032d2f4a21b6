package io.github.cmkcheck.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows is what is printed. */
class ReadmeTest {

  @Test
  void theOutputInTheReadmeIsTheOutputOfItsCommand() throws IOException {
    Path root = TestCase.root().resolveSibling("");
    String readme = Files.readString(root.resolve("README.md"));
    String sample = "testdata/cases/article/1.json";
    assertThat(readme).contains("./cmkcheck check --all " + sample + "\n");

    Run run = new InProcessTest().run("", "check", "--all", root.resolve(sample).toString());

    String shown =
        run.out()
            .replace(root.resolve(sample).toString(), sample)
            .lines()
            .map(line -> line.isEmpty() ? line : "    " + line)
            .collect(joining("\n"));
    assertThat(readme).contains(shown);
  }
}
