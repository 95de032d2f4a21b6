package io.github.cmkcheck.report;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.policy.Ruling;
import io.github.cmkcheck.rule.Fingerprint;
import io.github.cmkcheck.rule.Remedy;
import io.github.cmkcheck.rule.RuleId;
import io.github.cmkcheck.rule.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that an object does not meet.
 *
 * @param ruling what a rule says about the object, and what the policy makes of it
 * @param reasons how we know, step by step; empty for an object that is not a table or replica
 * @param location the lines to change
 */
public record Finding(Ruling ruling, List<String> reasons, Location location) {

  /** Copies the list. */
  public Finding {
    reasons = List.copyOf(reasons);
  }

  /** Which rule. */
  public RuleId rule() {
    return ruling.verdict().rule().id();
  }

  /** How severe it is. */
  public Severity severity() {
    return ruling.severity();
  }

  /** The object. */
  public ResourceAddress address() {
    return ruling.verdict().address();
  }

  /** The region, if this is about a replica of it. */
  public @Nullable String replica() {
    return ruling.verdict().replica();
  }

  /** Its status after exemptions, the baseline and the scope. */
  public Ruling.Status status() {
    return ruling.status();
  }

  /** Why it does not count, or why an exemption no longer helps; null if neither applies. */
  public @Nullable String justification() {
    return ruling.justification();
  }

  /** A sentence or two for people, without the last full stop. */
  public String message() {
    return ruling.verdict().message();
  }

  /** What applies only to this object; usually empty. */
  public String detail() {
    return ruling.verdict().detail();
  }

  /** What to write. */
  public Remedy remedy() {
    return ruling.verdict().remedy();
  }

  /** What people call the object: its address, and the replica's region. */
  public String name() {
    return ruling.verdict().name();
  }

  /** What identifies it in every run; see {@link Fingerprint}. */
  public String fingerprint() {
    return ruling.verdict().fingerprint();
  }

  /** What it has in common with the other findings of its {@link FindingGroup}. */
  public String group() {
    return Fingerprint.of(FindingGroup.cause(this));
  }

  /** Whether it counts. */
  public boolean isActive() {
    return status() == Ruling.Status.ACTIVE;
  }
}
