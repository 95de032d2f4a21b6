package io.github.cmkcheck.plan.hcl;

/** Sources say something else than the plan, so that they are not those it was made from. */
final class Disagreement extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * One.
   *
   * @param what the part of the configuration that differs, by its address
   */
  Disagreement(String what) {
    super(what);
  }
}
