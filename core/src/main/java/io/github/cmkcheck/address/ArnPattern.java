package io.github.cmkcheck.address;

/**
 * A pattern for ARNs, matched part by part: {@code *} matches any characters and {@code ?} exactly
 * one, but no colon before the last part, so that no alias name can pass for an account.
 *
 * @param text such as {@code arn:aws:kms:*:111122223333:key/*}
 */
public record ArnPattern(String text) {
  /**
   * Checks that all parts are there.
   *
   * @throws IllegalArgumentException if any is missing, with a sentence that says how to write one
   */
  public ArnPattern {
    if (Arn.parts(text).length < Arn.PARTS) {
      throw new IllegalArgumentException(
          "write all six parts of the ARN, as `arn:aws:kms:*:111122223333:key/*`; `*` stays within"
              + " one of them");
    }
  }

  /** Whether it matches this text; only an ARN can match. */
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
