package io.github.cmkcheck.render;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.rule.Remedy;
import io.github.cmkcheck.rule.Remedy.NewKey;
import java.util.HashSet;
import java.util.Set;

/**
 * What the findings of one plan tell people to write. Call it in the order of the findings: a new
 * key that several of them need is given once, and so is what switching means.
 */
final class Advice {
  private final Set<String> written = new HashSet<>();
  private boolean explained;

  /** All of it, for a finding that is read by itself: with a link where it switches a key. */
  static String alone(Remedy remedy) {
    String text = Printable.lines(remedy.text());
    return remedy.switchesKey() ? text + "\nWhat it means: " + Remedy.MEANING_PAGE + "\n" : text;
  }

  /** The lines for a finding. */
  String of(Remedy remedy) {
    NewKey key = remedy.newKey();
    return key == null || written.add(key.module() + " " + key.name())
        ? remedy.text()
        : remedy.lines() + "\n# " + key.name() + " is written above: one key is enough.\n";
  }

  /** Whether this is the first one that moves a table to another key. */
  boolean explains(Remedy remedy) {
    boolean first = remedy.switchesKey() && !explained;
    explained |= first;
    return first;
  }
}
