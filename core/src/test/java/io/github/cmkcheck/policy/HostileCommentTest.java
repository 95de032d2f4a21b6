package io.github.cmkcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cmkcheck.render.RenderSettings;
import io.github.cmkcheck.render.ReportFormat;
import io.github.cmkcheck.report.Report;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** What people write into comments is text in every report, and nothing that acts. */
class HostileCommentTest {

  private static final List<String> TEXTS =
      List.of(
          "##vso[task.complete result=Succeeded;]",
          "a ##[add-mask]b",
          "::error file=x::y",
          "\u2003::stop-commands::x",
          "%0A::error::x",
          "\u001b[2J\u001b]0;title\u0007",
          "\u202etfel ot thgir\u200b",
          "</li></ul><img src=x onerror=alert(1)><script>alert(1)</script>",
          "' onmouseover='alert(1)",
          "[here](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example>",
          "https://evil.example www.evil.example @everyone #1 fcb139b",
          "</details> `code` ``` | **bold** _a_ ~b~ $x$",
          "]]> &amp; <!-- x -->",
          "${jndi:ldap://evil.example/x} {{ x }}");

  private static final String HARMLESS = "harmless";

  @TempDir private Path folder;

  static Stream<Arguments> texts() {
    return TEXTS.stream()
        .flatMap(
            text -> Stream.of(ReportFormat.values()).map(format -> Arguments.of(text, format)));
  }

  /** One as a reason that counts, one as a reason that ended, and one as a word that is none. */
  private static Report report(Path folder, String text) throws Exception {
    String ignore = "# cmkcheck:ignore dynamodb-table-cmk reason=\"" + text + "\" expires=";
    return CommentedCase.of("article/1", folder)
        .above("main.tf", "resource \"aws_dynamodb_table\" \"trap\" {", ignore + "never")
        .above("main.tf", "resource \"aws_dynamodb_table\" \"default\" {", ignore + "2026-01-01")
        .above(
            "main.tf",
            "resource \"aws_dynamodb_table\" \"orders\" {",
            "# cmkcheck:ignore " + text.replace(' ', '\u00a0') + " reason=a expires=never")
        .report();
  }

  private String render(String name, String text, ReportFormat format) throws Exception {
    StringWriter written = new StringWriter();
    format
        .renderer(RenderSettings.plain("VERSION", true, true))
        .render(report(folder.resolve(name), text), written);
    return written.toString();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void itStandsInEveryFormatAndDoesNothingThere(String text, ReportFormat format) throws Exception {
    String hostile = render("a", text, format);

    assertThat(hostile).doesNotContain("##[", "##vso[", "\u001b", "\u0007");
    if (format != ReportFormat.JSON) {
      // Programs get the text as it is.
      assertThat(hostile).doesNotContain("\u202e", "\u200b", "\u2003");
    }
    assertThat(shape(hostile, format)).isEqualTo(shape(render("b", HARMLESS, format), format));
  }

  /** What a reader of that format makes of a report, without its words. */
  private static List<String> shape(String written, ReportFormat format) throws Exception {
    return switch (format) {
      case TEXT -> written.lines().filter(line -> line.startsWith("::")).toList();
      case GITHUB ->
          written.lines().map(line -> line.replaceAll("^(::\\w+ title=[^,:]*).*", "$1")).toList();
      case JSON, SARIF, GITLAB -> {
        JsonNode tree = new ObjectMapper().readTree(written);
        yield List.of(tree.getNodeType() + " " + tree.size());
      }
      case JUNIT -> {
        var xml =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written)));
        yield List.of("" + xml.getElementsByTagName("*").getLength());
      }
      case MARKDOWN -> acting(Parser.builder().build().parse(written));
      case HTML ->
          Jsoup.parse(written).select("*").stream()
              .filter(element -> !element.tagName().equals("code"))
              .map(element -> element.tagName() + attributes(element))
              .toList();
    };
  }

  private static List<String> attributes(Element element) {
    return element.attributes().asList().stream().map(one -> one.getKey()).toList();
  }

  /** Links, pictures and HTML; text may be cut into pieces. */
  private static List<String> acting(Node node) {
    Stream<String> here =
        List.of("Link", "Image", "HtmlInline", "HtmlBlock")
                .contains(node.getClass().getSimpleName())
            ? Stream.of(node.getClass().getSimpleName())
            : Stream.of();
    Stream<String> inside = Stream.of();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      inside = Stream.concat(inside, acting(child).stream());
    }
    return Stream.concat(here, inside).toList();
  }

  @Test
  void readersOfJsonGetTheReasonAsItIs() throws Exception {
    String text = "</b> 'x' | ::y";
    JsonNode tree = new ObjectMapper().readTree(render("a", text, ReportFormat.JSON));
    assertThat(tree.findValuesAsText("justification"))
        .anySatisfy(why -> assertThat(why).endsWith(": " + text + " (never expires)"));
  }
}
