package io.github.cmkcheck.fix;

import java.util.Map;
import java.util.TreeMap;

/**
 * Arguments to set in a block.
 *
 * @param at the block
 * @param nested the type of a nested block to add at its end for the arguments; empty if the block
 *     itself gets them
 * @param arguments their expressions by name
 */
record Change(Written at, String nested, Map<String, String> arguments) {
  /** Copies the map. */
  Change {
    arguments = new TreeMap<>(arguments);
  }

  /** An identity that all changes of the same place share. */
  String place() {
    return at.file() + ":" + at.block().range().line() + ":" + nested;
  }

  /**
   * Both changes in one.
   *
   * @throws NotPatched if they want different things
   */
  Change and(Change other) throws NotPatched {
    Map<String, String> all = new TreeMap<>(arguments);
    for (Map.Entry<String, String> argument : other.arguments.entrySet()) {
      String before = all.put(argument.getKey(), argument.getValue());
      if (before != null && !before.equals(argument.getValue())) {
        throw new NotPatched("another table needs another key at the same place");
      }
    }
    return new Change(at, nested, all);
  }
}
