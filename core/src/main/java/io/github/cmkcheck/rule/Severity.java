package io.github.cmkcheck.rule;

import java.util.Locale;

/** How severe a finding is, most severe first. */
public enum Severity {
  /** Stops a merge, a build or a push. */
  ERROR,
  /** Should be fixed, but stops nothing. */
  WARNING,
  /** Good to know. */
  NOTE;

  /** For programs, such as {@code error}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
