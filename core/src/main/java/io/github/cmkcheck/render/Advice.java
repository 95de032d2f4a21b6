package io.github.cmkcheck.render;

import io.github.cmkcheck.rule.Remedy;
import io.github.cmkcheck.rule.Remedy.NewKey;
import java.util.HashSet;
import java.util.Set;

/**
 * What the findings of one plan tell people to write, told in their order: a new key that several
 * of them need is one key, and what it means to switch is said once.
 */
final class Advice {
  private final Set<String> written = new HashSet<>();
  private boolean explained;

  /** The lines for a finding. */
  String of(Remedy remedy) {
    NewKey key = remedy.newKey();
    return key == null || written.add(key.module() + " " + key.name())
        ? remedy.text()
        : remedy.lines() + "\n# " + key.name() + " is written above: one key is enough.\n";
  }

  /** Whether this is the first that puts a table on another key. */
  boolean explains(Remedy remedy) {
    boolean first = remedy.switchesKey() && !explained;
    explained |= first;
    return first;
  }
}
