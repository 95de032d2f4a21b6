package io.github.cmkcheck.owner;

/** Whether the configuration names the key that a table or replica keeps from before. */
public enum Naming {
  /** The object is new, changes its key or has none, or there is no configuration. */
  NOT_KEPT,
  /** It names this key, or something not shown in plan JSON that may be this key. */
  NAMED,
  /** It names no key, or another: the object keeps its key until it is replaced. */
  NOT_NAMED,
  /**
   * It names a key, but the plan leaves the object without one: {@code ignore_changes}, which plans
   * do not show, prevents the change.
   */
  IGNORED,
  /** No block is shown. A dynamic block, which plan JSON never shows, may name the key. */
  NOT_SHOWN
}
