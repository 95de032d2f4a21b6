package io.github.cmkcheck.plan.hcl;

/**
 * Sources that cannot be used for a plan. This is not a verdict: the plan can be judged without
 * them.
 */
public final class UnfitSources extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * A reason why sources cannot be used.
   *
   * @param why a sentence without its full stop; it quotes nothing but names
   */
  UnfitSources(String why) {
    super(why);
  }
}
