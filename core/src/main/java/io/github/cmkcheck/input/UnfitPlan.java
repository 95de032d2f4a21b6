package io.github.cmkcheck.input;

/**
 * Thrown while a document is decoded or interpreted and turns out not to be a plan that can be
 * judged; whoever knows the source turns it into a {@link PlanInputException}.
 */
public final class UnfitPlan extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient InputDiagnosis diagnosis;

  /** Carries the diagnosis, without a stack trace, which nobody would read. */
  public UnfitPlan(InputDiagnosis diagnosis) {
    super(diagnosis.problem(), null, false, false);
    this.diagnosis = diagnosis;
  }

  /** What is wrong and what to do. */
  public InputDiagnosis diagnosis() {
    return diagnosis;
  }
}
