package io.github.cmkcheck.rule;

/**
 * The name of a rule, which never changes: reports, exemptions and pages refer to it.
 *
 * @param value lower-case words joined by hyphens
 */
public record RuleId(String value) implements Comparable<RuleId> {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it is not lower-case words joined by hyphens
   */
  public RuleId {
    if (!value.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("a rule id is lower-case words joined by hyphens");
    }
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
