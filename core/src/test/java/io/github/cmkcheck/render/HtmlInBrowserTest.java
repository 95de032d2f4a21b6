package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there is a Chromium, the page lives in it, and the browser has nothing to complain of. */
class HtmlInBrowserTest {
  @TempDir private Path folder;

  /** The page as it is after its script has run. */
  private Document opened(SampleReport sample, String query) throws Exception {
    Path chromium =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
            .map(directory -> Path.of(directory, "chromium"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(chromium != null, "there is no chromium on the PATH");
    Path page = folder.resolve("report.html");
    Files.writeString(page, ReportCase.render(sample.report(), ReportFormat.HTML));
    Path shown = folder.resolve("shown.html");
    Path log = folder.resolve("log.txt");
    Process browser =
        new ProcessBuilder(
                List.of(
                    chromium.toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--enable-logging=stderr",
                    "--virtual-time-budget=3000",
                    "--dump-dom",
                    page.toUri() + query))
            .redirectOutput(shown.toFile())
            .redirectError(log.toFile())
            .start();
    boolean ended = browser.waitFor(90, TimeUnit.SECONDS);
    browser.destroyForcibly();
    browser.waitFor(10, TimeUnit.SECONDS);
    assumeTrue(ended && Files.size(shown) > 0, "chromium does not run here");
    assertThat(Files.readString(log)).doesNotContain("CONSOLE", "Content Security Policy");
    return Jsoup.parse(Files.readString(shown));
  }

  @Test
  void namesThatWantToActDoNot() throws Exception {
    SampleReport hostile = SampleReport.hostile();
    Document page = opened(hostile, "?q=aws_dynamodb_table");
    assertThat(page.select("#count").text()).isEqualTo("60 of 60 tables, 60 of 60 findings");
    assertThat(page.select("script, style")).hasSize(2);
    assertThat(page.select("img, iframe, [onload], [onerror], [onmouseover]")).isEmpty();
  }

  @Test
  void theFilterLeavesWhatIsSearchedFor() throws Exception {
    SampleReport article =
        SampleReport.all().stream()
            .filter(sample -> sample.name().equals("article"))
            .findFirst()
            .orElseThrow();
    Document page = opened(article, "?q=TRAP");
    assertThat(page.select("#count").text()).isEqualTo("1 of 3 tables, 1 of 2 findings");
    assertThat(page.select("#tables .names > li:not([hidden]) code").eachText())
        .containsExactly("aws_dynamodb_table.trap");
    assertThat(page.select("#tables .owner:not([hidden])")).hasSize(1);
    assertThat(page.select("article:not([hidden]) h4 code").eachText())
        .containsExactly("aws_dynamodb_table.trap");
  }

  private static SampleReport large() {
    return new SampleReport("large", new LargePlan(400).report());
  }

  @Test
  void whatIsSearchedForIsUnfolded() throws Exception {
    Document page = opened(large(), "?q=table_3");
    assertThat(page.select("#count").text()).isEqualTo("111 of 400 tables, 57 of 200 findings");
    assertThat(page.select("#tables .owner:not([hidden])")).isNotEmpty();
    assertThat(page.select("#tables .owner:not([hidden]):not([open])")).isEmpty();
  }

  @Test
  void whatALinkLeadsToIsUnfolded() throws Exception {
    Document page = opened(large(), "#tables-1-aws_owned");
    assertThat(page.select(".owner[open]").eachAttr("id")).containsExactly("tables-1-aws_owned");
  }
}
