package io.github.cmkcheck.eval;

import io.github.cmkcheck.config.Expression.Operator;
import io.github.cmkcheck.eval.Possibility.Kind;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.Later;
import io.github.cmkcheck.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operators of Terraform's language. */
final class Operators {

  private static final int MOST_DIGITS = 400;

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]{1,500}\\.?[0-9]{0,500}|\\.[0-9]{1,500})([eE][-+]?[0-9]{1,3})?");

  /** What the id or ARN of a key looks like; text that does not cannot equal one. */
  private static final Pattern LIKE_A_KEY =
      Pattern.compile("(?s)arn:.*|alias/(?!aws/).*|mrk-.*|[0-9a-fA-F-]{36}");

  private Operators() {}

  /** An operator before its operand. */
  static Possible apply(Operator op, Possible operand) {
    return lift(
        List.of(operand),
        ways -> {
          Possibility way = ways.get(0);
          if (op == Operator.NOT) {
            Boolean truth = truth(way);
            return truth == null ? noBoolean(way) : Possible.known(!truth);
          }
          return calculate(Operator.SUBTRACT, Possibility.known(new Value.Num("0")), way);
        });
  }

  /** An operator between its operands. */
  static Possible apply(Operator op, Possible left, Possible right) {
    return switch (op) {
      case AND, OR -> logical(op == Operator.OR, left, right);
      case EQUAL -> lift(List.of(left, right), ways -> equal(ways.get(0), ways.get(1)));
      case NOT_EQUAL -> apply(Operator.NOT, apply(Operator.EQUAL, left, right));
      default -> lift(List.of(left, right), ways -> calculate(op, ways.get(0), ways.get(1)));
    };
  }

  /** Whether a condition holds; null if that is undecided. */
  static @Nullable Boolean truth(Possibility condition) {
    if (!(condition instanceof Known known)) {
      return null;
    }
    if (known.value() instanceof Value.Bool bool) {
      return bool.value();
    }
    return switch (known.value().asString().orElse("")) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> null;
    };
  }

  /** A string, number or boolean converted to a string; null for everything else. */
  static @Nullable String text(Value value) {
    return switch (value.kind()) {
      case STRING -> ((Value.Str) value).value();
      case BOOL -> Boolean.toString(((Value.Bool) value).value());
      case NUMBER -> {
        BigDecimal number = number(value);
        yield number == null ? null : digits(number);
      }
      default -> null;
    };
  }

  /** A number, or a string that is one; null for everything else. */
  static @Nullable BigDecimal number(Value value) {
    String literal =
        value instanceof Value.Num number ? number.literal() : value.asString().orElse("");
    if (!NUMBER.matcher(literal).matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(literal);
    return isLong(number) ? null : number;
  }

  /** A number as a value. */
  static Possible number(BigDecimal number) {
    // A chain of multiplications must not keep us busy.
    return isLong(number)
        ? Possible.of(Possibility.HIDDEN)
        : Possible.known(new Value.Num(digits(number)));
  }

  private static boolean isLong(BigDecimal number) {
    return Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS;
  }

  private static String digits(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Possible lift(
      List<Possible> operands, Function<List<Possibility>, Possible> operator) {
    if (Structure.isHuge(operands)) {
      return Structure.TOO_LARGE;
    }
    return operands.stream().anyMatch(Possible::isMixture)
        ? Structure.opaque("a calculation", operands)
        : Structure.combine("a calculation", operands, operator);
  }

  /** The result for something that is not a known boolean, where a boolean is needed. */
  private static Possible noBoolean(Possibility way) {
    return switch (way.kind()) {
      case HIDDEN, FAILS -> Possible.of(way);
      case LATER -> Possible.of(new Later(((Later) way).source(), false));
      default -> Possible.fails("that is neither true nor false");
    };
  }

  /**
   * One side can decide alone, whatever the other is. Terraform does this since 1.12; before, an
   * unknown side makes the result unknown, and one that fails makes it fail. We do not know which
   * Terraform it is, so both are possible.
   */
  private static Possible logical(boolean decisive, Possible left, Possible right) {
    if (left.isMixture() || right.isMixture()) {
      return Structure.opaque("a condition", List.of(left, right));
    }
    List<Way> ways = new ArrayList<>();
    for (Way first : Structure.shaped(left).ways()) {
      for (Way second : Structure.shaped(right).ways()) {
        logical(decisive, first, second, ways);
      }
    }
    return Possible.of(ways);
  }

  private static void logical(boolean decisive, Way first, Way second, List<Way> into) {
    Way decider = decides(decisive, first) ? first : decides(decisive, second) ? second : null;
    Way other = decider == first ? second : first;
    Possible result = either(decisive, first.what(), second.what());
    if (decider != null && (decider == first || !result.can(Kind.FAILS))) {
      Way decided = Possible.known(decisive).ways().get(0).behind(decider);
      into.add(decided);
      into.add(decided.lateIf(other.late()));
      if (!result.can(Kind.FAILS)) {
        return;
      }
    }
    result.ways().forEach(way -> into.add(way.behind(second).behind(first)));
  }

  private static boolean decides(boolean decisive, Way way) {
    Boolean truth = truth(way.what());
    return truth != null && truth == decisive;
  }

  private static Possible either(boolean decisive, Possibility left, Possibility right) {
    Possible unseen = null;
    for (Possibility side : List.of(left, right)) {
      if (truth(side) == null) {
        Possible one = noBoolean(side);
        if (one.can(Kind.FAILS)) {
          return one;
        }
        unseen = unseen == null || side.isUnknown() ? one : unseen;
      }
    }
    if (unseen != null) {
      return unseen;
    }
    boolean decided =
        Boolean.valueOf(decisive).equals(truth(left))
            || Boolean.valueOf(decisive).equals(truth(right));
    return Possible.known(decided == decisive);
  }

  /** {@code ==}: values of different types are not equal, and nothing is converted. */
  static Possible equal(Possibility left, Possibility right) {
    if (left.kind() == Kind.FAILS || right.kind() == Kind.FAILS) {
      return Possible.of(left.kind() == Kind.FAILS ? left : right);
    }
    for (Possibility side : List.of(left, right)) {
      if (side instanceof Later later) {
        return Possible.of(new Later(later.source(), false));
      }
    }
    if (left.kind() == Kind.NULL || right.kind() == Kind.NULL) {
      return Possible.known(left.kind() == right.kind());
    }
    if (left.isUnknown() || right.isUnknown()) {
      return left.isUnknown() ? equalKey(left, right) : equalKey(right, left);
    }
    if (left.kind() == Kind.HIDDEN || right.kind() == Kind.HIDDEN) {
      return Structure.opaque("a comparison", List.of(Possible.of(left), Possible.of(right)));
    }
    if (shape(left) != shape(right)) {
      return Possible.known(false);
    }
    return shape(left) == Value.Kind.LIST || shape(left) == Value.Kind.OBJECT
        ? equalStructure(left, right)
        : Possible.known(equal(((Known) left).value(), ((Known) right).value()));
  }

  private static Value.Kind shape(Possibility what) {
    return switch (what.kind()) {
      case OBJECT -> Value.Kind.OBJECT;
      case TUPLE -> Value.Kind.LIST;
      default -> ((Known) what).value().kind();
    };
  }

  private static boolean equal(Value left, Value right) {
    BigDecimal first = number(left);
    BigDecimal second = number(right);
    return left.kind() == Value.Kind.NUMBER && first != null && second != null
        ? first.compareTo(second) == 0
        : left.equals(right);
  }

  /** A key that is yet to be created has a name that nobody can know. */
  private static Possible equalKey(Possibility key, Possibility other) {
    // A key has an ARN, an id and aliases, and it is not shown which of them this is.
    String text = other instanceof Known known ? known.value().asString().orElse("") : "";
    boolean mayBeIt =
        other.kind() == Kind.HIDDEN
            || other.kind() == key.kind()
            || LIKE_A_KEY.matcher(text).matches();
    return mayBeIt
        ? Possible.of(new Later("a comparison with a key", false))
        : Possible.known(false);
  }

  /** A list never equals a tuple, nor a map an object; but it is not shown which they are. */
  private static Possible equalStructure(Possibility left, Possibility right) {
    return Members.elements(left).size() == Members.elements(right).size()
        ? Structure.opaque("a comparison", List.of(Possible.of(left), Possible.of(right)))
        : Possible.known(false);
  }

  private static Possible calculate(Operator op, Possibility left, Possibility right) {
    Possible unseen = Structure.unseen("a calculation", List.of(left, right), false);
    if (unseen != null) {
      return unseen;
    }
    BigDecimal first = number(((Known) left).value());
    BigDecimal second = number(((Known) right).value());
    if (first == null || second == null) {
      return Possible.fails("that is not a number");
    }
    return switch (op) {
      case LESS -> Possible.known(first.compareTo(second) < 0);
      case LESS_OR_EQUAL -> Possible.known(first.compareTo(second) <= 0);
      case GREATER -> Possible.known(first.compareTo(second) > 0);
      case GREATER_OR_EQUAL -> Possible.known(first.compareTo(second) >= 0);
      case ADD -> number(first.add(second));
      case SUBTRACT -> number(first.subtract(second));
      case MULTIPLY ->
          isWhole(first) || isWhole(second) || isSimple(first, second)
              ? number(first.multiply(second))
              : Possible.of(Possibility.HIDDEN);
      case DIVIDE, MODULO -> divide(op, first, second);
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  /** Whether both are exact as binary fractions, as halves and quarters are. */
  private static boolean isSimple(BigDecimal first, BigDecimal second) {
    BigDecimal quarters = BigDecimal.valueOf(4);
    return isWhole(first.multiply(quarters)) && isWhole(second.multiply(quarters));
  }

  private static Possible divide(Operator op, BigDecimal first, BigDecimal second) {
    if (second.signum() == 0) {
      // In Terraform, the remainder is then the number itself.
      return op == Operator.DIVIDE ? Possible.fails("division by zero") : number(first);
    }
    try {
      return number(op == Operator.DIVIDE ? first.divide(second) : first.remainder(second));
    } catch (ArithmeticException endless) {
      // Terraform rounds in its own way.
      return Possible.of(Possibility.HIDDEN);
    }
  }
}
