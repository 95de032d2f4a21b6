package io.github.cmkcheck.fix;

import io.github.cmkcheck.address.Printable;
import java.util.Locale;

/** Tells which lines can be shown as they are, as a patch must. */
final class QuietLine {
  private QuietLine() {}

  /** Whether no character of a line acts in a terminal, and no word of it in the log of a job. */
  static boolean is(String line) {
    // Rows of number signs are what people draw lines with; only before these words they act.
    String words = line.toLowerCase(Locale.ROOT);
    String shown = line.replace('\t', ' ').replace("#", "");
    return Printable.of(shown).equals(shown)
        && !words.contains("##[")
        && !words.contains("##vso[")
        && !words.stripLeading().startsWith("::");
  }
}
