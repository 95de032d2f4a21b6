package io.github.cmkcheck.report;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.policy.Ruling;
import io.github.cmkcheck.rule.Fingerprint;
import io.github.cmkcheck.rule.RuleId;
import io.github.cmkcheck.rule.Severity;
import io.github.cmkcheck.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A demand that an object does not meet.
 *
 * @param rule which demand
 * @param severity how severe
 * @param address the object
 * @param replica the region, if a replica of it is meant
 * @param status what the user's own decisions make of it
 * @param justification why it does not count, or why an exemption no longer helps; null if neither
 * @param message a sentence for people
 * @param remediation lines of HCL
 * @param location the lines to change
 */
public record Finding(
    RuleId rule,
    Severity severity,
    ResourceAddress address,
    @Nullable String replica,
    Ruling.Status status,
    @Nullable String justification,
    String message,
    String remediation,
    Location location) {

  static Finding of(Ruling ruling, Location location) {
    Verdict verdict = ruling.verdict();
    return new Finding(
        verdict.rule().id(),
        ruling.severity(),
        verdict.address(),
        verdict.replica(),
        ruling.status(),
        ruling.justification(),
        verdict.message(),
        verdict.remediation(),
        location);
  }

  /** What people call the object: its address, and the replica's region. */
  public String name() {
    return address.withReplica(replica);
  }

  /** What it is known by in every run; see {@link Fingerprint}. */
  public String fingerprint() {
    return Fingerprint.of(rule, address, replica);
  }

  /** Whether it counts. */
  public boolean isActive() {
    return status == Ruling.Status.ACTIVE;
  }
}
