package io.github.cmkcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People are told once what is wrong with many instances. */
class FindingGroupTest {

  private static PlanReport check(TestCase testCase) throws Exception {
    return new CmkCheck().check(PlanSource.file(testCase.plan()));
  }

  /** {@code rule: name = how many}. */
  private static List<String> groups(String testCase) throws Exception {
    return check(TestCase.named(testCase)).groups().stream()
        .map(group -> group.first().rule() + ": " + group.name() + " = " + group.size())
        .toList();
  }

  static Stream<TestCase> cases() throws IOException {
    return TestCase.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFindingIsInOneGroupWithThoseOfItsBlockAndCause(TestCase testCase) throws Exception {
    PlanReport report = check(testCase);
    List<FindingGroup> groups = report.groups();
    assertThat(groups.stream().flatMap(group -> group.findings().stream()))
        .containsExactlyInAnyOrderElementsOf(report.findings());
    assertThat(groups)
        .allSatisfy(
            group -> {
              assertThat(group.findings()).extracting(Finding::group).containsOnly(id(group));
              assertThat(group.findings())
                  .extracting(finding -> finding.address().withoutKeys())
                  .containsOnly(group.first().address().withoutKeys());
            });
    assertThat(groups.stream().map(FindingGroupTest::id)).doesNotHaveDuplicates();
    assertThat(groups).extracting(group -> group.first().severity()).isSorted();
  }

  private static String id(FindingGroup group) {
    return group.first().group();
  }

  @Test
  void instancesOfOneBlockThatAreWrongForDifferentReasonsAreTwoGroups() throws Exception {
    assertThat(groups("p_pii_try/1"))
        .filteredOn(group -> group.startsWith("dynamodb-table-cmk"))
        .containsExactly(
            "dynamodb-table-cmk: aws_dynamodb_table.table = 4",
            "dynamodb-table-cmk: aws_dynamodb_table.table[\"flags\"] = 1");
  }

  @Test
  void instancesOfAKeyAreOneGroupWhateverTablesEachEncrypts() throws Exception {
    FindingGroup keys =
        check(TestCase.named("each_of_caller/1")).groups().stream()
            .filter(group -> group.first().rule().value().equals("kms-key-rotation"))
            .filter(group -> group.size() > 1)
            .findFirst()
            .orElseThrow();
    assertThat(keys.name()).isEqualTo("aws_kms_key.each");
    assertThat(keys.message())
        .isEqualTo("The key does not rotate: enable_key_rotation is not true");
    assertThat(keys.findings())
        .extracting(Finding::detail)
        .containsExactly(
            "it encrypts module.keyed.aws_dynamodb_table.this[\"logs\"]",
            "it encrypts module.keyed.aws_dynamodb_table.this[\"pii\"]");
  }

  @Test
  void whatAnInstanceIsCalledIsNoPartOfTheReason() throws Exception {
    assertThat(groups("module_value/1"))
        .contains(
            "dynamodb-table-cmk: module.cond.aws_dynamodb_table.this = 2",
            "dynamodb-table-cmk: module.count.aws_dynamodb_table.this = 2");
  }
}
