package io.github.cmkcheck.eval;

import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.eval.Possibility.TupleOf;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Converts values to one type, as Terraform does with the branches of a condition and the elements
 * of a list: next to text, a number or boolean becomes text, in objects and lists too. Objects with
 * different attributes become maps, whose values all have one type.
 */
final class Unification {
  private Unification() {}

  /** The values in one type; those that need no conversion are the same objects as before. */
  static List<Possible> unify(List<Possible> values) {
    return Structure.isHuge(values) || values.stream().noneMatch(Unification::holdsPlain)
        ? values
        : unified(values);
  }

  /** Whether there is a number or boolean in it: nothing else is ever converted. */
  static boolean holdsPlain(Possible value) {
    return value.ways().stream().anyMatch(way -> !way.shapeless() && holdsPlain(way.what()));
  }

  /** Whether no type fits all, for example if text is next to a list or object. */
  static boolean neverFit(List<Possible> values) {
    boolean single = false;
    boolean structured = false;
    for (Possible value : values) {
      if (value.ways().size() == 1) {
        Possibility what = value.ways().get(0).what();
        structured |= what.hasMembers();
        single |= what.kind() == Possibility.Kind.NEW_KEY || isValue(what);
      }
    }
    return single && structured;
  }

  private static boolean isValue(Possibility what) {
    return what.kind() == Possibility.Kind.KNOWN && !what.hasMembers();
  }

  private static boolean holdsPlain(Possibility what) {
    return what.hasMembers()
        ? Members.elements(what).stream().anyMatch(Unification::holdsPlain)
        : isPlain(what);
  }

  private static boolean isPlain(Possibility what) {
    return what instanceof Known known
        && (known.value().kind() == Value.Kind.BOOL || known.value().kind() == Value.Kind.NUMBER);
  }

  private static List<Possible> unified(List<Possible> values) {
    Set<Value.Kind> kinds = EnumSet.noneOf(Value.Kind.class);
    List<Part> objects = new ArrayList<>();
    List<Part> lists = new ArrayList<>();
    for (Possible value : values) {
      for (Way way : value.ways()) {
        if (!way.shapeless()) {
          sort(way, kinds, objects, lists);
        }
      }
    }
    unifyParts(objects);
    unifyParts(lists);
    boolean text = kinds.size() > 1;
    List<Part> parts = new ArrayList<>(objects);
    parts.addAll(lists);
    List<Possible> results = new ArrayList<>();
    for (Possible value : values) {
      List<Way> ways = new ArrayList<>();
      for (Way way : value.ways()) {
        ways.add(unified(way, text, parts));
      }
      boolean same = true;
      for (int i = 0; i < ways.size(); i++) {
        same &= ways.get(i) == value.ways().get(i);
      }
      results.add(same ? value : Possible.of(ways));
    }
    return results;
  }

  private static Way unified(Way way, boolean text, List<Part> parts) {
    for (Part part : parts) {
      if (part.way == way) {
        return part.rebuilt();
      }
    }
    return text && !way.shapeless() && isPlain(way.what())
        ? way.as(asText((Known) way.what()))
        : way;
  }

  private static Possibility asText(Known plain) {
    String text = Operators.text(plain.value());
    return text == null ? Possibility.HIDDEN : new Known(new Value.Str(text), plain.readFrom());
  }

  private static void sort(Way way, Set<Value.Kind> kinds, List<Part> objects, List<Part> lists) {
    Possibility what = way.what();
    switch (what.kind()) {
      case NEW_KEY, AWS_KEY_LATER -> kinds.add(Value.Kind.STRING);
      case OBJECT -> objects.add(new Part(way));
      case TUPLE -> lists.add(new Part(way));
      case KNOWN -> {
        Value.Kind kind = ((Known) what).value().kind();
        if (kind == Value.Kind.OBJECT) {
          objects.add(new Part(way));
        } else if (kind == Value.Kind.LIST) {
          lists.add(new Part(way));
        } else {
          kinds.add(kind);
        }
      }
      default -> {
        // Null, and what is not shown, fits any type.
      }
    }
  }

  /** Attribute by attribute if all have the same ones; else all together, as values of maps. */
  private static void unifyParts(List<Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    Set<String> names = parts.get(0).members.keySet();
    if (parts.stream().allMatch(part -> part.members.keySet().equals(names))) {
      for (String name : List.copyOf(names)) {
        List<Possible> column = unify(parts.stream().map(part -> part.members.get(name)).toList());
        for (int i = 0; i < parts.size(); i++) {
          parts.get(i).put(name, column.get(i));
        }
      }
      return;
    }
    List<Possible> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.members.values()));
    List<Possible> unified = unify(all);
    int next = 0;
    for (Part part : parts) {
      for (String name : List.copyOf(part.members.keySet())) {
        part.put(name, unified.get(next++));
      }
    }
  }

  /** An object or list while its members are converted. */
  private static final class Part {
    private final Way way;
    private final Map<String, Possible> members = new TreeMap<>();
    private boolean changed;

    Part(Way way) {
      this.way = way;
      ObjectOf object = Structure.map(way.what());
      if (object != null) {
        members.putAll(object.attributes());
        return;
      }
      List<Possible> elements = Members.elements(way.what());
      for (int i = 0; i < elements.size(); i++) {
        // Padded, so that the names sort as numbers.
        members.put("%09d".formatted(i), elements.get(i));
      }
    }

    void put(String name, Possible value) {
      changed |= members.put(name, value) != value;
    }

    Way rebuilt() {
      if (!changed) {
        return way;
      }
      if (way.what() instanceof ObjectOf object) {
        return way.as(new ObjectOf(members, object.others(), object.name()));
      }
      if (way.what() instanceof TupleOf tuple) {
        return way.as(new TupleOf(List.copyOf(members.values()), tuple.isSet()));
      }
      Possible known =
          Structure.map(way.what()) == null
              ? Possible.tuple(List.copyOf(members.values()))
              : Possible.object(members);
      return way.as(known.ways().get(0).what());
    }
  }
}
