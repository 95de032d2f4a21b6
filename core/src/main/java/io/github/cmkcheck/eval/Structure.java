package io.github.cmkcheck.eval;

import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.Later;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.eval.Possibility.TupleOf;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks into lists and objects, whether they are known or only partly so. */
final class Structure {

  /** No honest configuration has larger values. */
  private static final int MOST_PARTS = 20_000;

  /** What larger values evaluate to. */
  static final Possible TOO_LARGE = Possible.later("a larger value than can be examined");

  private Structure() {}

  /** Whether these have more parts than can be looked at: a list of lists grows fast. */
  static boolean isHuge(List<Possible> values) {
    return partsLeft(values, MOST_PARTS) < 0;
  }

  private static int partsLeft(List<Possible> values, int most) {
    int left = most;
    for (Possible value : values) {
      for (Way way : value.ways()) {
        left = partsLeft(way.what(), left);
        if (left < 0) {
          return left;
        }
      }
    }
    return left;
  }

  private static int partsLeft(Possibility what, int most) {
    return switch (what.kind()) {
      case KNOWN -> partsLeft(((Known) what).value(), most);
      case TUPLE -> partsLeft(((TupleOf) what).elements(), most - 1);
      case OBJECT -> {
        ObjectOf object = (ObjectOf) what;
        int left = partsLeft(List.copyOf(object.attributes().values()), most - 1);
        yield object.others() == null || left < 0
            ? left
            : partsLeft(List.of(object.others()), left);
      }
      default -> most - 1;
    };
  }

  private static int partsLeft(Value value, int most) {
    int left = most - 1;
    Iterable<Value> parts =
        value instanceof Value.Obj object ? object.attributes().values() : value.elements();
    for (Value part : parts) {
      if (left < 0) {
        return left;
      }
      left = partsLeft(part, left);
    }
    return left;
  }

  /** Whether something in it is known only after apply. */
  static boolean isLateInside(Possibility what) {
    return Possible.of(what).leaves().canBeLate();
  }

  /**
   * A list or object without the ways in which a part of it fails, since then the whole fails; null
   * if it always fails.
   */
  static @Nullable Possibility withoutFailures(Possibility what) {
    if (what instanceof TupleOf tuple) {
      List<Possible> elements = new ArrayList<>();
      boolean same = true;
      for (Possible element : tuple.elements()) {
        Possible good = successes(element);
        same &= good == element;
        elements.add(good);
      }
      if (same) {
        return tuple;
      }
      return elements.stream().anyMatch(one -> one.ways().isEmpty())
          ? null
          : new TupleOf(elements, tuple.isSet());
    }
    if (what instanceof ObjectOf object) {
      Map<String, Possible> attributes = new TreeMap<>();
      boolean same = true;
      for (Map.Entry<String, Possible> attribute : object.attributes().entrySet()) {
        Possible good = successes(attribute.getValue());
        same &= good == attribute.getValue();
        attributes.put(attribute.getKey(), good);
      }
      if (same) {
        return object;
      }
      // Other attributes that fail may simply be absent.
      return attributes.values().stream().anyMatch(one -> one.ways().isEmpty())
          ? null
          : new ObjectOf(attributes, object.others());
    }
    return what.kind() == Possibility.Kind.FAILS ? null : what;
  }

  private static Possible successes(Possible value) {
    List<Way> ways = new ArrayList<>();
    boolean same = true;
    for (Way way : value.ways()) {
      Possibility good = withoutFailures(way.what());
      same &= good == way.what();
      if (good != null) {
        ways.add(good == way.what() ? way : way.as(good));
      }
    }
    return same ? value : new Possible(ways);
  }

  /** A number or boolean that is not shown, or that may be known only after apply. */
  static Possible opaque(String what, List<Possible> from) {
    Possible hidden = Possible.of(Possibility.HIDDEN);
    if (from.stream()
        .anyMatch(one -> one.ways().stream().allMatch(way -> way.what().isUnknown()))) {
      return Possible.of(new Later(what, false));
    }
    return from.stream().anyMatch(one -> one.canBeLate() || one.leaves().canBeLate())
        ? hidden.or(Possible.of(new Later(what, false)))
        : hidden;
  }

  /**
   * Like {@link Possible#combine}, but null and hidden arguments do not count as leaves of
   * something that lost its shape, since the result of a function has a shape again.
   */
  static Possible combine(
      String what, List<Possible> arguments, Function<List<Possibility>, Possible> function) {
    List<Possible> shaped = arguments.stream().map(Structure::shaped).toList();
    return Possible.combine(what, shaped, function);
  }

  /** The same value, with null and hidden ways no longer marked as shapeless leaves. */
  static Possible shaped(Possible value) {
    return value.isMixture() ? value : value.map(Structure::shaped);
  }

  private static Way shaped(Way way) {
    boolean leaf =
        way.shapeless()
            && (way.what().kind() == Possibility.Kind.NULL
                || way.what().kind() == Possibility.Kind.HIDDEN);
    return leaf
        ? new Way(
            way.what(),
            way.late(),
            way.trail(),
            way.decider(),
            way.leftOut(),
            way.presumed(),
            false)
        : way;
  }

  /** Replaces each way with what follows from it; if that is null, the way stays as it is. */
  static Possible follow(Possible value, Function<Way, @Nullable Possible> next) {
    List<Way> all = new ArrayList<>();
    for (Way way : value.ways()) {
      Possible more = next.apply(way);
      if (more == null) {
        all.add(way);
      } else {
        Way first = shaped(way);
        more.ways().forEach(end -> all.add(end == way ? way : end.behind(first)));
      }
    }
    return Possible.of(all);
  }

  /** The elements of a list, set or tuple; null if it is not one, or not shown. */
  static @Nullable List<Possible> list(Possibility what) {
    boolean list =
        what.kind() == Possibility.Kind.TUPLE
            || what instanceof Known known && known.value().kind() == Value.Kind.LIST;
    return list ? Members.elements(what) : null;
  }

  /** A map or object, taken apart; null if it is not one, or not shown. */
  static @Nullable ObjectOf map(Possibility what) {
    if (what instanceof ObjectOf object) {
      return object;
    }
    if (!(what instanceof Known known) || !(known.value() instanceof Value.Obj object)) {
      return null;
    }
    Map<String, Possible> attributes = new TreeMap<>();
    for (String name : object.attributes().keySet()) {
      attributes.put(name, Members.attribute(Possible.of(what), name));
    }
    return new ObjectOf(attributes, null);
  }

  /** The names in order. */
  static List<String> names(ObjectOf object) {
    return object.attributes().keySet().stream().sorted().toList();
  }

  /**
   * For a function that needs to see all of a value: each way of it is null, known, hidden, a
   * failure, or unknown as a whole.
   */
  static Possible settled(String what, Possible value) {
    return value.isMixture() ? value : value.flatMap(way -> settled(what, way));
  }

  private static Possible settled(String what, Possibility value) {
    if (value instanceof TupleOf tuple) {
      List<Possible> elements = settled(what, tuple.elements());
      return combine(what, elements, ways -> whole(what, ways, Value.ListOf::new));
    }
    if (!(value instanceof ObjectOf object)) {
      return Possible.of(value);
    }
    if (object.others() != null) {
      return Possible.mixture(what, List.of(Possible.of(value)));
    }
    List<String> names = names(object);
    List<Possible> attributes =
        settled(what, names.stream().map(object.attributes()::get).toList());
    return combine(
        what,
        attributes,
        ways ->
            whole(
                what,
                ways,
                values -> {
                  Map<String, Value> named = new TreeMap<>();
                  for (int i = 0; i < names.size(); i++) {
                    named.put(names.get(i), values.get(i));
                  }
                  return new Value.Obj(named);
                }));
  }

  private static List<Possible> settled(String what, List<Possible> all) {
    return all.stream().map(one -> settled(what, one)).toList();
  }

  private static Possible whole(
      String what, List<Possibility> parts, Function<List<Value>, Value> make) {
    Possible unseen = unseen(what, parts, true);
    return unseen == null
        ? Possible.known(make.apply(parts.stream().map(part -> ((Known) part).value()).toList()))
        : unseen;
  }

  /** A string that is made of these, some of which are not shown. */
  static Possible unseenText(String what, List<Possibility> parts) {
    return parts.stream().anyMatch(Structure::isLateInside)
        ? Possible.later(what)
        : Possible.of(Possibility.HIDDEN);
  }

  /** A value that is made of these, if not all of them are known; otherwise null. */
  static @Nullable Possible unseen(String what, List<Possibility> parts, boolean mayBeKey) {
    for (Possibility part : parts) {
      if (part.kind() == Possibility.Kind.FAILS) {
        return Possible.of(part);
      }
    }
    for (Possibility part : parts) {
      if (part.isUnknown()) {
        boolean key =
            mayBeKey && parts.stream().anyMatch(one -> one.isUnknown() && Way.of(one).mayBeKey());
        return Possible.of(new Later(what, key));
      }
    }
    return parts.stream().allMatch(Known.class::isInstance)
        ? null
        : Possible.of(Possibility.HIDDEN);
  }
}
