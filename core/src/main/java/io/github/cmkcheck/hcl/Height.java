package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.Expression.ObjectCons;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How deep an expression is. A sum of a hundred thousand terms is parsed in a loop, but becomes a
 * tree with as many levels, which others then walk recursively.
 */
final class Height {
  /** Deeper than any expression that people write. */
  static final int MOST = 400;

  private final Expression expression;

  Height(Expression expression) {
    this.expression = expression;
  }

  /** Whether there are at most {@link #MOST} levels. */
  boolean isBearable() {
    return fits(expression, MOST);
  }

  private static boolean fits(@Nullable Expression of, int levels) {
    if (of == null) {
      return true;
    }
    int below = levels - 1;
    if (below < 0) {
      return false;
    }
    if (of instanceof Expression.Binary binary) {
      return fits(binary.left(), below) && fits(binary.right(), below);
    } else if (of instanceof Expression.Unary unary) {
      return fits(unary.operand(), below);
    } else if (of instanceof Expression.Index index) {
      return fits(index.collection(), below) && fits(index.key(), below);
    } else if (of instanceof Expression.Splat splat) {
      return fits(splat.source(), below) && fits(splat.each(), below);
    } else if (of instanceof Expression.Conditional choice) {
      return fits(choice.condition(), below)
          && fits(choice.whenTrue(), below)
          && fits(choice.whenFalse(), below);
    } else if (of instanceof Expression.Call call) {
      return all(call.arguments(), below);
    } else if (of instanceof Expression.Template template) {
      return all(template.parts(), below);
    } else if (of instanceof Expression.TupleCons tuple) {
      return all(tuple.elements(), below);
    } else if (of instanceof ObjectCons object) {
      for (ObjectCons.Entry entry : object.entries()) {
        if (!fits(entry.key(), below) || !fits(entry.value(), below)) {
          return false;
        }
      }
    } else if (of instanceof Expression.For loop) {
      return fits(loop.collection(), below)
          && fits(loop.key(), below)
          && fits(loop.value(), below)
          && fits(loop.condition(), below);
    }
    return true;
  }

  private static boolean all(List<Expression> parts, int levels) {
    for (Expression part : parts) {
      if (!fits(part, levels)) {
        return false;
      }
    }
    return true;
  }
}
