package io.github.cmkcheck.eval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How much may be presumed about what a document does not show. Each level includes those before
 * it.
 */
public enum Presume {
  /** Nothing: which key an unknown one is must be proven. */
  NOTHING,
  /**
   * That an expression with a single reference is that reference. This is wrong only if a correct
   * configuration looks exactly the same in the plan.
   */
  PLAIN,
  /** All usual meanings: for a first overview. */
  USUAL;

  /** As users write it: {@code plain}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level that a user wrote; empty if there is none with that name. */
  public static Optional<Presume> of(String code) {
    return Arrays.stream(values()).filter(level -> level.code().equals(code)).findFirst();
  }

  /** Whether this level allows what another one does. */
  public boolean includes(Presume other) {
    return compareTo(other) >= 0;
  }
}
