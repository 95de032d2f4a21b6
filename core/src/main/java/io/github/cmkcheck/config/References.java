package io.github.cmkcheck.config;

import io.github.cmkcheck.address.Reference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an expression refers to, whatever it was read from. */
public final class References {
  private References() {}

  /**
   * Every reference in an expression, each once. Names that the expression itself binds do not
   * count, and a reference ends before a computed index.
   */
  public static List<Reference> in(Expression expression) {
    Set<Reference> found = new LinkedHashSet<>();
    collect(expression, found);
    return List.copyOf(found);
  }

  private static void collect(Expression expression, Set<Reference> into) {
    switch (expression.kind()) {
      case LITERAL, BOUND -> {
        // Not a reference.
      }
      case TRAVERSAL -> into.add(((Expression.Traversal) expression).reference());
      case UNPARSED -> into.addAll(((Expression.Unparsed) expression).references());
      default -> parts(expression).forEach(part -> collect(part, into));
    }
  }

  private static List<Expression> parts(Expression expression) {
    List<Expression> parts = new ArrayList<>();
    switch (expression.kind()) {
      case CONDITIONAL -> {
        Expression.Conditional it = (Expression.Conditional) expression;
        parts.addAll(List.of(it.condition(), it.whenTrue(), it.whenFalse()));
      }
      case INDEX -> {
        Expression.Index it = (Expression.Index) expression;
        parts.addAll(List.of(it.collection(), it.key()));
      }
      case SPLAT -> {
        Expression.Splat it = (Expression.Splat) expression;
        parts.addAll(List.of(it.source(), it.each()));
      }
      case CALL -> parts.addAll(((Expression.Call) expression).arguments());
      case TEMPLATE -> parts.addAll(((Expression.Template) expression).parts());
      case FOR -> {
        Expression.For it = (Expression.For) expression;
        parts.addAll(List.of(it.collection(), it.value()));
        if (it.key() != null) {
          parts.add(it.key());
        }
        if (it.condition() != null) {
          parts.add(it.condition());
        }
      }
      case OBJECT ->
          ((Expression.ObjectCons) expression)
              .entries()
              .forEach(
                  entry -> {
                    parts.add(entry.key());
                    parts.add(entry.value());
                  });
      case TUPLE -> parts.addAll(((Expression.TupleCons) expression).elements());
      case UNARY -> parts.add(((Expression.Unary) expression).operand());
      case BINARY -> {
        Expression.Binary it = (Expression.Binary) expression;
        parts.addAll(List.of(it.left(), it.right()));
      }
      case BLOCKS ->
          ((Expression.Blocks) expression)
              .blocks()
              .forEach(
                  block -> {
                    parts.addAll(block.arguments().values());
                    if (block.forEach() != null) {
                      parts.add(block.forEach());
                    }
                  });
      default -> {
        // A leaf.
      }
    }
    return parts;
  }
}
