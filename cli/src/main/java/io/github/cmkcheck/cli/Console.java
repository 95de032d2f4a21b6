package io.github.cmkcheck.cli;

import io.github.cmkcheck.render.RenderSettings;
import java.io.InputStream;
import java.io.PrintWriter;

/**
 * Where a run reads and writes.
 *
 * @param out for reports
 * @param err for diagnostics
 * @param in what {@code -} reads
 * @param terminal whether {@code out} is a terminal that understands colours
 * @param progress whether {@code err} is a terminal on which a line may come and go
 * @param columns how wide the terminal is that {@code out} is; 0 if it is none, or nobody knows
 */
record Console(
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    boolean terminal,
    boolean progress,
    int columns) {

  /** Narrower, a sentence beside its lead would have no room for an address. */
  private static final int NARROWEST = 50;

  /** Wider, lines are hard to read. */
  private static final int WIDEST = 120;

  /** What picocli takes at least, and by default. */
  private static final int NARROWEST_HELP = 55;

  private static final int USUAL_HELP = 80;

  /** How many characters a line of text has at most; what is no terminal always gets the same. */
  int textWidth() {
    return columns <= 0 ? RenderSettings.USUAL_WIDTH : within(NARROWEST);
  }

  /** The same for help. */
  int helpWidth() {
    return columns <= 0 ? USUAL_HELP : within(NARROWEST_HELP);
  }

  private int within(int narrowest) {
    return Math.max(narrowest, Math.min(columns, WIDEST));
  }
}
