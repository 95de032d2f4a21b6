package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;

/** Reads what follows a name or value: attributes, indexes and splats. */
final class StepParser {
  private final Cursor cursor;
  private final ExpressionParser expressions;

  StepParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** Reads all steps from here on; {@code from} holds what they follow. */
  Expression parse(Steps from) throws HclSyntaxException {
    Steps steps = from;
    while (true) {
      if (cursor.take(TokenKind.DOT)) {
        if (cursor.take(TokenKind.STAR)) {
          steps.splat(attributesOfEach());
        } else {
          attribute(steps);
        }
      } else if (cursor.take(TokenKind.OPEN_BRACKET)) {
        if (cursor.take(TokenKind.STAR)) {
          cursor.expect(TokenKind.CLOSE_BRACKET, "a closing bracket");
          cursor.enter();
          steps.splat(parse(Steps.behind(element())));
          cursor.leave();
        } else {
          index(steps);
        }
      } else {
        return steps.expression();
      }
    }
  }

  private static Expression element() {
    return new Expression.Bound(Expression.Splat.ELEMENT);
  }

  private Expression attributesOfEach() throws HclSyntaxException {
    Steps each = Steps.behind(element());
    while (cursor.take(TokenKind.DOT)) {
      attribute(each);
    }
    return each.expression();
  }

  /** A name after a dot, or a number, which is how indexes were once written. */
  private void attribute(Steps steps) throws HclSyntaxException {
    if (!cursor.is(TokenKind.NUMBER)) {
      steps.attribute(cursor.name("the name of an attribute"));
      return;
    }
    Token token = cursor.next();
    if (cursor.text(token).indexOf('.') >= 0) {
      throw cursor.problem(token, "two indexes in a row stand in brackets");
    }
    steps.literal(expressions.number(token));
  }

  private void index(Steps steps) throws HclSyntaxException {
    boolean lines = cursor.lines(false);
    boolean text =
        (cursor.is(TokenKind.OPEN_QUOTE) || cursor.is(TokenKind.OPEN_HEREDOC))
            && !cursor.isSecond(TokenKind.OPEN_INTERPOLATION);
    int before = cursor.consumed();
    Expression key = expressions.expression();
    boolean single = cursor.consumed() == before + 1;
    cursor.expect(TokenKind.CLOSE_BRACKET, "a closing bracket");
    cursor.lines(lines);
    // Only a bare literal counts as a step of a reference: "${1}" and (1) do not.
    if ((single || text) && key instanceof Expression.Literal literal) {
      steps.literal(literal.value());
    } else {
      steps.computed(key);
    }
  }
}
