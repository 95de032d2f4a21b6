package io.github.cmkcheck.address;

/**
 * A pattern over ARNs, matched part by part: {@code *} stands for any characters and {@code ?} for
 * one, but for no colon before the last part, so that no name of an alias looks like an account.
 *
 * @param text such as {@code arn:aws:kms:*:111122223333:key/*}
 */
public record ArnPattern(String text) {
  /**
   * Checks that all parts are there.
   *
   * @throws IllegalArgumentException if they are not, with a sentence that says how one is written
   */
  public ArnPattern {
    if (Arn.parts(text).length < Arn.PARTS) {
      throw new IllegalArgumentException(
          "write all six parts of the ARN, as `arn:aws:kms:*:111122223333:key/*`; `*` stays within"
              + " one of them");
    }
  }

  /** Whether it matches an ARN; nothing else matches. */
  public boolean matches(String arn) {
    String[] patterns = Arn.parts(text);
    String[] parts = Arn.parts(arn);
    if (parts.length < Arn.PARTS) {
      return false;
    }
    for (int i = 0; i < Arn.PARTS; i++) {
      if (!Glob.matches(patterns[i], parts[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return text;
  }
}
