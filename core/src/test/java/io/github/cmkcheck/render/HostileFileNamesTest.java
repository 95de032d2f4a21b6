package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.source.SourceChoice;
import io.github.cmkcheck.testdata.TestCase;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** Whoever writes a configuration chooses the names of its files: they act in no format. */
@DisabledOnOs(OS.WINDOWS)
class HostileFileNamesTest {
  private static final List<String> NAMES =
      List.of(
          "::error::x.tf",
          "<img src=x onerror=alert(1)>.tf",
          "\u001b[31mred.tf",
          "##vso[task.complete]x.tf",
          "x\n::error::y.tf",
          "[a](javascript:x) `b` @octocat.tf",
          "\" onmouseover=\"x,y=1.tf",
          "a\u202eft.tf");

  @TempDir Path folder;

  /** The configuration of a real plan, whose root module is in a file of that name. */
  private Report report(String name) throws Exception {
    TestCase plan = TestCase.named("u_enc_string/1");
    Path from = plan.plan().resolveSibling("hcl").resolve("main.tf");
    Path sources = Files.createDirectory(folder.resolve("f" + NAMES.indexOf(name)));
    Files.copy(from, sources.resolve(name));
    return new CmkCheck()
        .withRoot(sources)
        .withSources(SourceChoice.at(List.of(sources)))
        .check(List.of(PlanSource.file(plan.plan())));
  }

  @ParameterizedTest
  @EnumSource
  void noLineAndNoCharacterIsACommand(ReportFormat format) throws Exception {
    for (String name : NAMES) {
      String written = ReportCase.render(report(name), format);
      assertThat(written).doesNotContain("\u001b", "##vso[");
      if (format != ReportFormat.JSON) {
        assertThat(written).doesNotContain("\u202e");
      }
      if (format != ReportFormat.GITHUB) {
        assertThat(written.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
      }
    }
  }

  @Test
  void annotationsAreOneLineEachWithTheirOwnProperties() throws Exception {
    for (String name : NAMES) {
      List<String> lines = ReportCase.render(report(name), ReportFormat.GITHUB).lines().toList();
      assertThat(lines).hasSizeGreaterThan(1);
      for (String line : lines.subList(0, lines.size() - 1)) {
        assertThat(line)
            .matches(
                "::(error|warning|notice) title=[^,:]*,file=[^,:]*,line=\\d+,endLine=\\d+::.*");
      }
    }
  }

  @Test
  void pagesHaveNoElementOfTheirs() throws Exception {
    for (String name : NAMES) {
      Report report = report(name);
      String markdown = ReportCase.render(report, ReportFormat.MARKDOWN);
      String shown =
          HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
      for (String page : List.of(shown, ReportCase.render(report, ReportFormat.HTML))) {
        assertThat(Jsoup.parse(page).select("img, [onerror], [onmouseover], a[href^=javascript]"))
            .isEmpty();
      }
      DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(ReportCase.render(report, ReportFormat.JUNIT))));
    }
  }

  @Test
  void programsGetTheNameAsItIs() throws Exception {
    for (String name : NAMES) {
      String json = ReportCase.render(report(name), ReportFormat.JSON);
      List<JsonNode> places = new ObjectMapper().readTree(json).findValues("location");
      assertThat(places).isNotEmpty().allMatch(place -> place.path("file").asText().equals(name));
    }
  }

  @Test
  void aCleanRunNamesNoFile() throws Exception {
    TestCase plan = TestCase.named("u_class_equals_twin/1");
    Path binary = folder.resolve("failover.tfplan");
    Files.copy(plan.plan().resolveSibling("1.tfplan"), binary);
    Report report =
        new CmkCheck()
            .withSources(SourceChoice.at(List.of(binary)))
            .check(List.of(PlanSource.file(plan.plan())));
    StringWriter text = new StringWriter();
    new TextRenderer(TextStyle.PLAIN, false).render(report, text);
    assertThat(text.toString()).isEqualTo("Passed: 2 tables: 2 on a customer managed key.\n");
  }
}
