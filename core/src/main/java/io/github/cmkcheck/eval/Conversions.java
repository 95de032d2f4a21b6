package io.github.cmkcheck.eval;

import io.github.cmkcheck.config.Type;
import io.github.cmkcheck.eval.Possibility.Kind;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.eval.Possibility.TupleOf;
import io.github.cmkcheck.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Converts a value to the type of the variable that it is passed to. */
final class Conversions {
  private Conversions() {}

  /** The value converted to that type; null has every type, and what is not shown stays so. */
  static Possible to(Type type, Possible value) {
    if (type.kind() == Type.Kind.ANY) {
      return value;
    }
    return Structure.isHuge(List.of(value)) ? Structure.TOO_LARGE : convert(type, value);
  }

  private static Possible convert(Type type, Possible value) {
    if (type.kind() == Type.Kind.ANY) {
      return value;
    }
    return Structure.follow(
        value,
        way -> {
          if (way.shapeless()) {
            return null;
          }
          Possibility converted = convert(type, way.what());
          return converted == way.what()
              ? null
              : Possible.of(converted).lateIf(isOfUnknownLength(converted));
        });
  }

  private static Possibility convert(Type type, Possibility value) {
    return switch (value.kind()) {
      case NULL, HIDDEN, LATER, FAILS -> value;
      case NEW_KEY, AWS_KEY_LATER -> type.kind() == Type.Kind.STRING ? value : unfit(type);
      case KNOWN, OBJECT, TUPLE ->
          switch (type.kind()) {
            case ANY -> value;
            case STRING, NUMBER, BOOL ->
                value instanceof Known known ? primitive(type, known) : unfit(type);
            case LIST, SET, TUPLE -> list(type, value);
            case MAP, OBJECT -> object(type, value);
          };
    };
  }

  private static Possibility unfit(Type type) {
    return new Possibility.Fails("that is no " + type.kind().name().toLowerCase(Locale.ROOT));
  }

  private static Possibility primitive(Type type, Known known) {
    if (known.value().kind().name().equals(type.kind().name())) {
      return known;
    }
    String text = Operators.text(known.value());
    BigDecimal number = Operators.number(known.value());
    Possible converted =
        switch (type.kind()) {
          case STRING -> text == null ? null : Possible.text(text);
          case NUMBER -> number == null ? null : Operators.number(number);
          default -> known.value().kind() == Value.Kind.NUMBER ? null : bool(text);
        };
    if (converted == null) {
      return unfit(type);
    }
    Value value = converted.value();
    return value == null ? Possibility.HIDDEN : new Known(value, known.readFrom());
  }

  private static @Nullable Possible bool(@Nullable String text) {
    return switch (String.valueOf(text)) {
      case "true", "1" -> Possible.known(true);
      case "false", "0" -> Possible.known(false);
      default -> null;
    };
  }

  private static Possibility list(Type type, Possibility value) {
    List<Possible> elements = Structure.list(value);
    boolean fits =
        elements != null
            && (type.kind() != Type.Kind.TUPLE || elements.size() == type.elements().size());
    if (elements == null || !fits) {
      return unfit(type);
    }
    List<Possible> converted = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Type element = type.kind() == Type.Kind.TUPLE ? type.elements().get(i) : elementOf(type);
      converted.add(convert(element, elements.get(i)));
    }
    if (type.kind() != Type.Kind.TUPLE) {
      if (Unification.neverFit(converted)) {
        return unfit(type);
      }
      converted = Unification.unify(converted);
    }
    return type.kind() == Type.Kind.SET
        ? setOf(asSet(converted))
        : value instanceof TupleOf set && set.isSet()
            ? Possible.tuple(converted).ways().get(0).what()
            : listOf(value, converted);
  }

  private static Possibility setOf(List<Possible> elements) {
    for (Possible element : elements) {
      if (element.isOnly(Kind.FAILS)) {
        return element.ways().get(0).what();
      }
    }
    return new TupleOf(elements, true);
  }

  /** Whether two elements of a set may turn out to be equal, so that its length is unknown. */
  static boolean isOfUnknownLength(Possibility value) {
    return value instanceof TupleOf set
        && set.isSet()
        && set.elements().size() > 1
        && Structure.isLateInside(set);
  }

  private static Type elementOf(Type type) {
    return type.element() == null ? Type.ANY : type.element();
  }

  /**
   * The elements of a set: each once, ordered by their text. The position of an element that is not
   * simply known is arbitrary.
   */
  static List<Possible> asSet(List<Possible> elements) {
    Map<String, Possible> sorted = new TreeMap<>();
    Map<Possible, Possible> distinct = new LinkedHashMap<>();
    boolean ordered = true;
    boolean numbers = true;
    for (Possible element : elements) {
      Value value = element.value();
      String text = value == null ? null : Operators.text(value);
      ordered &= text != null;
      numbers &= value != null && value.kind() == Value.Kind.NUMBER;
      distinct.putIfAbsent(element, element);
      sorted.putIfAbsent(String.valueOf(text), element);
    }
    List<Possible> all = List.copyOf(ordered ? sorted.values() : distinct.values());
    if (ordered && numbers) {
      return all.stream().sorted((a, b) -> number(a).compareTo(number(b))).toList();
    }
    if (ordered || all.size() < 2) {
      return all;
    }
    boolean late = all.stream().anyMatch(one -> one.leaves().canBeLate());
    Possible any = Possible.union(all).lateIf(late);
    return all.stream().map(one -> any).toList();
  }

  private static BigDecimal number(Possible element) {
    Value value = element.value();
    BigDecimal number = value == null ? null : Operators.number(value);
    return number == null ? BigDecimal.ZERO : number;
  }

  private static Possibility object(Type type, Possibility value) {
    ObjectOf object = Structure.map(value);
    if (object == null) {
      return unfit(type);
    }
    Map<String, Possible> attributes = new TreeMap<>();
    if (type.kind() == Type.Kind.OBJECT) {
      type.attributes()
          .forEach((name, attribute) -> attributes.put(name, attribute(attribute, name, object)));
      return objectOf(value, attributes, null);
    }
    List<String> names = Structure.names(object);
    List<Possible> converted =
        Unification.unify(
            names.stream()
                .map(name -> convert(elementOf(type), object.attributes().get(name)))
                .toList());
    if (Unification.neverFit(converted)) {
      return unfit(type);
    }
    for (int i = 0; i < names.size(); i++) {
      attributes.put(names.get(i), converted.get(i));
    }
    Possible others = object.others();
    return objectOf(value, attributes, others == null ? null : convert(elementOf(type), others));
  }

  private static Possible attribute(Type.Attribute attribute, String name, ObjectOf object) {
    Possible otherwise = convert(attribute.type(), Possible.known(attribute.defaultValue()));
    Possible given = object.attributes().get(name);
    if (given == null && object.others() == null) {
      return attribute.optional() ? otherwise : Possible.fails("a required attribute is missing");
    }
    if (given == null) {
      Possible others = object.others().filter(way -> way.what().kind() != Kind.FAILS);
      given = attribute.optional() ? others.or(otherwise) : others;
    }
    if (attribute.optional() && !attribute.defaultValue().isNull()) {
      given = Structure.follow(given, way -> defaulted(way.what(), otherwise));
    }
    return convert(attribute.type(), given);
  }

  /** A null attribute counts as left out, and so has its default. */
  private static @Nullable Possible defaulted(Possibility given, Possible otherwise) {
    return switch (given.kind()) {
      case NULL -> otherwise;
      case LATER -> Possible.of(given).or(otherwise.lateIf(true));
      default -> null;
    };
  }

  /** What was known is known in its new type too, and keeps its origin. */
  private static Possibility listOf(Possibility from, List<Possible> elements) {
    for (Possible element : elements) {
      if (element.isOnly(Kind.FAILS)) {
        return element.ways().get(0).what();
      }
    }
    List<Value> values = new ArrayList<>();
    elements.forEach(element -> addKnown(element, values));
    return from instanceof Known known && values.size() == elements.size()
        ? new Known(new Value.ListOf(values), known.readFrom())
        : new TupleOf(elements);
  }

  private static Possibility objectOf(
      Possibility from, Map<String, Possible> attributes, @Nullable Possible others) {
    List<String> names = List.copyOf(attributes.keySet());
    List<Possible> all = List.copyOf(attributes.values());
    Possibility list = listOf(from, all);
    if (list.kind() == Kind.FAILS) {
      return list;
    }
    if (!(list instanceof Known known)) {
      return new ObjectOf(attributes, others);
    }
    Map<String, Value> values = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), known.value().elements().get(i));
    }
    return new Known(new Value.Obj(values), known.readFrom());
  }

  private static void addKnown(Possible element, List<Value> values) {
    Value value = element.value();
    if (value != null) {
      values.add(value);
    }
  }
}
