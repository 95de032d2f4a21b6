package io.github.cmkcheck.input;

/**
 * An input could not be judged: it is not a plan, it is damaged, or this version does not
 * understand it. It is never a verdict. Neither part of the message quotes the plan, which may
 * contain secrets and hostile names.
 */
public final class PlanInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final String problem;
  private final String hint;

  /**
   * A problem with a source.
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

  /** The hint with the name of the file filled in, if the name needs no quoting in a shell. */
  private static String hint(String source, String hint) {
    return source.matches("[A-Za-z0-9_./][A-Za-z0-9_./-]*") ? hint.replace("FILE", source) : hint;
  }

  /** Which input: the {@link PlanSource#name()}. */
  public String source() {
    return source;
  }

  /** What is wrong, as the predicate of a sentence about the source: "is a directory". */
  public String problem() {
    return problem;
  }

  /** What to run or write to fix it. */
  public String hint() {
    return hint;
  }
}
