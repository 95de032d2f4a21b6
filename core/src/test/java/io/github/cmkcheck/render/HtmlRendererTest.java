package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.FindingGroup;
import io.github.cmkcheck.rule.Remedy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An HTML report is a whole and well-made page, in which names are text and nothing else. */
class HtmlRendererTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          "html head meta title style body a header p h1 svg rect dl div dt dd small nav ul li span main"
              .concat(
                  " form label input fieldset legend output section h2 h3 h4 article code strong ol")
              .concat(
                  " pre table caption thead tbody tr th td details summary figure figcaption desc g")
              .concat(" path polygon text footer script")
              .split(" "));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang charset http-equiv content name class href id aria-hidden aria-label aria-labelledby"
              .concat(
                  " aria-live preserveaspectratio viewbox x y width height rx d points text-anchor")
              .concat(
                  " role tabindex hidden for type autocomplete value checked data-find data-owner")
              .concat(" scope colspan")
              .split(" "));

  static List<SampleReport> samples() throws Exception {
    return SampleReport.all();
  }

  private static Document page(SampleReport sample) throws IOException {
    return Jsoup.parse(ReportCase.render(sample.report(), ReportFormat.HTML));
  }

  private static Stream<Attribute> attributes(Document page) {
    return page.getAllElements().stream()
        .flatMap(element -> element.attributes().asList().stream());
  }

  private static List<String> values(Document page, String attribute) {
    return attributes(page)
        .filter(one -> one.getKey().equals(attribute))
        .map(Attribute::getValue)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void hasOnlyTheElementsAndAttributesThatAreOurs(SampleReport sample) throws Exception {
    Document page = page(sample);
    assertThat(page.getAllElements().stream().skip(1).map(Element::normalName).distinct())
        .isSubsetOf(ELEMENTS);
    assertThat(attributes(page).map(one -> one.getKey().toLowerCase(Locale.ROOT)).distinct())
        .isSubsetOf(ATTRIBUTES);
    assertThat(values(page, "class").stream().flatMap(names -> Stream.of(names.split(" "))))
        .allMatch(name -> name.matches("[a-z_]+"));
    assertThat(page.select("script, style")).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void loadsNothingAndLetsInOnlyItsOwnScriptAndStyle(SampleReport sample) throws Exception {
    Document page = page(sample);
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; script-src %s; style-src %s; base-uri 'none'; form-action 'none'"
                .formatted(
                    hash(page.select("script").first()), hash(page.select("style").first())));
    assertThat(values(page, "href"))
        .allMatch(target -> target.matches("#[a-z-]+") || target.equals(Remedy.MEANING_PAGE));
    assertThat(page.select("style").first().data()).doesNotContain("url(", "@import", "http");
  }

  private static String hash(Element element) throws Exception {
    byte[] text = element.data().getBytes(StandardCharsets.UTF_8);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  @ParameterizedTest
  @MethodSource("samples")
  void namesEachThingOnceAndPointsAtWhatIsThere(SampleReport sample) throws Exception {
    Document page = page(sample);
    List<String> ids = values(page, "id");
    assertThat(ids).doesNotHaveDuplicates();
    Stream<String> targets =
        Stream.of("for", "aria-labelledby")
            .flatMap(attribute -> values(page, attribute).stream())
            .flatMap(value -> Stream.of(value.split(" ")));
    assertThat(targets).isSubsetOf(ids);
    assertThat(
            values(page, "href").stream()
                .filter(target -> target.startsWith("#"))
                .map(target -> target.substring(1)))
        .isSubsetOf(ids);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadableByEar(SampleReport sample) throws Exception {
    Document page = page(sample);
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int next = heading.normalName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isBetween(1, level + 1);
      assertThat(heading.text()).isNotBlank();
      level = next;
    }
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("header, main, footer, nav")).hasSize(4);
    assertThat(page.select("th")).allMatch(cell -> cell.hasAttr("scope"));
    assertThat(page.select("table")).allMatch(table -> !table.select("> caption").isEmpty());
    assertThat(page.select("input"))
        .allMatch(input -> page.select("label[for=" + input.id() + "]").size() == 1);
    assertThat(page.select("svg:not([aria-hidden])"))
        .allMatch(
            svg -> svg.attr("role").equals("img") && svg.child(1).normalName().equals("desc"));
    boolean tables = sample.report().summary().tables() > 0;
    assertThat(page.select("output[aria-live=polite]")).hasSize(tables ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void listsEveryTableWithHowWeKnow(SampleReport sample) throws Exception {
    Document page = page(sample);
    List<EncryptedObject> objects =
        sample.report().plans().stream().flatMap(plan -> plan.tables().stream()).toList();
    List<Element> rows = page.select("#tables tr[data-owner]");
    assertThat(rows.stream().map(row -> name(row.select("th").first())))
        .containsExactlyInAnyOrderElementsOf(
            objects.stream().map(object -> Printable.of(object.name())).toList());
    for (Element row : rows) {
      EncryptedObject object =
          objects.stream()
              .filter(one -> Printable.of(one.name()).equals(name(row.select("th").first())))
              .filter(one -> one.ownership().owner().code().equals(row.attr("data-owner")))
              .findFirst()
              .orElseThrow();
      List<String> steps = object.ownership().trail().steps().stream().map(Printable::of).toList();
      String how = row.select("td").last().wholeText();
      assertThat(steps).allSatisfy(step -> assertThat(how).contains(step));
    }
  }

  private static String name(Element cell) {
    return cell.select("code").first().wholeText();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void tellsEveryFindingWithTheLinesToWrite(SampleReport sample) throws Exception {
    Document page = page(sample);
    List<FindingGroup> groups =
        sample.report().plans().stream().flatMap(plan -> plan.groups().stream()).toList();
    assertThat(page.select("#findings article").size() + page.select("#excused article").size())
        .isEqualTo(groups.size());
    for (FindingGroup group : groups) {
      Finding finding = group.first();
      String section = finding.isActive() ? "#findings" : "#excused";
      String lines =
          finding.remedy().text().lines().map(Printable::of).collect(Collectors.joining("\n"));
      assertThat(page.select(section + " article"))
          .anySatisfy(
              article -> {
                assertThat(name(article.select("h4").first()))
                    .isEqualTo(Printable.of(group.name()));
                assertThat(article.select("ul li").stream().map(HtmlRendererTest::name))
                    .containsExactlyElementsOf(
                        group.size() == 1
                            ? List.of()
                            : group.findings().stream()
                                .map(one -> Printable.of(one.name()))
                                .toList());
                assertThat(article.wholeText())
                    .contains(finding.rule().value())
                    .contains(Printable.of(group.message() + "."));
                String written = article.select("pre").first().wholeText().strip() + "\n";
                assertThat(sample.withKey(written).strip()).isEqualTo(lines.strip());
                if (finding.justification() != null) {
                  assertThat(article.wholeText()).contains(Printable.of(finding.justification()));
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void drawsTheKeysAndSaysTheSameInATable(SampleReport sample) throws Exception {
    Document page = page(sample);
    long objects =
        sample.report().plans().stream()
            .flatMap(plan -> plan.keys().stream())
            .mapToInt(use -> use.objects().size())
            .sum();
    assertThat(page.select("#keys td li")).hasSize((int) objects);
    for (Element wrong : page.select("#keys g.wrong")) {
      assertThat(wrong.select(".word")).hasSize(1);
    }
    assertThat(page.select("#keys g.aws_owned, #keys g.aws_managed, #keys g.undetermined"))
        .allMatch(group -> group.hasClass("wrong"));
  }

  @Test
  void ofManyTablesDrawsSomeOfEachKeyAndSaysSo() throws Exception {
    Document page = page(new SampleReport("large", new LargePlan(400).report()));
    assertThat(page.select("#keys figcaption").text())
        .isEqualTo("Drawn: 60 of 400 tables and replicas, keys with something wrong first.");
    assertThat(page.select("#keys polygon")).hasSize(2 * KeyMapDrawing.MOST_OF_A_KEY);
    assertThat(page.select("#keys summary").text()).contains("with all 400");
    assertThat(page.select("#keys td li")).hasSize(400);
  }

  @Test
  void theScriptAndTheStyleCannotCloseTheirElement() throws Exception {
    for (String asset : List.of("report.css", "report.js")) {
      assertThat(PageAsset.named(asset).text()).doesNotContain("</", "<!--");
    }
  }
}
