package io.github.cmkcheck.policy;

import java.util.List;

/** A policy or baseline file cannot be used; every mistake in it is named at once. */
public final class PolicyException extends Exception {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  /**
   * Some mistakes.
   *
   * @param problems each with file, line and column, what is wrong and what is allowed
   */
  public PolicyException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** The mistakes, in the order of the file. */
  public List<String> problems() {
    return problems;
  }
}
