package io.github.cmkcheck.source;

/** What may still be read of one tree. */
final class ReadBudget {
  private long left = SourceLimits.TOTAL;

  /** Bytes that the next file may have at most. */
  long next(long limit) {
    return Math.min(limit, left);
  }

  /** Some have been read. */
  void spend(long bytes) {
    left -= bytes;
  }
}
