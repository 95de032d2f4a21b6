package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The findings on keys in real plans: those that are true, and no other. */
class KeyRulesTest {

  /** These have tests of their own; and hardly any key of a test rotates. */
  private static final Set<String> OTHERS =
      Set.of("dynamodb-table-cmk", "dynamodb-replica-cmk", "dynamodb-global-table-2017");

  private static List<String> findings(String testCase) throws IOException, PlanInputException {
    return new CmkCheck()
        .check(PlanSource.file(TestCase.named(testCase).plan())).findings().stream()
            .filter(finding -> !OTHERS.contains(finding.rule().value()))
            .map(KeyRulesTest::line)
            .toList();
  }

  private static String line(Finding finding) {
    return finding.rule()
        + " "
        + finding.address()
        + (finding.replica() == null ? "" : " replica " + finding.replica());
  }

  private static List<String> lines(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*\n\\s*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          orphaned/1     | `kms-key-in-use-removed aws_kms_key.dynamodb`
          key_deleted/1  | `kms-key-in-use-removed aws_kms_key.dynamodb`
          removed/2      | `kms-key-in-use-removed aws_kms_key.k`
          keys_leave/2   | `kms-key-in-use-removed aws_kms_key.aliased
                            kms-key-in-use-removed aws_kms_key.direct
                            kms-key-in-use-removed aws_kms_replica_key.west
                            kms-key-in-use-removed module.kms.aws_kms_key.k`
          deposed_key/3  | `kms-key-in-use-removed aws_kms_key.k
                            kms-key-rotation aws_kms_key.k
                            kms-key-rotation aws_kms_key.other`
          destroy/2      | ``
          destroy_mode/2 | ``
          article/1      | ``
          """)
  void keysThatLeave(String testCase, String expected) throws Exception {
    assertThat(findings(testCase)).containsExactlyElementsOf(lines(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          key_weak/1     | `kms-key-deletion-window aws_kms_key.weak
                            kms-key-in-use-disabled aws_kms_key.weak
                            kms-key-rotation aws_kms_key.weak`
          key_states/1   | `kms-key-rotation aws_kms_key.mr
                            kms-key-in-use-disabled aws_kms_replica_key.west
                            kms-key-in-use-disabled data.aws_kms_key.off
                            kms-key-in-use-disabled data.aws_kms_key.off_alias
                            kms-key-in-use-disabled data.aws_kms_key.pending`
          key_policies/1 | `kms-key-deletion-window aws_kms_external_key.material
                            kms-key-policy-scope aws_kms_key.beside
                            kms-key-policy-scope aws_kms_key.if_exists
                            kms-key-rotation aws_kms_key.norot
                            kms-key-rotation aws_kms_key.norot_null
                            kms-key-policy-scope aws_kms_key.not_action
                            kms-key-policy-scope aws_kms_key.open
                            kms-key-policy-scope aws_kms_key.open_single
                            kms-key-policy-scope aws_kms_key.other_service
                            kms-key-policy-scope aws_kms_key.wild
                            kms-key-deletion-window aws_kms_key.win29`
          rotation/1     | `kms-key-rotation aws_kms_key.still`
          rotation/2     | `kms-key-rotation aws_kms_key.still`
          classes/1      | `kms-key-sprawl aws_dynamodb_table.pii3`
          """)
  void weakKeys(String testCase, String expected) throws Exception {
    assertThat(findings(testCase)).containsExactlyElementsOf(lines(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          drift/1        | `dynamodb-encryption-drift aws_dynamodb_table.d1
                            dynamodb-encryption-drift aws_dynamodb_table.d2`
          refresh_only/1 | `dynamodb-encryption-drift aws_dynamodb_table.live`
          refresh_only/2 | `dynamodb-encryption-drift aws_dynamodb_table.live`
          update/1       | `dynamodb-key-not-in-configuration aws_dynamodb_table.keygone
                            dynamodb-key-not-in-configuration aws_dynamodb_table.removed`
          target/1       | ``
          replicas/1     | `dynamodb-key-region aws_dynamodb_table.rep_ok replica us-west-2
                            dynamodb-key-region aws_dynamodb_table.rep_wrongregion replica us-west-2`
          module_provider/1 | `kms-key-rotation aws_kms_key.east
                               dynamodb-key-region module.west.aws_dynamodb_table.orders
                               dynamodb-key-region module.west.module.deep.aws_dynamodb_table.carts`
          alias_resource/2 | ``
          modules/2      | ``
          """)
  void tablesAndTheirKeys(String testCase, String expected) throws Exception {
    assertThat(findings(testCase)).containsExactlyElementsOf(lines(expected));
  }
}
