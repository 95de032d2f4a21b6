package io.github.cmkcheck.report;

import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.policy.Caught;
import io.github.cmkcheck.policy.Notice;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * What a run has found.
 *
 * @param plans the plans that were judged, in the order given
 * @param unreadable the inputs that could not be judged, in the order given
 * @param rules the rules that judged, in the order in which they are listed
 * @param policy the policy that was applied
 * @param caught what each pattern of the policy matched
 * @param notices what there is to say about the policy itself
 */
public record Report(
    List<PlanReport> plans,
    List<PlanInputException> unreadable,
    List<Rule> rules,
    Policy policy,
    List<Caught> caught,
    List<Notice> notices) {

  /** Copies the lists. */
  public Report {
    plans = List.copyOf(plans);
    unreadable = List.copyOf(unreadable);
    rules = List.copyOf(rules);
    caught = List.copyOf(caught);
    notices = List.copyOf(notices);
  }

  /**
   * The decision.
   *
   * @param requireTables whether a plan without a table counts as one that cannot be judged
   */
  public Gate gate(boolean requireTables) {
    Summary.Outcome outcome = summary().outcome();
    if (outcome == Summary.Outcome.ERROR) {
      return Gate.NOT_JUDGED;
    }
    if (requireTables && plans.stream().anyMatch(plan -> plan.tables().isEmpty())) {
      return Gate.NO_TABLES;
    }
    if (outcome == Summary.Outcome.PASS) {
      return Gate.OPEN;
    }
    return policy.isEnforced() ? Gate.VIOLATIONS : Gate.LET_THROUGH;
  }

  /** Whether a finding is a violation: it is active, and at or above the threshold. */
  public boolean isViolation(Finding finding) {
    return finding.isActive() && policy.failsOn(finding.severity());
  }

  /** Whether a notice about the policy is a violation. */
  public boolean isViolation(Notice notice) {
    return policy.failsOn(notice.severity());
  }

  /** Why violations do not fail this run, as a few words; empty if they do. */
  public Optional<String> leniency() {
    if (policy.isEnforced()) {
      return Optional.empty();
    }
    return Optional.of(
        policy.failOnNone()
            ? "let through by fail-on: none"
            : "let through, will fail from " + policy.enforceFrom());
  }

  /** What the policy changes, for people who read the report. */
  public PolicyInForce policyInForce() {
    return new PolicyInForce(policy, rules);
  }

  /** The counts. */
  public Summary summary() {
    return Summary.of(this);
  }
}
