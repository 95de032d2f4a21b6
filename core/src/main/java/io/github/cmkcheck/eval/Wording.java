package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How trails describe expressions: by the names in them, never by their values. */
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
    List<Reference> references = References.in(expression);
    if (references.isEmpty()) {
      return subject + " is computed from literals";
    }
    boolean plain = references.size() == 1;
    return subject + (plain ? " is " : " depends on ") + names(references);
  }

  /** The names in an expression; empty if there are none. */
  static String names(Expression expression) {
    return names(References.in(expression));
  }

  private static String names(List<Reference> references) {
    return references.stream()
            .limit(MOST_NAMES)
            .map(Reference::toString)
            .collect(Collectors.joining(", "))
        + (references.size() > MOST_NAMES ? ", ..." : "");
  }

  /** How to describe an expression whose value is not shown. */
  static String known(List<Reference> references) {
    return references.isEmpty()
        ? "plan JSON leaves out what is computed from literals"
        : "plan JSON shows what it refers to, but not how";
  }

  /** What decides the value of an expression that plan JSON does not show: everything but keys. */
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

  /** The variables that a module's resources and calls refer to, as far as shown. */
  static Set<String> variablesIn(ModuleConfig module) {
    Set<String> names = new HashSet<>();
    for (ModuleConfig.ResourceConfig resource : module.resources().values()) {
      resource.expressions().values().forEach(argument -> addVariables(argument, names));
    }
    for (ModuleConfig.ModuleCall call : module.calls().values()) {
      call.inputs().values().forEach(input -> addVariables(input, names));
    }
    return names;
  }

  private static void addVariables(Expression expression, Set<String> names) {
    for (Reference reference : References.in(expression)) {
      if (reference.kind() == Reference.Kind.VARIABLE) {
        names.add(reference.name());
      }
    }
  }
}
