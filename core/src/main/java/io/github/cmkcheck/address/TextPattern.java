package io.github.cmkcheck.address;

/**
 * A pattern for text without parts, such as a region or an alias name: {@code *} matches any
 * characters and {@code ?} exactly one.
 *
 * @param glob such as {@code eu-*} or {@code alias/approved-*}
 */
public record TextPattern(String glob) {

  /**
   * Checks that there is a pattern.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public TextPattern {
    if (glob.isBlank()) {
      throw new IllegalArgumentException("a pattern is not empty");
    }
  }

  /** Whether it matches all of a text. */
  public boolean matches(String text) {
    return Glob.matches(glob, text);
  }

  @Override
  public String toString() {
    return glob;
  }
}
