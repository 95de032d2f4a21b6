package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.plan.Printable;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Severity;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Markdown report, as a parser of Markdown reads it. */
class MarkdownTest {
  private static final Pattern OUR_TAG = Pattern.compile("</?(code|details|summary|b)>");
  private static final Pattern EDGE_OR_NODE =
      Pattern.compile(
          "(n\\d+ --> )?n\\d+(\\(\\[|\\[)\"([\\p{L}\\p{N}._ -]|#\\d+;)+\"(\\]\\)|\\])(:::wrong)?");

  static List<TestCase> cases() throws IOException {
    return TestCase.all();
  }

  static List<ReportCase> reports() throws IOException {
    return ReportCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ofEveryCaseNamesAreTextAndNothingElse(TestCase testCase) throws Exception {
    isPlain(Reports.of(testCase));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void ofEveryReportNamesAreTextAndNothingElse(ReportCase testCase) throws Exception {
    isPlain(testCase.report());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | b",
        "[x](javascript:alert(1))",
        "![x](https://example.com/x.png)",
        "<img src=x onerror=alert(1)>",
        "</summary></details><script>alert(1)</script>",
        "`code` ``` ~~~",
        "**bold** _emphasis_ ~~gone~~ \\",
        "# heading",
        "1. list",
        "1) list",
        "- list",
        "+ list",
        "> quote",
        "    code",
        "---",
        "===",
        "&lt;b&gt; &#64;",
        "https://example.com www.example.com a@example.com",
        "a  b "
      })
  void whateverATextIsItReadsAsItself(String text) {
    Document sentence = html(MarkdownText.of(text));
    assertThat(sentence.body().wholeText().strip()).isEqualTo(text.strip());
    assertThat(sentence.body().select("*").eachAttr("href")).isEmpty();
    assertThat(sentence.body().select(":not(body):not(p):not(code)")).isEmpty();

    Document name = html("x " + MarkdownText.code(text));
    assertThat(name.body().wholeText().strip()).isEqualTo(("x " + text).strip());
    Document cell = html("| a |\n|---|\n| " + MarkdownText.code(text) + " |\n");
    assertThat(cell.select("td").text()).isEqualToNormalizingWhitespace(text);
    assertThat(cell.select("td")).hasSize(1);
  }

  @Test
  void peopleAndIssuesAreNotCalled() {
    assertThat(MarkdownText.of("@everyone see #1"))
        .isEqualTo("<code>&#64;</code>everyone see <code>&#35;</code>1");
    assertThat(MarkdownText.code("a@b.c")).isEqualTo("<code>a</code><code>&#64;b.c</code>");
  }

  @Test
  void noLineClosesAFence() {
    String fence = MarkdownText.fence("hcl", "```\n</details>\n````\n~~~");
    FencedCodeBlock block = (FencedCodeBlock) parse(fence).getFirstChild();
    assertThat(block.getLiteral()).isEqualTo("```\n</details>\n````\n~~~\n");
    assertThat(block.getNext()).isNull();
  }

  @Test
  void aReportOfAnySizeFitsIntoAComment() throws Exception {
    String markdown = ReportCase.render(Reports.tables(5000), ReportFormat.MARKDOWN);
    assertThat(markdown).hasSizeLessThan(65_536);
    int shown = html(markdown).select("summary").size();
    assertThat(shown).isGreaterThan(50);
    assertThat(markdown)
        .contains("and " + (5000 - shown) + " more findings, for which there is no room here")
        .contains("4940 more are not drawn");
    assertThat(ReportCase.render(Reports.copies("article/1", 1000), ReportFormat.MARKDOWN))
        .hasSizeLessThan(65_536);
  }

  private static void isPlain(Report report) throws IOException {
    String markdown = ReportCase.render(report, ReportFormat.MARKDOWN);
    Node page = parse(markdown);
    page.accept(new OnlyOurs());

    List<String> names = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      report.plans().stream()
          .flatMap(plan -> plan.findings().stream())
          .filter(finding -> finding.isActive() && finding.severity() == severity)
          .map(Finding::name)
          .map(Printable::of)
          .forEach(names::add);
    }
    assertThat(html(markdown).select("summary").eachText())
        .allMatch(summary -> names.stream().anyMatch(summary::contains))
        .hasSameSizeAs(names);
  }

  /** Fails on anything that the renderer itself never writes. */
  private static final class OnlyOurs extends AbstractVisitor {
    @Override
    public void visit(HtmlInline html) {
      assertThat(html.getLiteral()).matches(OUR_TAG);
    }

    @Override
    public void visit(HtmlBlock html) {
      String rest = OUR_TAG.matcher(html.getLiteral()).replaceAll("");
      assertThat(rest).doesNotContain("<").doesNotContain(">");
    }

    @Override
    public void visit(Link link) {
      throw new AssertionError("a link to " + link.getDestination());
    }

    @Override
    public void visit(Image image) {
      throw new AssertionError("an image of " + image.getDestination());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      throw new AssertionError("code: " + code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock fence) {
      assertThat(fence.getInfo()).isIn("hcl", "mermaid");
      if (fence.getInfo().equals("mermaid")) {
        List<String> lines = fence.getLiteral().lines().toList();
        assertThat(lines.get(0)).isEqualTo("graph LR");
        assertThat(lines.get(lines.size() - 1)).startsWith("classDef wrong ");
        assertThat(lines.subList(1, lines.size() - 1))
            .allMatch(line -> EDGE_OR_NODE.matcher(line).matches());
      }
    }
  }

  private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());

  private static Node parse(String markdown) {
    return Parser.builder().extensions(TABLES).build().parse(markdown);
  }

  private static Document html(String markdown) {
    return Jsoup.parse(HtmlRenderer.builder().extensions(TABLES).build().render(parse(markdown)));
  }
}
