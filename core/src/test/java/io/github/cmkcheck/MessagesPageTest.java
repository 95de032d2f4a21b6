package io.github.cmkcheck;

import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code docs/messages.md} has every sentence that stands in the sources, and no other. */
class MessagesPageTest {
  private static final Path ROOT = TestCase.root().getParent();
  private static final List<String> MODULES = List.of("core", "cli", "maven-plugin");

  @Test
  void thePageListsEverySentence() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # What cmkcheck says

            Every sentence, and every piece of one, with an ellipsis for what is filled in. The page is made from the
            sources, and a test keeps it true: to make it again, run that with `-Dcmkcheck.golden=write`.
            """);
    for (String module : MODULES) {
      String folder = "";
      for (Map.Entry<String, Set<String>> said :
          Sentences.in(ROOT.resolve(module + "/src/main/java")).entrySet()) {
        int end = said.getKey().lastIndexOf('.');
        String in = said.getKey().substring(0, end).replace("io.github.cmkcheck", module);
        if (!in.equals(folder)) {
          folder = in;
          page.append("\n## ")
              .append(in.replace(".maven", "").replace("cli.cli", "cli"))
              .append('\n');
        }
        page.append("\n`").append(said.getKey().substring(end + 1)).append("`\n\n");
        said.getValue().forEach(text -> page.append("- ").append(code(text)).append('\n'));
      }
    }
    Golden.assertText(ROOT.resolve("docs/messages.md"), page.toString());
  }

  /** As code, whatever stands in it. */
  private static String code(String text) {
    return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
  }
}
