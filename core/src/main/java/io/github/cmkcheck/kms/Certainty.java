package io.github.cmkcheck.kms;

import java.util.Locale;

/** How sure an answer is. */
public enum Certainty {
  /** The document shows it. */
  PROVEN,

  /** The configuration says so, and nothing contradicts it. */
  DECLARED,

  /** There is no answer to be sure of. */
  NONE;

  /** For programs: {@code proven}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
