package io.github.cmkcheck.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.render.TextRenderer;
import io.github.cmkcheck.render.TextStyle;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What docs/embedding.md shows does what it says there. */
class EmbeddingTest {
  private static final Path ROOT = TestCase.root().resolveSibling("");

  private static Report report(CmkCheck check) throws IOException {
    return check.check(List.of(PlanSource.file(TestCase.named("messages/1").plan())));
  }

  @Test
  void aRuleOfOnesOwnIsReportedLikeAnyOther() throws IOException {
    CmkCheck check = new CmkCheck().with(List.of(new MessageCmkRule()), MessageCmkRule.TYPES);
    Report report = report(check);
    assertThat(report.plans().get(0).findings())
        .extracting(finding -> finding.rule() + " " + finding.address())
        .containsExactly(
            "acme-message-cmk aws_sns_topic.managed",
            "acme-message-cmk aws_sns_topic.plain",
            "acme-message-cmk aws_sqs_queue.plain[\"a\"]",
            "acme-message-cmk aws_sqs_queue.plain[\"b\"]");
    StringWriter text = new StringWriter();
    new TextRenderer(TextStyle.PLAIN, false).render(report, text);
    assertThat(text.toString())
        .contains("  warning  aws_sns_topic.plain  acme-message-cmk\n    Has no KMS key.\n")
        .endsWith(" (1 answer presumed, not proven). Findings: 4 warnings.\n");
  }

  @Test
  void withoutItTheResourcesAreNotEvenRead() throws IOException {
    assertThat(report(new CmkCheck()).plans().get(0).findings()).isEmpty();
    assertThat(
            report(new CmkCheck().with(List.of(new MessageCmkRule()), Set.of()))
                .plans()
                .get(0)
                .findings())
        .isEmpty();
  }

  @Test
  void twoRulesOfOneNameAreRefused() {
    CmkCheck check = new CmkCheck(Policy.DEFAULT);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> check.with(List.of(new MessageCmkRule(), new MessageCmkRule()), Set.of()));
  }

  @Test
  void aReportTellsWhatWasFoundAndWhatCouldNotBeJudged() throws IOException {
    Report report =
        new CmkCheck()
            .check(
                List.of(
                    PlanSource.file(TestCase.named("article/1").plan()),
                    PlanSource.file(Path.of("missing.json"))));
    List<String> lines = ReadingReport.lines(report);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("not judged: missing.json does not exist");
    assertThat(lines.get(1)).endsWith(":1 dynamodb-table-cmk aws_dynamodb_table.default");
    assertThat(lines.get(3)).isEqualTo("error, exit 2");
  }

  @Test
  void thePageShowsTheCodeAsItIs() throws IOException {
    String page = Files.readString(ROOT.resolve("docs").resolve("embedding.md"));
    for (String name : List.of("MessageCmkRule", "ReadingReport")) {
      String source = "core/src/test/java/io/github/cmkcheck/embedding/" + name + ".java";
      assertThat(page).contains("```java\n" + Files.readString(ROOT.resolve(source)) + "```\n");
    }
  }
}
