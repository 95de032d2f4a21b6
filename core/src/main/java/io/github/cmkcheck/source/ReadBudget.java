package io.github.cmkcheck.source;

/** How much may still be read from one tree. */
final class ReadBudget {
  private long left = SourceLimits.TOTAL;

  /** How many bytes the next file may have at most. */
  long next(long limit) {
    return Math.min(limit, left);
  }

  /** Counts bytes that have been read. */
  void spend(long bytes) {
    left -= bytes;
  }
}
