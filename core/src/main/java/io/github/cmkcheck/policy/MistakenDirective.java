package io.github.cmkcheck.policy;

/** A comment that speaks to cmkcheck, and not as it must. */
final class MistakenDirective extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * One.
   *
   * @param what everything that is wrong with it, without a full stop
   */
  MistakenDirective(String what) {
    super(what);
  }
}
