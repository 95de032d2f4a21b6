package io.github.cmkcheck.fix;

/** Something that a patch cannot do, with the reason. */
final class NotPatched extends Exception {
  private static final long serialVersionUID = 1L;

  private final String why;

  /**
   * A reason.
   *
   * @param why a sentence about the table without the final full stop
   */
  NotPatched(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  String why() {
    return why;
  }
}
