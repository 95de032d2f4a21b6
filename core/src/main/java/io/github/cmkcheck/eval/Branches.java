package io.github.cmkcheck.eval;

import io.github.cmkcheck.config.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The branches of a condition, which Terraform converts to one type. The one that is not taken is
 * looked at only if it can matter.
 */
final class Branches {
  private static final Possible NO_TYPE = Possible.fails("no type fits both branches");

  private final Evaluator evaluator;
  private final Expression.Conditional conditional;
  private final Scope scope;
  private @Nullable Possible first;
  private @Nullable Possible second;

  Branches(Evaluator evaluator, Expression.Conditional conditional, Scope scope) {
    this.evaluator = evaluator;
    this.conditional = conditional;
    this.scope = scope;
  }

  Possible whenTrue() {
    Possible own = first();
    if (neverFits(own, conditional.whenFalse())) {
      return NO_TYPE;
    }
    return Unification.holdsPlain(own) ? likeTheOther(own, second(), true) : own;
  }

  Possible whenFalse() {
    Possible own = second();
    if (neverFits(own, conditional.whenTrue())) {
      return NO_TYPE;
    }
    return Unification.holdsPlain(own) ? likeTheOther(own, first(), false) : own;
  }

  /** Whether one is a list or object, and the other plainly is not. */
  private static boolean neverFits(Possible own, Expression other) {
    return switch (other.kind()) {
      case TUPLE, OBJECT, TEMPLATE, LITERAL ->
          !isNull(other)
              && Unification.neverFit(
                  List.of(
                      own,
                      other.kind() == Expression.Kind.TUPLE
                              || other.kind() == Expression.Kind.OBJECT
                          ? Possible.tuple(List.of())
                          : Possible.text("")));
      default -> false;
    };
  }

  private static boolean isNull(Expression written) {
    return written instanceof Expression.Literal literal && literal.value().isNull();
  }

  private Possible first() {
    Possible value = first;
    if (value == null) {
      value = evaluator.eval(conditional.whenTrue(), scope);
      first = value;
    }
    return value;
  }

  private Possible second() {
    Possible value = second;
    if (value == null) {
      value = evaluator.eval(conditional.whenFalse(), scope);
      second = value;
    }
    return value;
  }

  private Possible likeTheOther(Possible own, Possible other, boolean isFirst) {
    Expression written = isFirst ? conditional.whenFalse() : conditional.whenTrue();
    boolean typeIsSeen =
        isNull(written)
            || other.ways().stream()
                .noneMatch(
                    way ->
                        way.what().kind() == Possibility.Kind.NULL
                            || way.what().kind() == Possibility.Kind.HIDDEN
                            || way.what().kind() == Possibility.Kind.LATER);
    Possible unified = Unification.unify(List.of(own, other)).get(0);
    if (typeIsSeen) {
      return unified;
    }
    // If the other branch, null or not shown, is text, this becomes text as well.
    Possible asText = Unification.unify(List.of(own, Possible.text(""))).get(0);
    return unified == asText ? unified : unified.or(asText);
  }
}
