package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.PathStep;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.eval.Possibility.TupleOf;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes attributes and elements from what an expression can evaluate to. */
final class Members {
  private Members() {}

  /** What a path leads to. */
  static Possible at(Possible whole, List<PathStep> path) {
    Possible at = whole;
    for (PathStep step : path) {
      at = step(at, step);
    }
    return at;
  }

  static Possible step(Possible whole, PathStep step) {
    String name = step.name();
    return name == null ? element(whole, step.index()) : attribute(whole, name);
  }

  /** {@code whole.name}, {@code whole["name"]}. */
  static Possible attribute(Possible whole, String name) {
    return whole.flatMap(way -> attribute(way, name), Possible::of);
  }

  private static Possible attribute(Possibility whole, String name) {
    return switch (whole.kind()) {
      case KNOWN -> {
        Known known = (Known) whole;
        if (known.value() instanceof Value.Obj object && object.attributes().containsKey(name)) {
          yield part(known, known.value().get(name));
        }
        yield known.value().kind() == Value.Kind.LIST && name.matches("[0-9]{1,9}")
            ? element(whole, Integer.parseInt(name))
            : Possible.fails("there is no attribute of that name");
      }
      case OBJECT -> {
        ObjectOf object = (ObjectOf) whole;
        Possible found = object.attributes().get(name);
        if (found != null) {
          yield found;
        }
        yield object.others() == null
            ? Possible.fails("there is no attribute of that name")
            : object.others();
      }
      case TUPLE ->
          name.matches("[0-9]{1,9}")
              ? element(whole, Integer.parseInt(name))
              : Possible.fails("a list has no attributes");
      default -> ofAnything(whole);
    };
  }

  /** {@code whole[index]}. */
  static Possible element(Possible whole, int index) {
    return whole.flatMap(way -> element(way, index), Possible::of);
  }

  private static Possible element(Possibility whole, int index) {
    return switch (whole.kind()) {
      case KNOWN -> {
        Known known = (Known) whole;
        List<Value> elements = known.value().elements();
        if (index >= 0 && index < elements.size()) {
          yield part(known, elements.get(index));
        }
        yield known.value().kind() == Value.Kind.OBJECT
            ? attribute(whole, Integer.toString(index))
            : Possible.fails("there is no element of that index");
      }
      case TUPLE -> {
        List<Possible> elements = ((TupleOf) whole).elements();
        yield !((TupleOf) whole).isSet() && index >= 0 && index < elements.size()
            ? elements.get(index)
            : Possible.fails("there is no element of that index");
      }
      case OBJECT -> attribute(whole, Integer.toString(index));
      default -> ofAnything(whole);
    };
  }

  /** {@code collection[key]} with a computed key. */
  static Possible index(Possible collection, Possible key) {
    List<Possible> results = new ArrayList<>();
    for (Way way : key.ways()) {
      Possible found =
          switch (way.what().kind()) {
            case KNOWN -> byValue(collection, ((Known) way.what()).value());
            case FAILS -> Possible.of(way);
            case HIDDEN -> anyOf(collection);
            case NULL, OBJECT, TUPLE -> Possible.fails("that is not an index");
            case LATER, NEW_KEY, AWS_KEY_LATER -> anyOf(collection).lateIf(true);
          };
      results.add(
          found
              .after(way.trail())
              .lateIf(way.late())
              .map(one -> one.presuming(way.presumed()).decidedBy(way.decider())));
    }
    return Possible.union(results);
  }

  private static Possible byValue(Possible collection, Value key) {
    if (key instanceof Value.Str text) {
      return attribute(collection, text.value());
    }
    if (key.kind() == Value.Kind.BOOL) {
      return attribute(collection, Operators.text(key));
    }
    return key.asCount().isPresent()
        ? element(collection, key.asCount().getAsInt())
        : Possible.fails("that is not an index");
  }

  /** Any element, if it is not known which; there may be none with that key. */
  static Possible anyOf(Possible collection) {
    return collection
        .flatMap(way -> Possible.union(elements(way)), Possible::of)
        .or(Possible.fails("there may be no such element"));
  }

  /** The elements of a list, or the values of a map; for anything else, what each can be. */
  static List<Possible> elements(Possibility whole) {
    return switch (whole.kind()) {
      case KNOWN -> {
        Known known = (Known) whole;
        List<Possible> elements = new ArrayList<>();
        if (known.value() instanceof Value.Obj object) {
          object.attributes().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .forEach(entry -> elements.add(part(known, entry.getValue())));
        } else {
          known.value().elements().forEach(element -> elements.add(part(known, element)));
        }
        yield elements;
      }
      case TUPLE -> ((TupleOf) whole).elements();
      case OBJECT -> {
        ObjectOf object = (ObjectOf) whole;
        List<Possible> elements = new ArrayList<>();
        object.attributes().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(entry -> elements.add(entry.getValue()));
        if (object.others() != null) {
          elements.add(object.others());
        }
        yield elements;
      }
      default -> List.of(ofAnything(whole));
    };
  }

  /** The key of each element: the index in a list, the name in a map, itself in a set. */
  static List<Possible> keys(Possibility collection) {
    if (collection instanceof TupleOf tuple && tuple.isSet()) {
      return tuple.elements();
    }
    if (collection instanceof ObjectOf object) {
      return object.attributes().keySet().stream().sorted().map(Possible::text).toList();
    }
    if (collection instanceof Known known && known.value() instanceof Value.Obj map) {
      return map.attributes().keySet().stream().sorted().map(Possible::text).toList();
    }
    List<Possible> keys = new ArrayList<>();
    for (int i = 0; i < elements(collection).size(); i++) {
      keys.add(Possible.known(new Value.Num(Integer.toString(i))));
    }
    return keys;
  }

  private static Possible part(Known whole, Value value) {
    return Possible.of(value.isNull() ? Possibility.NULL : new Known(value, whole.readFrom()));
  }

  /** A member of something that is not shown, or that has none. */
  private static Possible ofAnything(Possibility whole) {
    return switch (whole.kind()) {
      case HIDDEN -> Possible.hidden("what is in it is not shown").or(Possible.fails("no member"));
      case LATER -> Possible.of(whole).or(Possible.of(Way.of(Possibility.NULL).lateIf(true)));
      case NULL -> Possible.fails("null has no attributes");
      case FAILS -> Possible.of(whole);
      default -> Possible.fails("a string has no attributes");
    };
  }
}
