package io.github.cmkcheck.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationMessageTest {

  private static Report report(List<TestCase> cases) {
    return new CmkCheck()
        .check(
            cases.stream()
                .map(one -> new PlanSource(one.name(), PlanSource.file(one.plan()).opener()))
                .toList());
  }

  private static List<String> lines(Report report) {
    return new ViolationMessage("report.json").of(report).lines().toList();
  }

  @Test
  void saysWhichPlanWhichTableWhatIsWrongAndWhatToWrite() throws IOException {
    assertThat(lines(report(List.of(TestCase.named("add_enabled/1")))))
        .startsWith(
            "cmkcheck found 1 error in add_enabled/1",
            "  error  aws_dynamodb_table.ae: Will be encrypted with the AWS managed key"
                + " aws/dynamodb, not a customer managed key (dynamodb-table-cmk)",
            "To fix aws_dynamodb_table.ae, write",
            "  resource \"aws_dynamodb_table\" \"ae\" {",
            "    # Inside the existing block:",
            "    server_side_encryption {",
            "      enabled     = true",
            "      kms_key_arn = aws_kms_key.dynamodb.arn",
            "    }",
            "  }",
            "  ",
            "  resource \"aws_kms_key\" \"dynamodb\" {",
            "    description             = \"CMK for DynamoDB tables\"",
            "    enable_key_rotation     = true",
            "    deletion_window_in_days = 30",
            "  }")
        .endsWith("The whole report is in report.json. Then plan again, and check the new plan.");
  }

  @Test
  void staysShortHoweverMuchIsWrong() throws IOException {
    Report report = report(TestCase.all());
    int errors = report.summary().errors();
    assertThat(errors).isGreaterThan(30);
    List<String> lines = lines(report);
    assertThat(lines).filteredOn(line -> line.startsWith("  error  ")).hasSize(20);
    assertThat(lines).contains("  and " + (errors - 20) + " more");
    assertThat(lines.get(0)).startsWith("cmkcheck found " + errors + " errors in ");
  }

  @Test
  void doesNotListWhatIsOnlyAWarning() throws IOException {
    assertThat(report(List.of(TestCase.named("replicas/1"))).summary().warnings()).isPositive();
    assertThat(lines(report(List.of(TestCase.named("replicas/1")))))
        .noneMatch(line -> line.contains("2017"));
  }

  @Test
  void namesFromAPlanNeitherBreakLinesNorBeginThem() throws IOException {
    List<String> lines = lines(report(List.of(TestCase.named("hostile/1"))));
    assertThat(lines).filteredOn(line -> line.contains("evil")).isNotEmpty();
    assertThat(lines).noneMatch(line -> line.startsWith("::"));
    assertThat(lines).allMatch(line -> line.chars().noneMatch(Character::isISOControl));
  }
}
