package io.github.cmkcheck.fix;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.hcl.HclFile;
import io.github.cmkcheck.hcl.HclParser;
import io.github.cmkcheck.hcl.HclSyntaxException;
import java.util.Optional;

/**
 * The key that the user wants tables to be on.
 *
 * @param text how the configuration names it, such as {@code aws_kms_key.tables.arn}
 * @param expression the same, parsed
 */
public record NamedKey(String text, Expression expression) {

  /**
   * Reads an expression.
   *
   * @return empty if it is not an expression, has more than one line, or is a literal that is not
   *     the ARN of a key
   */
  public static Optional<NamedKey> parse(String text) {
    String trimmed = text.strip();
    if (!Printable.of(trimmed).equals(trimmed)) {
      return Optional.empty();
    }
    try {
      // Parsed as it will be in a file, since on its own a comment or a second argument would pass.
      HclFile file = HclParser.parse("--key", "key = " + trimmed + "\n");
      if (!file.comments().isEmpty() || file.body().attributes().size() != 1) {
        return Optional.empty();
      }
      Expression expression = file.body().attributes().get(0).expression();
      return isNoKey(expression)
          ? Optional.empty()
          : Optional.of(new NamedKey(trimmed, expression));
    } catch (HclSyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isNoKey(Expression expression) {
    return expression instanceof Expression.Literal literal
        && literal
            .value()
            .asString()
            .flatMap(Arn::any)
            .filter(arn -> arn.service().equals("kms") && !arn.isAwsManagedAlias())
            .isEmpty();
  }
}
