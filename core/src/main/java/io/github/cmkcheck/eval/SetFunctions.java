package io.github.cmkcheck.eval;

import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Functions of sets. */
final class SetFunctions {
  private SetFunctions() {}

  /** Every combination of their elements. */
  static Possible product(String name, List<Possibility> ways) {
    List<List<Possible>> lists = CollectionFunctions.lists(ways);
    if (lists == null) {
      return Functions.notShown(name, ways);
    }
    List<List<Possible>> all = List.of(List.of());
    for (List<Possible> list : lists) {
      if ((long) all.size() * list.size() > CollectionFunctions.MOST_ELEMENTS) {
        return Structure.TOO_LARGE;
      }
      List<List<Possible>> longer = new ArrayList<>();
      List<Possible> alike = Unification.unify(list);
      for (List<Possible> first : all) {
        for (Possible last : alike) {
          List<Possible> both = new ArrayList<>(first);
          both.add(last);
          longer.add(both);
        }
      }
      all = longer;
    }
    return CollectionFunctions.listOf(all.stream().map(Possible::tuple).toList());
  }

  static Possible union(String name, List<Possibility> ways) {
    List<List<Possible>> lists = CollectionFunctions.lists(ways);
    return lists == null
        ? Functions.notShown(name, ways)
        : setOf(set(lists.stream().flatMap(List::stream).toList()));
  }

  private static List<Possible> set(List<Possible> elements) {
    return Conversions.asSet(Unification.unify(elements));
  }

  /** {@code setintersection} and {@code setsubtract}, for known elements. */
  static Possible commonElements(String name, List<Possibility> ways) {
    List<List<Possible>> lists = CollectionFunctions.lists(ways);
    if (lists == null) {
      return Functions.notShown(name, ways);
    }
    lists = likeEachOther(lists);
    List<Possible> left = new ArrayList<>(set(lists.get(0)));
    // The order of sets of lists, say, is not shown: each of their elements may be any of them.
    boolean seen =
        Stream.concat(left.stream(), lists.stream().flatMap(List::stream))
            .allMatch(one -> one.value() != null);
    if (!seen) {
      return Possible.mixture(name + "(...)", left);
    }
    for (List<Possible> list : lists.subList(1, lists.size())) {
      Set<String> texts = new LinkedHashSet<>();
      list.forEach(one -> texts.add(identity(one)));
      boolean subtract = name.equals("setsubtract");
      left.removeIf(one -> texts.contains(identity(one)) == subtract);
    }
    return setOf(left);
  }

  private static Possible setOf(List<Possible> elements) {
    Possibility set = new Possibility.TupleOf(elements, true);
    return elements.size() > CollectionFunctions.MOST_ELEMENTS
        ? Structure.TOO_LARGE
        : Possible.of(set).lateIf(Conversions.isOfUnknownLength(set));
  }

  /** The elements of all lists, converted to one type. */
  private static List<List<Possible>> likeEachOther(List<List<Possible>> lists) {
    List<Possible> all = Unification.unify(lists.stream().flatMap(List::stream).toList());
    List<List<Possible>> unified = new ArrayList<>();
    int at = 0;
    for (List<Possible> list : lists) {
      unified.add(all.subList(at, at + list.size()));
      at += list.size();
    }
    return unified;
  }

  private static String identity(Possible element) {
    Value value = Objects.requireNonNull(element.value());
    String text = Operators.text(value);
    return text == null ? Documents.write(value) : '"' + text;
  }
}
