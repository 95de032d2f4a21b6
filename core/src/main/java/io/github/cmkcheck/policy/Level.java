package io.github.cmkcheck.policy;

import io.github.cmkcheck.rule.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a policy makes of a rule: one of the severities, or nothing at all. */
public enum Level {
  /** {@link Severity#ERROR}. */
  ERROR(Severity.ERROR),
  /** {@link Severity#WARNING}. */
  WARNING(Severity.WARNING),
  /** {@link Severity#NOTE}. */
  NOTE(Severity.NOTE),
  /** The rule is not asked. */
  OFF(null);

  private final @Nullable Severity severity;

  Level(@Nullable Severity severity) {
    this.severity = severity;
  }

  /** The severity; empty for {@link #OFF}. */
  public Optional<Severity> severity() {
    return Optional.ofNullable(severity);
  }
}
