package io.github.cmkcheck.plan.hcl;

/** Sources that cannot be used for a plan. It is no verdict: the plan can be judged without. */
public final class UnfitSources extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * One.
   *
   * @param why a sentence without its full stop; it quotes nothing but names
   */
  UnfitSources(String why) {
    super(why);
  }
}
