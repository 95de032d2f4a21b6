package io.github.cmkcheck.fix;

import io.github.cmkcheck.address.Printable;
import java.util.Locale;

/** Decides which lines are safe to print unchanged, as a patch has to. */
final class QuietLine {
  private QuietLine() {}

  /** Whether nothing in a line acts in a terminal or as a command in the log of a CI job. */
  static boolean is(String line) {
    // People draw lines with number signs; only before these words are they commands.
    String words = line.toLowerCase(Locale.ROOT);
    String shown = line.replace('\t', ' ').replace("#", "");
    return Printable.of(shown).equals(shown)
        && !words.contains("##[")
        && !words.contains("##vso[")
        && !words.stripLeading().startsWith("::");
  }
}
