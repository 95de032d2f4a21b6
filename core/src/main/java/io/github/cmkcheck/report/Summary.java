package io.github.cmkcheck.report;

import io.github.cmkcheck.kms.EncryptedObject;
import io.github.cmkcheck.kms.Owner;
import io.github.cmkcheck.rule.Severity;
import java.util.List;
import java.util.Locale;

/**
 * The counts over all plans of a run.
 *
 * @param tables tables and replicas
 * @param customerManaged of these, on a customer managed key
 * @param awsManaged on the AWS managed key
 * @param awsOwned on an AWS owned key
 * @param undetermined of which the plan does not tell
 * @param errors findings of severity error
 * @param warnings findings of severity warning
 * @param notes findings of severity note
 * @param outcome what it comes to
 */
public record Summary(
    int tables,
    int customerManaged,
    int awsManaged,
    int awsOwned,
    int undetermined,
    int errors,
    int warnings,
    int notes,
    Outcome outcome) {

  /** What a run comes to. */
  public enum Outcome {
    /** Nothing at or above the threshold. */
    PASS,
    /** Something at or above it. */
    VIOLATIONS,
    /** Some input could not be judged; there may be violations besides. */
    ERROR;

    /** For programs: {@code pass}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Summary of(List<PlanReport> plans, boolean allJudged) {
    int errors = count(plans, Severity.ERROR);
    Outcome judged = errors > 0 ? Outcome.VIOLATIONS : Outcome.PASS;
    return new Summary(
        plans.stream().mapToInt(plan -> plan.tables().size()).sum(),
        count(plans, Owner.CUSTOMER_MANAGED),
        count(plans, Owner.AWS_MANAGED),
        count(plans, Owner.AWS_OWNED),
        count(plans, Owner.UNDETERMINED),
        errors,
        count(plans, Severity.WARNING),
        count(plans, Severity.NOTE),
        allJudged ? judged : Outcome.ERROR);
  }

  private static int count(List<PlanReport> plans, Owner owner) {
    int count = 0;
    for (PlanReport plan : plans) {
      for (EncryptedObject object : plan.tables()) {
        count += object.ownership().owner() == owner ? 1 : 0;
      }
    }
    return count;
  }

  private static int count(List<PlanReport> plans, Severity severity) {
    int count = 0;
    for (PlanReport plan : plans) {
      for (Finding finding : plan.findings()) {
        count += finding.severity() == severity ? 1 : 0;
      }
    }
    return count;
  }
}
