package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The annotations, read as GitHub's runner reads workflow commands. */
class GithubTest {
  private static final Pattern COMMAND =
      Pattern.compile("::(error|warning|notice) ([^\\r\\n]*?)::([^\\r\\n]*)");

  /** What the runner makes of a command. */
  private record Annotation(String name, Map<String, String> properties, String message) {}

  static List<TestCase> cases() throws IOException {
    return TestCase.all();
  }

  static List<ReportCase> reports() throws IOException {
    return ReportCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void namesAreToldAndMakeNoCommandOfTheirOwn(TestCase testCase) throws Exception {
    isToldInAnnotations(Reports.of(testCase));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void ofEveryReport(ReportCase testCase) throws Exception {
    isToldInAnnotations(testCase.report());
  }

  @Test
  void thereAreNineAndOneThatSaysHowManyMore() throws Exception {
    assertThat(annotations(Reports.tables(9))).hasSize(9);

    List<Annotation> annotations = annotations(Reports.tables(12));
    assertThat(annotations).hasSize(10);
    assertThat(annotations.get(9).name()).isEqualTo("notice");
    assertThat(annotations.get(9).message()).startsWith("and 3 more (3 errors)");
  }

  @Test
  void instancesWithOneCauseAreOneAnnotationWithTheirNames() throws Exception {
    List<Annotation> annotations = annotations(Reports.instances(120));
    assertThat(annotations).hasSize(1);
    assertThat(annotations.get(0).properties().get("title"))
        .isEqualTo("dynamodb-table-cmk: aws_dynamodb_table.t (120 instances)");
    assertThat(annotations.get(0).message())
        .contains("\n- aws_dynamodb_table.t[0]\n", "\n- aws_dynamodb_table.t[99]\n")
        .contains("\n- and 20 more, which the JSON report lists\n");
  }

  private static void isToldInAnnotations(Report report) throws IOException {
    List<Annotation> annotations = annotations(report);
    List<String> names =
        report.plans().stream()
            .flatMap(plan -> plan.groups().stream())
            .filter(group -> group.first().isActive())
            .map(group -> group.first().rule() + ": " + group.name() + group.instances())
            .toList();
    for (Annotation annotation : annotations) {
      assertThat(annotation.properties().keySet()).isSubsetOf("title", "file", "line", "endLine");
      if (annotation.properties().containsKey("file") && report.unreadable().isEmpty()) {
        String title = annotation.properties().get("title");
        assertThat(names).extracting(Printable::of).contains(title);
        assertThat(annotation.message())
            .startsWith(title.substring(title.indexOf(": ") + 2) + ": ");
      }
    }
  }

  private static List<Annotation> annotations(Report report) throws IOException {
    List<String> lines = ReportCase.render(report, ReportFormat.GITHUB).lines().toList();
    assertThat(lines.get(lines.size() - 1)).doesNotContain("::").doesNotStartWith("##");
    List<Annotation> annotations = new ArrayList<>();
    int policy = report.caught().size() + (report.policyInForce().sentence().isPresent() ? 1 : 0);
    assertThat(lines.subList(lines.size() - 1 - policy, lines.size() - 1))
        .allMatch(line -> line.startsWith("Policy: "));
    for (String line : lines.subList(0, lines.size() - 1 - policy)) {
      Matcher command = COMMAND.matcher(line);
      assertThat(command.matches()).as(line).isTrue();
      Map<String, String> properties = new TreeMap<>();
      for (String property : command.group(2).split(",")) {
        String[] both = property.split("=", 2);
        properties.put(both[0], text(both[1].replace("%3A", ":").replace("%2C", ",")));
      }
      annotations.add(new Annotation(command.group(1), properties, text(command.group(3))));
    }
    assertThat(annotations).hasSizeLessThanOrEqualTo(10);
    return annotations;
  }

  private static String text(String escaped) {
    return escaped.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }
}
