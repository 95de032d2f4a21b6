package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.PlanReport;
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
              .concat(" pre details summary figure figcaption desc g i")
              .concat(" path polygon text footer script")
              .split(" "));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang charset http-equiv content name class href id aria-hidden aria-label aria-labelledby"
              .concat(
                  " aria-live preserveaspectratio viewbox x y width height rx d points text-anchor")
              .concat(
                  " role tabindex hidden for type autocomplete value checked data-owner data-of")
              .concat(" open data-huge")
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
        .allMatch(target -> target.matches("#[a-z0-9_-]+") || target.equals(Remedy.MEANING_PAGE));
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
    assertThat(names(page.select("#tables .owner .names > li")))
        .containsExactlyInAnyOrderElementsOf(
            objects.stream().map(object -> Printable.of(object.name())).toList());
    for (Element why : page.select("#tables .why")) {
      String owner = why.parent().attr("data-owner");
      List<String> told = why.select("ol > li").eachText();
      boolean own = !why.select(".meta:contains(Shown for)").isEmpty();
      for (Element row : why.select(".names > li")) {
        assertThat(objects)
            .filteredOn(object -> Printable.of(object.name()).equals(name(row)))
            .filteredOn(object -> object.ownership().owner().code().equals(owner))
            .anySatisfy(
                object -> {
                  List<String> steps = object.ownership().trail().steps();
                  assertThat(told).hasSameSizeAs(steps);
                  if (!own || row.elementSiblingIndex() == 0) {
                    assertThat(told).isEqualTo(steps.stream().map(this::shown).toList());
                  }
                });
      }
    }
  }

  /** As the page's text has it: printable, and without more blanks than one. */
  private String shown(String step) {
    return Printable.of(step).replaceAll(" +", " ").strip();
  }

  private static String name(Element cell) {
    return cell.select("code").first().wholeText();
  }

  private static List<String> names(List<Element> cells) {
    return cells.stream().map(HtmlRendererTest::name).toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void tellsEveryFindingWithTheLinesToWrite(SampleReport sample) throws Exception {
    Document page = page(sample);
    List<Element> articles = page.select("#findings article, #excused article");
    int told = 0;
    for (PlanReport plan : sample.report().plans()) {
      for (Cause cause : Cause.of(plan.groups())) {
        told++;
        List<String> names =
            cause.groups().stream()
                .flatMap(group -> group.findings().stream())
                .map(one -> Printable.of(one.name()))
                .toList();
        assertThat(articles)
            .anySatisfy(
                article -> {
                  assertThat(names(article.select(".names > li")))
                      .isEqualTo(names.size() == 1 ? List.of() : names);
                  tells(sample, cause, article);
                });
      }
    }
    assertThat(articles).hasSize(told);
  }

  private static void tells(SampleReport sample, Cause cause, Element article) {
    Finding finding = cause.first();
    assertThat(article.parents().select("section").first().id())
        .isEqualTo(finding.isActive() ? "findings" : "excused");
    assertThat(name(article.select("h4").first())).isEqualTo(Printable.of(cause.name()));
    assertThat(article.wholeText())
        .contains(finding.rule().value())
        .contains(Printable.of(cause.message() + "."));
    String written = article.select("pre").eachText().isEmpty() ? "" : lines(article);
    assertThat(sample.withKey(written).strip())
        .isEqualTo(
            finding
                .remedy()
                .text()
                .lines()
                .map(Printable::of)
                .collect(Collectors.joining("\n"))
                .strip());
    if (finding.justification() != null) {
      assertThat(article.wholeText()).contains(Printable.of(finding.justification()));
    }
  }

  private static String lines(Element article) {
    return article.select("pre").first().wholeText().strip() + "\n";
  }

  @ParameterizedTest
  @MethodSource("samples")
  void saysOnEachFoldWhatIsInIt(SampleReport sample) throws Exception {
    Document page = page(sample);
    for (Element fold : page.select("details")) {
      assertThat(fold.children().first().normalName()).isEqualTo("summary");
      assertThat(fold.select("> summary").text()).isNotBlank();
    }
    for (Element fold : page.select(".owner, details:has(> .names)")) {
      int count =
          Stream.of(fold.select("> summary").text().split("[^0-9]+"))
              .filter(number -> !number.isEmpty())
              .mapToInt(Integer::parseInt)
              .sum();
      assertThat(fold.select(".names > li")).hasSize(count);
      assertThat(fold.hasAttr("open")).isEqualTo(count <= HtmlFold.SMALL);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void drawsTheKeysAndSaysTheSameInATable(SampleReport sample) throws Exception {
    Document page = page(sample);
    List<String> objects =
        sample.report().plans().stream()
            .flatMap(plan -> plan.keys().stream())
            .filter(use -> use.key().isPresent())
            .flatMap(use -> use.objects().stream())
            .map(object -> Printable.of(object.name()))
            .toList();
    assertThat(names(page.select("#keys .names > li")))
        .containsExactlyInAnyOrderElementsOf(objects);
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
    assertThat(page.select("#keys .names > li")).hasSize(200);
    assertThat(page.select("#keys a").eachText()).containsExactly("100 tables", "100 tables");
  }

  @Test
  void saysWhatHoldsForManyOnceAndFoldsTheirNames() throws Exception {
    Document page = page(new SampleReport("large", new LargePlan(4_000).report()));
    assertThat(page.select("#findings article h4").eachText())
        .containsExactly(
            "error aws_dynamodb_table.table_10 and 999 more blocks",
            "error aws_dynamodb_table.table_1003 and 999 more blocks");
    assertThat(page.select("#findings article > details > summary").eachText())
        .startsWith("1000 addresses", "How we know", "What to write");
    assertThat(page.select(".owner > summary").eachText())
        .containsExactly(
            "AWS owned 1000 tables", "AWS managed 1000 tables", "customer managed 2000 tables");
    assertThat(page.select(".owner[open]")).isEmpty();
    assertThat(page.select(".owner ol")).hasSize(4);
    assertThat(page.select("details[data-huge] > summary").eachText())
        .containsExactly("customer managed 2000 tables", "The same in words, with all 4000");
  }

  @Test
  void growsByLittleForEachTable() throws Exception {
    int few = bytes(new LargePlan(1_000));
    int many = bytes(new LargePlan(5_000));
    assertThat((many - few) / 4_000).isLessThan(220);
    assertThat(many).isLessThan(2_000_000);
  }

  private static int bytes(LargePlan plan) throws IOException {
    String page = ReportCase.render(plan.report(), ReportFormat.HTML);
    return page.getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void theScriptAndTheStyleCannotCloseTheirElement() throws Exception {
    for (String asset : List.of("report.css", "report.js")) {
      assertThat(PageAsset.named(asset).text()).doesNotContain("</", "<!--");
    }
  }
}
