package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has a page, and each page a rule. */
class RulePagesTest {
  private static final Path PAGES = TestCase.root().resolveSibling("docs").resolve("rules");

  static List<Rule> rules() {
    return Rules.builtIn();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePageSaysWhatTheRuleSays(Rule rule) throws IOException {
    String page = Files.readString(PAGES.resolve(rule.id() + ".md"));
    assertThat(page)
        .startsWith("# " + rule.id() + "\n\n" + rule.title() + ".\n")
        .contains("Severity: " + rule.severity().code() + ".");
    rule.alsoKnownAs().forEach(name -> assertThat(page).contains(name));
    assertThat(Files.readString(PAGES.resolveSibling("../README.md")))
        .contains("docs/rules/" + rule.id() + ".md");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleSaysWhyItIsThereAndHowToMeetIt(Rule rule) {
    assertThat(rule.explanation()).endsWith(".\n");
    assertThat(rule.remedy()).endsWith("\n").isNotBlank();
  }

  @Test
  void rulesHaveTheNamesThatOtherToolsKnow() {
    assertThat(rules().stream().filter(rule -> !rule.alsoKnownAs().isEmpty()))
        .extracting(rule -> rule.id() + " " + rule.alsoKnownAs())
        .containsExactly(
            "dynamodb-table-cmk [CKV_AWS_119, AVD-AWS-0025, dynamodb_nocmk]",
            "dynamodb-replica-cmk [CKV_AWS_271]");
  }

  @Test
  void thereIsNoPageWithoutARule() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              rules().stream().map(rule -> rule.id() + ".md").toList());
    }
  }
}
