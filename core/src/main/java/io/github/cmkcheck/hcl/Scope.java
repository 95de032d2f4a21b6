package io.github.cmkcheck.hcl;

import java.util.ArrayDeque;
import java.util.Deque;

/** The names that are bound here, by {@code for} expressions and {@code dynamic} blocks. */
final class Scope {
  private final Deque<String> names = new ArrayDeque<>();

  /** Binds one more name; there are never more than a few for each level of nesting. */
  void bind(String name) {
    names.push(name);
  }

  /** Removes the name that was bound last. */
  void free() {
    names.pop();
  }

  boolean has(String name) {
    return names.contains(name);
  }
}
