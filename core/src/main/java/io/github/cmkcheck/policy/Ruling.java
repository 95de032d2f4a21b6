package io.github.cmkcheck.policy;

import io.github.cmkcheck.rule.Severity;
import io.github.cmkcheck.rule.Verdict;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a policy makes of a verdict that does not pass.
 *
 * @param verdict the verdict
 * @param severity how severe it is under this policy
 * @param status whether it counts
 * @param justification why it does not count, or why an exemption did not help; null if neither
 * @param exemption the exemption that speaks of it, expired or not; null without one
 */
public record Ruling(
    Verdict verdict,
    Severity severity,
    Status status,
    @Nullable String justification,
    @Nullable Waiver exemption) {

  /** Whether a finding counts. */
  public enum Status {
    /** It counts. */
    ACTIVE,
    /** Somebody made an exception, with a reason. */
    EXEMPTED,
    /** It was there before a line was drawn. */
    BASELINED;

    /** For programs: {@code active}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
