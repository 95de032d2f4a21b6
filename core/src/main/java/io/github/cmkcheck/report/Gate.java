package io.github.cmkcheck.report;

/** What a run means for a merge, a build or a push that depends on it. */
public enum Gate {
  /** Go on. */
  OPEN(ExitCode.OK),
  /**
   * Go on, and say so: something at or above the threshold was found, but the policy warns only.
   */
  LET_THROUGH(ExitCode.OK),
  /** Stop: something at or above the threshold was found. */
  VIOLATIONS(ExitCode.VIOLATIONS),
  /** Stop: some input could not be judged. */
  NOT_JUDGED(ExitCode.NOT_JUDGED),
  /** Stop: tables are required, and some plan has none. */
  NO_TABLES(ExitCode.NOT_JUDGED);

  private final int exitCode;

  Gate(int exitCode) {
    this.exitCode = exitCode;
  }

  /** The exit code of the process: one of {@link ExitCode}. */
  public int exitCode() {
    return exitCode;
  }
}
