package io.github.cmkcheck.eval;

import io.github.cmkcheck.config.Expression.Operator;
import io.github.cmkcheck.eval.Possibility.Kind;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;

/** Functions that return a boolean or a number. */
final class PlainFunctions {
  private PlainFunctions() {}

  static Possible contains(String name, List<Possible> arguments) {
    Possible sought = arguments.get(1);
    return Structure.follow(
        arguments.get(0),
        way -> {
          List<Possible> elements = Structure.list(way.what());
          if (elements == null) {
            return opaque(name, way);
          }
          if (sought.isOnly(Kind.NULL) || sought.isOnly(Kind.FAILS)) {
            return Possible.fails("null is no element");
          }
          Possible found = Possible.known(false);
          for (Possible element : elements) {
            found =
                Operators.apply(
                    Operator.OR, found, Operators.apply(Operator.EQUAL, element, sought));
          }
          return found;
        });
  }

  private static Possible opaque(String name, Way way) {
    return switch (way.what().kind()) {
      case HIDDEN, LATER -> Structure.opaque(name + "(...)", List.of(Possible.of(way)));
      case FAILS -> Possible.of(way);
      default -> Possible.fails(name + " needs a list");
    };
  }

  /** The index of something in a list, if everything before it is known. */
  static Possible index(String name, List<Possible> arguments) {
    Possible sought = arguments.get(1);
    return Structure.follow(
        arguments.get(0),
        way -> {
          List<Possible> elements = Structure.list(way.what());
          if (elements == null) {
            return opaque(name, way);
          }
          for (int i = 0; i < elements.size(); i++) {
            Possible equal = Operators.apply(Operator.EQUAL, elements.get(i), sought);
            Boolean truth =
                equal.ways().size() == 1 ? Operators.truth(equal.ways().get(0).what()) : null;
            if (truth == null) {
              return Structure.opaque(name + "(...)", arguments)
                  .or(Possible.fails("it may not be in the list"));
            }
            if (truth) {
              return Operators.number(BigDecimal.valueOf(i)).lateIf(equal.canBeLate());
            }
          }
          return Possible.fails("it is not in the list");
        });
  }

  /** {@code alltrue} and {@code anytrue}; what is null is not true. */
  static Possible truths(String name, List<Possible> arguments) {
    Operator operator = name.equals("alltrue") ? Operator.AND : Operator.OR;
    return Structure.follow(
        arguments.get(0),
        way -> {
          List<Possible> elements = Structure.list(way.what());
          if (elements == null) {
            return opaque(name, way);
          }
          Possible all = Possible.known(operator == Operator.AND);
          for (Possible element : elements) {
            Possible truth =
                Structure.follow(
                    element, one -> one.what().kind() == Kind.NULL ? Possible.known(false) : null);
            all = Operators.apply(operator, all, truth);
          }
          return all;
        });
  }

  static Possible length(String name, List<Possibility> ways) {
    Possibility way = ways.get(0);
    ObjectOf map = Structure.map(way);
    List<Possible> list = Structure.list(way);
    if (list != null || map != null && map.others() == null) {
      return count(list != null ? list.size() : map.attributes().size());
    }
    String text = way instanceof Known known ? known.value().asString().orElse(null) : null;
    if (text != null) {
      return Texts.isSimple(text) ? count(text.length()) : Possible.of(Possibility.HIDDEN);
    }
    return map != null || way.kind() == Kind.HIDDEN || way.isUnknown()
        ? Structure.opaque(name + "(...)", List.of(Possible.of(way)))
        : Possible.fails("that has no length");
  }

  private static Possible count(int size) {
    return Operators.number(BigDecimal.valueOf(size));
  }

  static Possible startsWith(List<Value> values) {
    return TextFunctions.ofTexts(
        values, texts -> Possible.known(texts.get(0).startsWith(texts.get(1))));
  }

  static Possible endsWith(List<Value> values) {
    return TextFunctions.ofTexts(
        values, texts -> Possible.known(texts.get(0).endsWith(texts.get(1))));
  }

  static Possible holds(List<Value> values) {
    return TextFunctions.ofTexts(
        values, texts -> Possible.known(texts.get(0).contains(texts.get(1))));
  }

  static Possible least(List<Value> values) {
    return number(values, BigDecimal::min);
  }

  static Possible greatest(List<Value> values) {
    return number(values, BigDecimal::max);
  }

  private static Possible number(List<Value> values, BinaryOperator<BigDecimal> choose) {
    BigDecimal chosen = null;
    for (Value value : values) {
      BigDecimal number = Operators.number(value);
      if (number == null) {
        return Possible.fails("that is not a number");
      }
      chosen = chosen == null ? number : choose.apply(chosen, number);
    }
    return chosen == null ? Possible.fails("there is no number") : Operators.number(chosen);
  }
}
