package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The SARIF report is valid by OASIS's schema (from its repository oasis-tcs/sarif-spec, SARIF
 * 2.1.0 with Errata 01), and holds what GitHub code scanning asks for beyond it.
 *
 * @see <a
 *     href="https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning">
 *     SARIF support for code scanning</a>
 */
class SarifTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}:1");

  private static Schema schema;

  @BeforeAll
  static void readSchema() throws IOException {
    SchemaRegistryConfig formats =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    try (InputStream in = SarifTest.class.getResourceAsStream("sarif-schema-2.1.0.json")) {
      schema =
          SchemaRegistry.withDefaultDialect(
                  SpecificationVersion.DRAFT_4, registry -> registry.schemaRegistryConfig(formats))
              .getSchema(in);
    }
  }

  static List<TestCase> cases() throws IOException {
    return TestCase.all();
  }

  static List<ReportCase> reports() throws IOException {
    return ReportCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ofEveryCase(TestCase testCase) throws Exception {
    isForCodeScanning(Reports.of(testCase));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void ofEveryReport(ReportCase testCase) throws Exception {
    isForCodeScanning(testCase.report());
  }

  @Test
  void theSchemaRefusesWhatIsNoSarif() throws Exception {
    String sarif = sarif(ReportCase.all().get(0).report());
    assertThat(complaints(sarif)).isEmpty();
    assertThat(complaints(sarif.replace("\"level\"", "\"gravity\""))).isNotEmpty();
    assertThat(complaints(sarif.replace("\"2.1.0\"", "\"2.2\""))).isNotEmpty();
  }

  @Test
  void everyRuleNamesItsPage() throws Exception {
    JsonNode rules =
        JSON.readTree(sarif(Reports.copies("article/1", 1))).at("/runs/0/tool/driver/rules");
    assertThat(rules).isNotEmpty();
    for (String page : texts(rules, "/helpUri")) {
      String path = page.replaceFirst("https://github.com/cmkcheck/cmkcheck/blob/main/", "");
      assertThat(TestCase.root().resolveSibling("").resolve(path)).isRegularFile();
    }
  }

  @Test
  void everyPlanIsARunOfItsOwn() throws Exception {
    JsonNode runs = JSON.readTree(sarif(Reports.copies("article/1", 20))).path("runs");
    assertThat(runs).hasSize(20);
    assertThat(texts(runs, "/automationDetails/id"))
        .startsWith("cmkcheck/plans/0.json/")
        .doesNotHaveDuplicates();
  }

  @Test
  void morePlansThanGithubTakesRunsShareOne() throws Exception {
    Report report = Reports.copies("article/1", 21);
    isForCodeScanning(report);
    JsonNode runs = JSON.readTree(sarif(report)).path("runs");
    assertThat(runs).hasSize(1);
    assertThat(runs.at("/0/results")).hasSize(42);
    assertThat(texts(runs.at("/0/results"), "/partialFingerprints/primaryLocationLineHash"))
        .doesNotHaveDuplicates();
  }

  @Test
  void moreResultsThanGithubTakesAreCutAndThatIsSaid() throws Exception {
    JsonNode run = JSON.readTree(sarif(Reports.tables(25_003))).at("/runs/0");
    assertThat(run.path("results")).hasSize(25_000);
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .isEqualTo("3 results, the least severe, are left out.");
  }

  @Test
  void whatIsExcusedIsSuppressedWithItsReason() throws Exception {
    List<String> justifications = new ArrayList<>();
    for (ReportCase testCase : ReportCase.all()) {
      JsonNode runs = JSON.readTree(sarif(testCase.report())).path("runs");
      int run = 0;
      for (PlanReport plan : testCase.report().plans()) {
        JsonNode results = runs.path(run++).path("results");
        for (int i = 0; i < plan.findings().size(); i++) {
          Finding finding = plan.findings().get(i);
          JsonNode suppressions = results.path(i).path("suppressions");
          assertThat(suppressions).hasSize(finding.isActive() ? 0 : 1);
          suppressions.forEach(one -> justifications.add(one.path("justification").asText()));
        }
      }
    }
    assertThat(justifications).isNotEmpty().noneMatch(String::isBlank);
  }

  private static String sarif(Report report) throws IOException {
    return ReportCase.render(report, ReportFormat.SARIF);
  }

  private static List<String> complaints(String sarif) {
    return schema.validate(sarif, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static List<String> texts(JsonNode nodes, String pointer) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(node -> texts.add(node.at(pointer).asText()));
    return texts;
  }

  private static void isForCodeScanning(Report report) throws IOException {
    String sarif = sarif(report);
    assertThat(complaints(sarif)).isEmpty();
    JsonNode root = JSON.readTree(sarif);
    assertThat(root.path("runs").size()).isBetween(1, 20);
    Set<String> categories = new HashSet<>();
    for (JsonNode run : root.path("runs")) {
      assertThat(categories.add(run.at("/automationDetails/id").asText())).isTrue();
      JsonNode rules = run.at("/tool/driver/rules");
      assertThat(rules).hasSameSizeAs(report.rules());
      rules.forEach(SarifTest::isDescribed);
      run.path("results").forEach(result -> canBeShown(result, rules));
    }
    assertThat(names(root)).isEqualTo(names(report));
  }

  private static void isDescribed(JsonNode rule) {
    assertThat(rule.at("/shortDescription/text").asText()).hasSizeBetween(1, 1024);
    assertThat(rule.at("/fullDescription/text").asText()).hasSizeBetween(1, 1024);
    assertThat(rule.at("/help/text").asText()).isNotBlank();
    assertThat(rule.at("/help/markdown").asText()).isNotBlank();
    assertThat(rule.at("/properties/tags").size()).isBetween(1, 20);
    assertThat(rule.at("/properties/tags")).contains(JSON.getNodeFactory().textNode("security"));
    assertThat(Double.parseDouble(rule.at("/properties/security-severity").asText()))
        .isBetween(0.1, 10.0);
    assertThat(rule.at("/properties/precision").asText()).isEqualTo("very-high");
  }

  private static void canBeShown(JsonNode result, JsonNode rules) {
    JsonNode rule = rules.path(result.path("ruleIndex").asInt());
    assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
    assertThat(result.at("/message/text").asText()).isNotBlank().doesNotContain("[x](");
    assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText()).matches(HASH);
    JsonNode location = result.at("/locations/0");
    assertThat(location.at("/physicalLocation/artifactLocation/uri").asText()).isNotBlank();
    for (String number : List.of("startLine", "startColumn", "endLine", "endColumn")) {
      assertThat(location.at("/physicalLocation/region").path(number).asInt()).isPositive();
    }
    assertThat(location.at("/logicalLocations/0/fullyQualifiedName").asText()).isNotBlank();
  }

  private static List<String> names(JsonNode root) {
    List<String> names = new ArrayList<>();
    for (JsonNode run : root.path("runs")) {
      names.addAll(
          texts(run.path("results"), "/locations/0/logicalLocations/0/fullyQualifiedName"));
    }
    return names;
  }

  private static List<String> names(Report report) {
    return report.plans().stream()
        .flatMap(plan -> plan.findings().stream())
        .map(finding -> io.github.cmkcheck.address.Printable.of(finding.name()))
        .toList();
  }
}
