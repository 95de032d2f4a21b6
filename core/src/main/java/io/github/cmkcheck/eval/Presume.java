package io.github.cmkcheck.eval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much may be presumed of what a document does not show. Each level includes those before. */
public enum Presume {
  /** Nothing: an unknown key is the key only where that is proven. */
  NOTHING,
  /**
   * That a plain reference is one: wrong only where a right configuration has the very same bytes.
   */
  PLAIN,
  /** All the usual meanings: for a first survey. */
  USUAL;

  /** As people write it: {@code plain}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people wrote. */
  public static Optional<Presume> of(String code) {
    return Arrays.stream(values()).filter(level -> level.code().equals(code)).findFirst();
  }

  /** Whether this level allows what another one does. */
  public boolean includes(Presume other) {
    return compareTo(other) >= 0;
  }
}
