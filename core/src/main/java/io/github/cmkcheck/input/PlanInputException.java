package io.github.cmkcheck.input;

/**
 * An input could not be judged: it is no plan, a damaged one, or one that this version does not
 * understand. It is never a verdict. Neither part of the message quotes the plan, which may hold
 * secrets and hostile names.
 */
public final class PlanInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final String problem;
  private final String hint;

  /**
   * A problem of a source.
   *
   * @param source the {@link PlanSource#name()}
   * @param diagnosis what is wrong and what to do
   */
  public PlanInputException(String source, InputDiagnosis diagnosis) {
    this(source, diagnosis.problem(), hint(source, diagnosis.hint()));
  }

  private PlanInputException(String source, String problem, String hint) {
    super(source + " " + problem + ": " + hint);
    this.source = source;
    this.problem = problem;
    this.hint = hint;
  }

  /** With the name of the file, if a shell takes it for nothing else. */
  private static String hint(String source, String hint) {
    return source.matches("[A-Za-z0-9_./][A-Za-z0-9_./-]*") ? hint.replace("FILE", source) : hint;
  }

  /** Which input: the {@link PlanSource#name()}. */
  public String source() {
    return source;
  }

  /** What is wrong, as a predicate of the source: "is a directory". */
  public String problem() {
    return problem;
  }

  /** What to run or write to fix it. */
  public String hint() {
    return hint;
  }
}
