package io.github.cmkcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.RuleId;
import io.github.cmkcheck.rule.Severity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a policy makes of a verdict. */
class PolicyJudgeTest {

  private static final RuleId RULE = new RuleId("dynamodb-table-cmk");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  /** Two new tables: one on an AWS owned key, one of which the plan does not tell. */
  private static final String PLAN =
      """
      {"format_version": "1.2", "resource_changes": [
        {"address": "aws_dynamodb_table.owned", "mode": "managed", "type": "aws_dynamodb_table",
         "name": "owned", "change": {"actions": ["create"], "before": null,
           "after": {"server_side_encryption": []}, "after_unknown": {}}},
        {"address": "aws_dynamodb_table.untold", "mode": "managed", "type": "aws_dynamodb_table",
         "name": "untold", "change": {"actions": ["no-op"],
           "before": {"server_side_encryption": [{"enabled": true,
             "kms_key_arn": "arn:aws:kms:us-east-1:111122223333:key/1"}]},
           "after": {"server_side_encryption": [{"enabled": true,
             "kms_key_arn": "arn:aws:kms:us-east-1:111122223333:key/1"}]}, "after_unknown": {}}}]}
      """;

  private static List<PlanSource> plan() {
    byte[] json = PLAN.getBytes(StandardCharsets.UTF_8);
    return List.of(new PlanSource("plan.json", () -> new ByteArrayInputStream(json)));
  }

  private static Report report(PolicyBuilder policy) {
    Report report = new CmkCheck(policy.date(TODAY).build()).check(plan());
    assertThat(report.unreadable()).isEmpty();
    return report;
  }

  private static List<String> findings(PolicyBuilder policy) {
    return report(policy).plans().get(0).findings().stream()
        .filter(finding -> finding.rule().equals(RULE))
        .map(PolicyJudgeTest::words)
        .toList();
  }

  private static String words(Finding finding) {
    return finding.address().name()
        + " "
        + finding.severity().code()
        + " "
        + finding.status().code();
  }

  @Test
  void withoutAPolicyEveryFindingIsAnErrorThatCounts() {
    assertThat(findings(Policy.DEFAULT.toBuilder()))
        .containsExactly("owned error active", "untold error active");
  }

  @Test
  void whatThePlanDoesNotTellHasASeverityOfItsOwn() {
    assertThat(findings(Policy.DEFAULT.toBuilder().undeterminedLevel(Severity.NOTE)))
        .containsExactly("owned error active", "untold note active");
  }

  @Test
  void aRuleThatIsOffIsOffForWhatThePlanDoesNotTell() {
    assertThat(
            findings(
                Policy.DEFAULT.toBuilder()
                    .levels(Map.of(RULE, Level.OFF))
                    .undeterminedLevel(Severity.NOTE)))
        .isEmpty();
  }

  @Test
  void onlyWhatThePlanChangesIsInScopeIfThatIsAsked() {
    Scope changed = new Scope(true, List.of(), List.of(), null);
    Report report = report(Policy.DEFAULT.toBuilder().scope(changed));
    assertThat(findings(Policy.DEFAULT.toBuilder().scope(changed)))
        .containsExactly("owned error active");
    assertThat(report.caught().stream().map(Caught::sentenceWithNames))
        .containsExactly("the rest of the scope leaves out 1 object: aws_dynamodb_table.untold");
  }

  @Test
  void anExemptionThatHasEndedSaysSoAndCountsAsUsed() {
    Exemption ended = exemption("aws_dynamodb_table.owned", TODAY.minusDays(1));
    Report report = report(Policy.DEFAULT.toBuilder().exemptions(List.of(ended)));
    assertThat(report.plans().get(0).findings())
        .filteredOn(finding -> finding.address().name().equals("owned"))
        .extracting(Finding::justification)
        .contains("exemption expired on 2026-06-29");
    assertThat(report.notices()).isEmpty();
  }

  @Test
  void anExemptionThatConcernsNothingIsTold() {
    Exemption unused = exemption("aws_dynamodb_table.other", TODAY);
    assertThat(report(Policy.DEFAULT.toBuilder().exemptions(List.of(unused))).notices())
        .extracting(Notice::message)
        .containsExactly(
            "the exemption for aws_dynamodb_table.other applies to nothing; remove it");
  }

  private static Exemption exemption(String pattern, LocalDate end) {
    return new Exemption(AddressPattern.parse(pattern), Set.of(RULE), "why", end, null, null);
  }
}
