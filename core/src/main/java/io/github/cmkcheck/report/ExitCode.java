package io.github.cmkcheck.report;

/** The exit codes of {@code cmkcheck}, which scripts rely on. */
public final class ExitCode {

  /** Nothing to report at or above the threshold. */
  public static final int OK = 0;

  /** Violations at or above the threshold. */
  public static final int VIOLATIONS = 1;

  /** Could not judge: usage, input, or an internal error. Never a verdict. */
  public static final int NOT_JUDGED = 2;

  private ExitCode() {}
}
