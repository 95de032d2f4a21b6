package io.github.cmkcheck.owner;

/** Whether the configuration names the key that a table or replica keeps from before. */
public enum Naming {
  /** The object is new, changes its key, has none, or there is no configuration to ask. */
  NOT_KEPT,
  /** It names this key, or something that plan JSON does not show and that may be this key. */
  NAMED,
  /** It names no key, or another: the object keeps its key until it is replaced. */
  NOT_NAMED,
  /**
   * It names a key, and the plan leaves the object without one: {@code ignore_changes}, which no
   * plan shows, keeps the change from happening.
   */
  IGNORED,
  /** It shows no block. A dynamic block, which plan JSON never shows, may name the key. */
  NOT_SHOWN
}
