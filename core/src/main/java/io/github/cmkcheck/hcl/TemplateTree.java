package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the parts of a template together: adjacent text becomes one piece, {@code if} a {@link
 * Expression.Conditional}, {@code for} a {@code join} of what it loops over.
 */
final class TemplateTree {
  private static final Expression EMPTY = new Expression.Literal(new Value.Str(""));

  private final List<TemplatePart> parts;
  private int at;

  TemplateTree(List<TemplatePart> parts) {
    this.parts = parts;
  }

  /** The whole template. The parser has checked that directives end where they should. */
  Expression expression() {
    List<Expression> all = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean interpolated = false;
    for (; at < parts.size() && !isEnd(parts.get(at)); at++) {
      TemplatePart part = parts.get(at);
      if (part instanceof TemplatePart.Text piece) {
        text.append(piece.content());
        continue;
      }
      addText(text, all);
      interpolated |= part instanceof TemplatePart.Value;
      all.add(expression(part));
    }
    addText(text, all);
    if (all.isEmpty()) {
      return EMPTY;
    }
    // An interpolation next to empty text still becomes a string; text and directives are strings.
    return all.size() == 1 && !interpolated ? all.get(0) : new Expression.Template(all);
  }

  private Expression expression(TemplatePart part) {
    if (part instanceof TemplatePart.Value value) {
      return value.expression();
    }
    at++;
    Expression content = expression();
    if (part instanceof TemplatePart.For loop) {
      Expression each =
          new Expression.For(
              loop.key(), loop.value(), loop.collection(), null, content, null, false);
      return new Expression.Call("join", List.of(EMPTY, each), false);
    }
    Expression otherwise = EMPTY;
    if (parts.get(at) instanceof TemplatePart.Else) {
      at++;
      otherwise = expression();
    }
    return new Expression.Conditional(((TemplatePart.If) part).condition(), content, otherwise);
  }

  private static boolean isEnd(TemplatePart part) {
    return part instanceof TemplatePart.Else || part instanceof TemplatePart.End;
  }

  private static void addText(StringBuilder text, List<Expression> parts) {
    if (!text.isEmpty()) {
      parts.add(new Expression.Literal(new Value.Str(Characters.normal(text.toString()))));
      text.setLength(0);
    }
  }
}
