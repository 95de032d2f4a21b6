package io.github.cmkcheck.source;

import io.github.cmkcheck.address.Printable;

/**
 * The configuration behind a plan cannot be read. This is never a verdict. No part of the message
 * quotes the content of a file.
 */
public final class SourceException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The hint to name something else. */
  static final String NAME =
      "name the folder where `terraform plan` ran, or the binary plan that `terraform plan"
          + " -out=tfplan` wrote there";

  private final String source;
  private final String problem;
  private final String hint;

  /**
   * A problem with a file or folder.
   *
   * @param source which; it is made printable here
   * @param problem the predicate of a sentence about it: "is empty"
   * @param hint what to run or write instead
   */
  SourceException(String source, String problem, String hint) {
    super(Printable.of(source) + " " + problem + ": " + hint);
    this.source = Printable.of(source);
    this.problem = problem;
    this.hint = hint;
  }

  static SourceException missing(String source) {
    return new SourceException(source, "does not exist", NAME);
  }

  static SourceException unreadable(String source) {
    return new SourceException(
        source, "cannot be read", "check that it is there and that you may read it");
  }

  static SourceException damaged(String source, String how) {
    return new SourceException(
        source,
        "is a damaged plan file: " + how,
        "copy it again from where it was made, or plan again with `terraform plan -out=tfplan`");
  }

  static SourceException encoding(String source) {
    return new SourceException(
        source, "is not valid UTF-8 text", "Terraform cannot read it; save it as UTF-8");
  }

  static SourceException limits(String source) {
    return new SourceException(
        source,
        "is beyond what this version reads (" + SourceLimits.WORDS + ")",
        "name the folder of this one plan, or check without sources");
  }

  static SourceException outside(String source) {
    return new SourceException(
        source,
        "leads out of the repository, where nothing is read",
        "move it into the repository, name the binary plan instead, or check without sources");
  }

  static SourceException noFile(String source) {
    return new SourceException(
        source, "is not a regular file", "replace it by a file, or remove it");
  }

  /** Which file or folder, printable. */
  public String source() {
    return source;
  }

  /** What is wrong, as the predicate of a sentence about the source: "is empty". */
  public String problem() {
    return problem;
  }

  /** What to run or write to fix it. */
  public String hint() {
    return hint;
  }
}
