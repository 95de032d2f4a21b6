package io.github.cmkcheck.report;

import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.Certainty;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.policy.Ruling;
import io.github.cmkcheck.rule.Severity;
import java.util.EnumMap;
import java.util.Locale;

/**
 * The counts over all plans of a run.
 *
 * @param tables tables and replicas
 * @param replicas how many of these are replicas
 * @param customerManaged how many are on a customer managed key
 * @param awsManaged how many are on the AWS managed key
 * @param awsOwned how many are on an AWS owned key
 * @param undetermined how many have a key that the plan does not show
 * @param presumed answers that depend on a presumption
 * @param errors findings of severity error that count
 * @param warnings findings of severity warning that count
 * @param notes findings of severity note that count, and notices about the policy
 * @param exempted findings that an exemption keeps from counting
 * @param baselined findings that are in the baseline
 * @param outOfScope findings that the policy's scope leaves out
 * @param outcome the result
 * @param enforced whether violations fail the run; if not, they are only reported
 */
public record Summary(
    int tables,
    int replicas,
    int customerManaged,
    int awsManaged,
    int awsOwned,
    int undetermined,
    int presumed,
    int errors,
    int warnings,
    int notes,
    int exempted,
    int baselined,
    int outOfScope,
    Outcome outcome,
    boolean enforced) {

  /** The result of a run. */
  public enum Outcome {
    /** Nothing at or above the threshold. */
    PASS,
    /** Something at or above it. */
    VIOLATIONS,
    /** Some input could not be judged; there may also be violations. */
    ERROR;

    /** For programs, such as {@code pass}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Summary of(Report report) {
    EnumMap<Severity, Integer> active = new EnumMap<>(Severity.class);
    EnumMap<Ruling.Status, Integer> statuses = new EnumMap<>(Ruling.Status.class);
    EnumMap<Owner, Integer> owners = new EnumMap<>(Owner.class);
    int outOfScope = 0;
    int presumed = 0;
    int replicas = 0;
    for (PlanReport plan : report.plans()) {
      for (EncryptedObject object : plan.tables()) {
        owners.merge(object.ownership().owner(), 1, Integer::sum);
        replicas += object.isReplica() ? 1 : 0;
        presumed += object.ownership().certainty() == Certainty.PRESUMED ? 1 : 0;
      }
      outOfScope += plan.outOfScope();
      for (Finding finding : plan.findings()) {
        statuses.merge(finding.status(), 1, Integer::sum);
        if (finding.isActive()) {
          active.merge(finding.severity(), 1, Integer::sum);
        }
      }
    }
    report.notices().forEach(notice -> active.merge(notice.severity(), 1, Integer::sum));
    boolean violated = active.keySet().stream().anyMatch(report.policy()::failsOn);
    Outcome judged = violated ? Outcome.VIOLATIONS : Outcome.PASS;
    return new Summary(
        owners.values().stream().mapToInt(Integer::intValue).sum(),
        replicas,
        owners.getOrDefault(Owner.CUSTOMER_MANAGED, 0),
        owners.getOrDefault(Owner.AWS_MANAGED, 0),
        owners.getOrDefault(Owner.AWS_OWNED, 0),
        owners.getOrDefault(Owner.UNDETERMINED, 0),
        presumed,
        active.getOrDefault(Severity.ERROR, 0),
        active.getOrDefault(Severity.WARNING, 0),
        active.getOrDefault(Severity.NOTE, 0),
        statuses.getOrDefault(Ruling.Status.EXEMPTED, 0),
        statuses.getOrDefault(Ruling.Status.BASELINED, 0),
        outOfScope,
        report.unreadable().isEmpty() ? judged : Outcome.ERROR,
        report.policy().isEnforced());
  }
}
