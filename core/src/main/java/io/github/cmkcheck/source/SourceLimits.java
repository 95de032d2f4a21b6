package io.github.cmkcheck.source;

/**
 * How much of anything is read. Configurations stay far below each limit; without them, whoever
 * writes one, or an archive that claims to contain one, decides how much memory it takes to read.
 */
final class SourceLimits {

  /** Bytes of a binary plan on disk. */
  static final long ARCHIVE = 256_000_000;

  /** Entries of a binary plan: it has a few for each module call. */
  static final int ENTRIES = 50_000;

  /** Bytes of the plan within the binary plan, which are skipped and not kept. */
  static final long PLAN = 512_000_000;

  /** Bytes of a configuration file, uncompressed: generated ones can be large. */
  static final long FILE = 8_000_000;

  /** Bytes of a file that the configuration reads with {@code file()}. */
  static final long DATA = 1_000_000;

  /** Bytes of all files together. */
  static final long TOTAL = 128_000_000;

  /** Names in the folder of one module. */
  static final int NAMES = 20_000;

  /** The same for people. */
  static final String WORDS =
      "a file over 8 MB, all files over 128 MB, a binary plan over 256 MB or 50,000 entries, a"
          + " folder over 20,000 names";

  private SourceLimits() {}
}
