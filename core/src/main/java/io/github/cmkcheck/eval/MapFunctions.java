package io.github.cmkcheck.eval;

import io.github.cmkcheck.config.Type;
import io.github.cmkcheck.eval.Possibility.Kind;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Functions of maps and objects, and those that convert between types. */
final class MapFunctions {
  private MapFunctions() {}

  /** An attribute that may be missing; any attribute if the name is unknown. */
  static Possible lookup(String name, List<Possible> arguments) {
    Possible otherwise =
        arguments.size() == 3 ? arguments.get(2) : Possible.fails("there is no such key");
    if (arguments.stream().anyMatch(Possible::isMixture)) {
      return Possible.mixture(name + "(...)", arguments);
    }
    return Structure.combine(
        name + "(...)",
        arguments.subList(0, 2),
        ways -> lookup(ways.get(0), ways.get(1), otherwise));
  }

  private static Possible lookup(Possibility collection, Possibility key, Possible otherwise) {
    if (collection.kind() == Kind.FAILS || key.kind() == Kind.FAILS) {
      return Possible.of(collection.kind() == Kind.FAILS ? collection : key);
    }
    ObjectOf map = Structure.map(collection);
    if (map == null) {
      boolean unseen = collection.kind() == Kind.HIDDEN || collection.kind() == Kind.LATER;
      return unseen
          ? Members.attribute(Possible.of(collection), "")
              .filter(way -> way.what().kind() != Kind.FAILS)
              .or(otherwise.lateIf(collection.isUnknown()))
          : Possible.fails("lookup needs a map");
    }
    if (!(key instanceof Known known)) {
      boolean unseen = key.kind() == Kind.HIDDEN || key.isUnknown();
      return unseen
          ? Possible.union(Members.elements(map)).or(otherwise)
          : Possible.fails("that is not a key");
    }
    String name = Operators.text(known.value());
    Possible found = name == null ? null : map.attributes().get(name);
    if (found != null || name == null) {
      return found == null ? Possible.fails("that is not a key") : found;
    }
    return map.others() == null
        ? alike(otherwise, map)
        : map.others().filter(way -> way.what().kind() != Kind.FAILS).or(otherwise);
  }

  /** The default of an entry; in a map it has the type of the others, which may not be shown. */
  private static Possible alike(Possible otherwise, ObjectOf map) {
    List<Possible> all = new ArrayList<>(map.attributes().values());
    all.add(otherwise);
    Possible unified = Unification.unify(all).get(all.size() - 1);
    return unified == otherwise ? otherwise : otherwise.or(unified);
  }

  /** A later map wins. One that is not shown may contain anything. */
  static Possible merge(String name, List<Possibility> ways) {
    Map<String, Possible> attributes = new TreeMap<>();
    Possible others = null;
    for (Possibility way : ways) {
      if (way.kind() == Kind.NULL) {
        continue;
      }
      ObjectOf map = mergeable(way);
      if (map == null) {
        return Possible.fails("merge needs maps");
      }
      Possible more = map.others();
      if (more != null) {
        Possible there = more.filter(one -> one.what().kind() != Kind.FAILS);
        attributes.replaceAll((key, value) -> value.or(there));
        others = others == null ? more : others.or(more);
      }
      attributes.putAll(map.attributes());
    }
    return others == null
        ? Possible.object(attributes)
        : Possible.of(new ObjectOf(attributes, others));
  }

  private static @Nullable ObjectOf mergeable(Possibility way) {
    return way.kind() == Kind.HIDDEN || way.kind() == Kind.LATER
        ? new ObjectOf(Map.of(), Members.attribute(Possible.of(way), ""))
        : Structure.map(way);
  }

  static Possible keys(String name, List<Possibility> ways) {
    ObjectOf map = Structure.map(ways.get(0));
    if (map == null) {
      return Functions.notShown(name, ways);
    }
    return map.others() == null && map.attributes().keySet().stream().allMatch(Texts::isOrdered)
        ? Possible.tuple(Structure.names(map).stream().map(Possible::text).toList())
        : Possible.hidden(name + "(...)");
  }

  static Possible values(String name, List<Possibility> ways) {
    ObjectOf map = Structure.map(ways.get(0));
    if (map == null || map.others() != null) {
      return map == null
          ? Functions.notShown(name, ways)
          : Possible.mixture(name + "(...)", List.of(Possible.of(map)));
    }
    return Possible.tuple(Members.elements(ways.get(0)));
  }

  static Possible zip(String name, List<Possibility> ways) {
    List<Possible> keys = Structure.list(ways.get(0));
    List<Possible> values = Structure.list(ways.get(1));
    if (keys == null || values == null) {
      return Functions.notShown(name, ways);
    }
    if (keys.size() != values.size()) {
      return Possible.fails("there are not as many keys as values");
    }
    Map<String, Possible> attributes = new TreeMap<>();
    for (int i = 0; i < keys.size(); i++) {
      Value key = keys.get(i).value();
      String text = key == null ? null : Operators.text(key);
      if (text == null) {
        return Possible.mixture(name + "(...)", values);
      }
      attributes.put(text, values.get(i));
    }
    return Possible.object(attributes);
  }

  /** {@code tostring} and the like. */
  static Possible convert(String name, List<Possible> arguments) {
    Type type =
        switch (name) {
          case "tostring" -> Type.STRING;
          case "tonumber" -> Type.NUMBER;
          case "tobool" -> Type.BOOL;
          case "tolist" -> Type.of(Type.Kind.LIST, Type.ANY);
          case "toset" -> Type.of(Type.Kind.SET, Type.ANY);
          default -> Type.of(Type.Kind.MAP, Type.ANY);
        };
    return Conversions.to(type, arguments.get(0));
  }
}
