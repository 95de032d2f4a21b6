package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cmkcheck.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Code Quality report, as GitLab reads it. */
class GitlabTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> SEVERITIES =
      Set.of("info", "minor", "major", "critical", "blocker");

  static List<ReportCase> reports() throws IOException {
    return ReportCase.all();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyEntryHasWhatGitlabNeedsToShowIt(ReportCase testCase) throws Exception {
    for (JsonNode entry : entries(testCase.report())) {
      assertThat(entry.path("description").asText()).isNotBlank();
      assertThat(entry.path("check_name").asText()).isNotBlank();
      assertThat(entry.path("severity").asText()).isIn(SEVERITIES);
      assertThat(entry.path("fingerprint").asText()).matches("[0-9a-f]{32}");
      assertThat(entry.at("/location/path").asText()).isNotBlank().doesNotStartWith("./");
      assertThat(entry.at("/location/lines/begin").asInt()).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void itBeginsWithItsArraySinceGitlabRefusesAByteOrderMark(ReportCase testCase) throws Exception {
    assertThat(ReportCase.render(testCase.report(), ReportFormat.GITLAB)).startsWith("[");
  }

  @Test
  void tablesOfTheSameAddressInSeveralPlansAreToldApart() throws Exception {
    List<JsonNode> entries = entries(Reports.copies("article/1", 3));
    assertThat(entries).hasSize(6);
    Set<String> fingerprints = new HashSet<>();
    entries.forEach(entry -> fingerprints.add(entry.path("fingerprint").asText()));
    assertThat(fingerprints).hasSize(6);
  }

  @Test
  void whatWasThereBeforeKeepsItsFingerprint() throws Exception {
    List<JsonNode> before = entries(Reports.tables(2));
    List<JsonNode> after = entries(Reports.tables(3));
    assertThat(after).containsAll(before);
  }

  @Test
  void instancesWithOneCauseAreOneEntryThatIsNewWhenThereIsOneMore() throws Exception {
    List<JsonNode> two = entries(Reports.instances(2));
    List<JsonNode> three = entries(Reports.instances(3));
    assertThat(two).hasSize(1);
    assertThat(three).hasSize(1);
    assertThat(three.get(0).path("description").asText())
        .startsWith("aws_dynamodb_table.t (3 instances): ")
        .endsWith(": aws_dynamodb_table.t[0], aws_dynamodb_table.t[1], aws_dynamodb_table.t[2]");
    assertThat(three.get(0).path("fingerprint")).isNotEqualTo(two.get(0).path("fingerprint"));
  }

  @Test
  void aPlanThatCannotBeJudgedIsABlocker() throws Exception {
    List<String> found = new ArrayList<>();
    for (ReportCase testCase : ReportCase.all()) {
      Report report = testCase.report();
      List<JsonNode> blockers =
          entries(report).stream()
              .filter(entry -> entry.path("severity").asText().equals("blocker"))
              .toList();
      assertThat(blockers).hasSameSizeAs(report.unreadable());
      blockers.forEach(entry -> found.add(entry.path("check_name").asText()));
    }
    assertThat(found).isNotEmpty().containsOnly("not-judged");
  }

  private static List<JsonNode> entries(Report report) throws IOException {
    JsonNode root = JSON.readTree(ReportCase.render(report, ReportFormat.GITLAB));
    assertThat(root.isArray()).isTrue();
    return StreamSupport.stream(root.spliterator(), false).toList();
  }
}
