package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.report.FindingGroup;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.rule.Remedy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Read as GitHub reads it, a Markdown report shows names, and none of them acts. */
class MarkdownRendererTest {
  private static final Pattern NODE =
      Pattern.compile("  ([kt][0-9]+)(?:\\(\\[|\\[)\"([A-Za-z0-9 ._]|#[0-9]+;)*\"(?:\\]\\)|\\])");
  private static final Pattern EDGE =
      Pattern.compile(
          "  k[0-9]+ (-->|-\\. (removed key|AWS managed|AWS owned|cannot tell) \\.->) t[0-9]+");
  private static final Pattern CLASS =
      Pattern.compile("  classDef wrong [a-z0-9#:, -]+|  class [kt][0-9]+(,[kt][0-9]+)* wrong");

  static List<SampleReport> samples() throws Exception {
    return SampleReport.all();
  }

  private static String markdown(SampleReport sample) throws IOException {
    return ReportCase.render(sample.report(), ReportFormat.MARKDOWN);
  }

  /** Every node, parents before their children. */
  private static List<Node> nodes(String markdown) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown));
    for (int i = 0; i < nodes.size(); i++) {
      for (Node child = nodes.get(i).getFirstChild(); child != null; child = child.getNext()) {
        nodes.add(child);
      }
    }
    return nodes;
  }

  private static <T extends Node> List<T> nodes(String markdown, Class<T> type) {
    return nodes(markdown).stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static List<FindingGroup> findings(SampleReport sample) {
    return sample.report().plans().stream()
        .flatMap(plan -> plan.groups().stream())
        .filter(group -> group.first().isActive())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void hasOnlyTheMarkupThatIsOurs(SampleReport sample) throws Exception {
    List<Node> nodes = nodes(markdown(sample));
    assertThat(nodes.stream().map(node -> node.getClass().getSimpleName()).distinct())
        .isSubsetOf(
            "Document",
            "Heading",
            "Paragraph",
            "Text",
            "Code",
            "StrongEmphasis",
            "BulletList",
            "OrderedList",
            "ListItem",
            "FencedCodeBlock",
            "HtmlBlock",
            "Link",
            "TableBlock",
            "TableHead",
            "TableBody",
            "TableRow",
            "TableCell");
    assertThat(nodes(markdown(sample), Link.class))
        .allMatch(link -> link.getDestination().equals(Remedy.MEANING_PAGE));
    assertThat(nodes(markdown(sample), StrongEmphasis.class))
        .allSatisfy(strong -> assertThat(text(strong)).matches("error|warning|note"));
  }

  private static String text(Node node) {
    return node instanceof Text text
        ? text.getLiteral()
        : node instanceof Code code ? code.getLiteral() : children(node);
  }

  private static String children(Node node) {
    StringBuilder all = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      all.append(text(child));
    }
    return all.toString();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void leavesNothingOutsideOfCodeThatASiteWouldLink(SampleReport sample) throws Exception {
    assertThat(nodes(markdown(sample), Text.class))
        .isNotEmpty()
        .allSatisfy(
            text ->
                assertThat(text.getLiteral())
                    .matches("[\\p{IsLatin}0-9 ,.;:|()'\u2705\u274c\u26a0\ufe0f-]*")
                    .doesNotContain("www")
                    .doesNotContainPattern("\\b[0-9a-f]{7,}\\b"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void hasNoHtmlButFoldsWithTheNameAsCode(SampleReport sample) throws Exception {
    assertThat(nodes(markdown(sample), HtmlBlock.class))
        .allSatisfy(
            block -> {
              if (!block.getLiteral().equals("</details>")) {
                assertThat(block.getLiteral()).matches("<details>\n<summary>.*</summary>");
                List<Element> elements =
                    Jsoup.parseBodyFragment(block.getLiteral())
                        .body()
                        .children()
                        .first()
                        .select("*");
                assertThat(elements)
                    .extracting(Element::normalName)
                    .isSubsetOf("details", "summary", "strong", "code");
                assertThat(elements)
                    .allSatisfy(element -> assertThat(element.attributes().asList()).isEmpty());
              }
            });
    assertThat(markdown(sample).lines().filter("<details>"::equals).count())
        .isEqualTo(markdown(sample).lines().filter("</details>"::equals).count());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void showsNamesAndMessagesToTheLetter(SampleReport sample) throws Exception {
    String visible =
        nodes(markdown(sample)).stream()
            .map(
                node ->
                    node instanceof HtmlBlock html
                        ? Jsoup.parseBodyFragment(html.getLiteral()).body().wholeText()
                        : node.getClass().getSimpleName().equals("Paragraph") ? text(node) : "")
            .collect(Collectors.joining("\n"));
    assertThat(findings(sample))
        .allSatisfy(
            group ->
                assertThat(visible)
                    .contains(Printable.of(group.message() + "."))
                    .contains(
                        group.findings().stream().map(one -> Printable.of(one.name())).toList()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void hasTheLinesToWriteInFencesThatHold(SampleReport sample) throws Exception {
    assertThat(
            nodes(markdown(sample), FencedCodeBlock.class).stream()
                .filter(block -> block.getInfo().equals("hcl"))
                .map(block -> sample.withKey(block.getLiteral())))
        .containsExactlyInAnyOrderElementsOf(
            findings(sample).stream()
                .map(
                    group ->
                        group
                                .first()
                                .remedy()
                                .text()
                                .lines()
                                .map(Printable::of)
                                .collect(Collectors.joining("\n"))
                            + "\n")
                .toList());
  }

  @Test
  void noLinesCloseTheirFence() {
    String lines = "a\n```\n~~~\n`````\n</details>\n";
    List<Node> nodes = nodes(MarkdownText.fence("hcl", lines) + "\nafter\n");
    assertThat(nodes.get(1)).isInstanceOf(FencedCodeBlock.class);
    assertThat(((FencedCodeBlock) nodes.get(1)).getLiteral()).isEqualTo(lines);
    assertThat(text(nodes.get(2))).isEqualTo("after");
  }

  @Test
  void anyNameIsTheTextOfItsCode() {
    for (String name : SampleReport.HOSTILE_NAMES) {
      Node table = nodes("| |\n|---|\n| " + MarkdownText.code(name) + " |\n").get(0);
      assertThat(nodes("x" + MarkdownText.code(name) + "y").get(1))
          .satisfies(node -> assertThat(text(node)).isEqualTo("x" + Printable.of(name) + "y"));
      assertThat(children(table)).isEqualTo(Printable.of(name));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isOfPrintableCharactersOnly(SampleReport sample) throws Exception {
    String headings = "(?m)^#+ ";
    String markdown =
        markdown(sample).replaceAll(headings, "").replace("\n", "").replace("\ufe0f", "");
    assertThat(markdown).isEqualTo(Printable.of(markdown));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void countsInATableOfSixColumns(SampleReport sample) throws Exception {
    int plans = sample.report().plans().size();
    assertThat(nodes(markdown(sample), TableRow.class)).hasSize(plans > 1 ? plans + 2 : plans + 1);
    assertThat(nodes(markdown(sample), TableCell.class))
        .hasSize(6 * (plans > 1 ? plans + 2 : plans + 1));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void drawsAChartInWhichNoNameActs(SampleReport sample) throws Exception {
    List<String> charts =
        nodes(markdown(sample), FencedCodeBlock.class).stream()
            .filter(block -> block.getInfo().equals("mermaid"))
            .map(FencedCodeBlock::getLiteral)
            .toList();
    List<PlanReport> drawn =
        sample.report().plans().stream().filter(plan -> !plan.keys().isEmpty()).toList();
    assertThat(charts).hasSameSizeAs(drawn);
    for (String chart : charts) {
      assertThat(chart.lines().findFirst()).contains("graph LR");
      assertThat(chart.lines().skip(1))
          .allSatisfy(
              line ->
                  assertThat(
                          NODE.matcher(line).matches()
                              || EDGE.matcher(line).matches()
                              || CLASS.matcher(line).matches())
                      .as(line)
                      .isTrue());
      assertThat(chart.length()).isLessThan(50_000);
    }
  }

  @Test
  void aLabelOfAChartIsReadBackAsTheName() {
    for (String name : SampleReport.HOSTILE_NAMES) {
      String read =
          Pattern.compile("#([0-9]+);")
              .matcher(MermaidText.of(name))
              .replaceAll(
                  code ->
                      Matcher.quoteReplacement(
                          Character.toString(Integer.parseInt(code.group(1)))));
      assertThat(read).isEqualTo(Printable.of(name));
    }
  }

  @Test
  void aReportTooLongForACommentKeepsTheMostSevereAndCountsTheRest() throws Exception {
    SampleReport large = new SampleReport("large", new LargePlan(5_000).report());
    String markdown = markdown(large);
    long shown =
        nodes(markdown, FencedCodeBlock.class).stream()
            .filter(b -> b.getInfo().equals("hcl"))
            .count();
    assertThat(markdown.length()).isLessThanOrEqualTo(60_000);
    assertThat(shown).isGreaterThan(50);
    assertThat(markdown)
        .contains(
            "\nAnd "
                + (2_500 - shown)
                + " more errors, for which there is no room here: see the full report.\n")
        .contains("\nAnd 1 more key map, for which");
    hasNoHtmlButFoldsWithTheNameAsCode(large);
  }

  @Test
  void passesInOneLineAndACountWhereNothingIsFound() throws Exception {
    SampleReport clean =
        samples().stream()
            .filter(sample -> sample.name().equals("clean"))
            .findFirst()
            .orElseThrow();
    assertThat(markdown(clean))
        .startsWith("## cmkcheck: \u2705 passed\n\nPassed: ")
        .doesNotContain("### Findings");
  }
}
