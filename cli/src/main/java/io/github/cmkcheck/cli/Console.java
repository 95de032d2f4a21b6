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
 * @param progress whether {@code err} is a terminal, where a line may appear and disappear
 * @param columns the width of the terminal that {@code out} is; 0 if it is not a terminal, or not
 *     known
 */
record Console(
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    boolean terminal,
    boolean progress,
    int columns) {

  /** In a narrower one, a sentence after its lead would have no room for an address. */
  private static final int NARROWEST = 50;

  /** Longer lines are hard to read. */
  private static final int WIDEST = 120;

  /** The least width that picocli accepts, and its default. */
  private static final int NARROWEST_HELP = 55;

  private static final int USUAL_HELP = 80;

  /** The greatest length of a line of text, which is fixed unless the output is a terminal. */
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
