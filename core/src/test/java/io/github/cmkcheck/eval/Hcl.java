package io.github.cmkcheck.eval;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.hcl.HclParser;
import io.github.cmkcheck.hcl.HclSyntaxException;

/** HCL in tests, which must be right. */
final class Hcl {
  private Hcl() {}

  /** An expression. */
  static Expression parse(String text) {
    try {
      return HclParser.expression("test", text);
    } catch (HclSyntaxException e) {
      throw new IllegalArgumentException("cannot read " + text, e);
    }
  }
}
