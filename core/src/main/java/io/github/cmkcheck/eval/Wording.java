package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How trails speak of expressions: by the names in them, never by their values. */
final class Wording {
  private static final int MOST_NAMES = 6;

  private Wording() {}

  /** The step from something that has a name to the expression that it is set to. */
  static String of(String subject, Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      if (literal.value().isNull()) {
        return subject + " is null";
      }
      return literal.value().equals(new Value.Str(""))
          ? subject + " is an empty string"
          : subject + " is written down";
    }
    List<Reference> references = references(expression);
    if (references.isEmpty()) {
      return subject + " is a function of literals";
    }
    boolean plain = references.size() == 1;
    return subject + (plain ? " is " : " depends on ") + names(references);
  }

  /** The names in an expression; empty if there are none. */
  static String names(Expression expression) {
    return names(references(expression));
  }

  private static String names(List<Reference> references) {
    return references.stream()
            .limit(MOST_NAMES)
            .map(Reference::toString)
            .collect(Collectors.joining(", "))
        + (references.size() > MOST_NAMES ? ", ..." : "");
  }

  /** What is said of an expression whose value is not shown. */
  static String known(List<Reference> references) {
    return references.isEmpty()
        ? "a function of literals is not in plan JSON"
        : "plan JSON shows what it refers to, and not how";
  }

  /** What decides what an expression comes to that plan JSON does not show: all that is no key. */
  static String decider(List<Reference> references) {
    String others =
        names(
            references.stream()
                .filter(
                    reference ->
                        switch (reference.kind()) {
                          case RESOURCE, MODULE -> false;
                          default -> true;
                        })
                .toList());
    return references.size() < 2 || others.isEmpty() ? "the expression" : others;
  }

  /** The variables that a module's resources and calls refer to, as far as they show. */
  static Set<String> variablesIn(ModuleConfig module) {
    List<Reference> references = new ArrayList<>();
    for (ModuleConfig.ResourceConfig resource : module.resources().values()) {
      resource.expressions().values().forEach(argument -> collect(argument, references));
    }
    for (ModuleConfig.ModuleCall call : module.calls().values()) {
      call.inputs().values().forEach(input -> collect(input, references));
    }
    return references.stream()
        .filter(reference -> reference.kind() == Reference.Kind.VARIABLE)
        .map(Reference::name)
        .collect(Collectors.toSet());
  }

  /** Every reference in an expression, each once. */
  static List<Reference> references(Expression expression) {
    List<Reference> found = new ArrayList<>();
    collect(expression, found);
    return found.stream().distinct().toList();
  }

  private static void collect(Expression expression, List<Reference> into) {
    switch (expression.kind()) {
      case LITERAL, BOUND -> {
        // No reference.
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
              .forEach(block -> parts.addAll(block.arguments().values()));
      default -> {
        // A leaf.
      }
    }
    return parts;
  }
}
