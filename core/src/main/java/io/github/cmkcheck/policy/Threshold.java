package io.github.cmkcheck.policy;

import io.github.cmkcheck.rule.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code fail-on} may say: from which severity on findings fail a run, or that none does. */
public enum Threshold {
  /** From {@link Severity#ERROR} on. */
  ERROR(Severity.ERROR),
  /** From {@link Severity#WARNING} on. */
  WARNING(Severity.WARNING),
  /** From {@link Severity#NOTE} on. */
  NOTE(Severity.NOTE),
  /** None: they are only reported. */
  NONE(null);

  private final @Nullable Severity severity;

  Threshold(@Nullable Severity severity) {
    this.severity = severity;
  }

  /** The severity; empty for {@link #NONE}. */
  public Optional<Severity> severity() {
    return Optional.ofNullable(severity);
  }

  /** As people write it: {@code error}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people wrote. */
  public static Optional<Threshold> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
