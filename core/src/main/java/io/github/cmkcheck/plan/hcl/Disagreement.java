package io.github.cmkcheck.plan.hcl;

/** Sources contradict the plan, so they are not those that it was made from. */
final class Disagreement extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * A disagreement.
   *
   * @param what the part of the configuration that differs, by its address
   */
  Disagreement(String what) {
    super(what);
  }
}
