package io.github.cmkcheck.eval;

import io.github.cmkcheck.config.Type;
import io.github.cmkcheck.eval.Possibility.Kind;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Functions of lists. Those that only move elements do not look at them: an element that can come
 * out in several ways is still one element.
 */
final class CollectionFunctions {

  /** Longer lists are not examined. */
  static final int MOST_ELEMENTS = 10_000;

  private CollectionFunctions() {}

  static Possible listOf(List<Possible> elements) {
    return elements.size() > MOST_ELEMENTS ? Structure.TOO_LARGE : Possible.tuple(elements);
  }

  /** The elements of each; null if one of them is not a list, or not shown. */
  static @Nullable List<List<Possible>> lists(List<Possibility> ways) {
    List<List<Possible>> lists = new ArrayList<>();
    for (Possibility way : ways) {
      List<Possible> elements = Structure.list(way);
      if (elements == null) {
        return null;
      }
      lists.add(elements);
    }
    return lists;
  }

  private static OptionalInt count(Possibility way) {
    BigDecimal number = way instanceof Known known ? Operators.number(known.value()) : null;
    boolean fits =
        number != null
            && number.abs().compareTo(BigDecimal.valueOf(MOST_ELEMENTS)) <= 0
            && number.remainder(BigDecimal.ONE).signum() == 0;
    return fits ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
  }

  static Possible one(String name, List<Possibility> ways) {
    List<Possible> elements = Structure.list(ways.get(0));
    if (elements == null) {
      return ways.get(0).kind() == Kind.HIDDEN || ways.get(0).kind() == Kind.LATER
          ? Members.element(Possible.of(ways.get(0)), 0)
          : Possible.fails("one needs a list");
    }
    return switch (elements.size()) {
      case 0 -> Possible.of(Possibility.NULL);
      case 1 -> elements.get(0);
      default -> Possible.fails("one takes a list with at most one element");
    };
  }

  static Possible element(String name, List<Possibility> ways) {
    List<Possible> elements = Structure.list(ways.get(0));
    if (elements == null || elements.isEmpty()) {
      return elements == null
          ? Functions.notShown(name, ways)
          : Possible.fails("there is no element in an empty list");
    }
    if (ways.get(1).kind() == Kind.HIDDEN || ways.get(1).isUnknown()) {
      return Possible.union(elements);
    }
    OptionalInt index = count(ways.get(1));
    if (index.isEmpty()) {
      return Possible.fails("that is not an index");
    }
    Possible found = elements.get(Math.floorMod(index.getAsInt(), elements.size()));
    // Only later versions of Terraform count from the end.
    return index.getAsInt() < 0 ? found.or(Possible.fails("that is not an index")) : found;
  }

  static Possible concat(String name, List<Possibility> ways) {
    List<List<Possible>> lists = lists(ways);
    return lists == null ? Functions.notShown(name, ways) : concat(lists);
  }

  /** Lists are converted to one type and tuples are not, and the plan does not show which it is. */
  private static Possible concat(List<List<Possible>> lists) {
    List<Possible> all = lists.stream().flatMap(List::stream).toList();
    Possible whole = listOf(all);
    List<Possible> unified = Unification.unify(all);
    return unified == all || unified.equals(all) ? whole : whole.or(listOf(unified));
  }

  /** Replaces each list by its elements; anything that may be a list must be examined. */
  static Possible flatten(String name, List<Possibility> ways) {
    List<Possible> elements = Structure.list(ways.get(0));
    if (elements == null) {
      return Functions.notShown(name, ways);
    }
    if (elements.stream().anyMatch(CollectionFunctions::isUnseen)) {
      return Possible.mixture(name + "(...)", elements);
    }
    List<Possible> groups = new ArrayList<>();
    List<Possible> singles = new ArrayList<>();
    for (Possible element : elements) {
      if (element.ways().stream().allMatch(way -> isSingle(way.what()))) {
        singles.add(element);
        continue;
      }
      groups.add(listOf(singles));
      singles.clear();
      groups.add(
          Structure.follow(
              element,
              way ->
                  isSingle(way.what())
                      ? listOf(List.of(Possible.of(way.what())))
                      : way.what().kind() == Kind.FAILS
                          ? null
                          : flatten(name, List.of(way.what()))));
    }
    groups.add(listOf(singles));
    Possible flat = Structure.combine(name + "(...)", groups, lists -> joined(name, lists));
    // Whether something unknown makes everything unknown depends on its type.
    return Structure.isLateInside(ways.get(0)) && !flat.isMixture()
        ? flat.or(flat.lateIf(true))
        : flat;
  }

  private static boolean isUnseen(Possible element) {
    return element.isMixture() || element.can(Kind.HIDDEN) || element.can(Kind.LATER);
  }

  private static boolean isSingle(Possibility what) {
    return switch (what.kind()) {
      case NULL, NEW_KEY, AWS_KEY_LATER, OBJECT -> true;
      case KNOWN -> ((Known) what).value().kind() != Value.Kind.LIST;
      default -> false;
    };
  }

  private static Possible joined(String name, List<Possibility> lists) {
    for (Possibility list : lists) {
      if (list.kind() == Kind.FAILS) {
        return Possible.of(list);
      }
    }
    return concat(name, lists);
  }

  /** The elements that are neither null nor empty. */
  static Possible compact(String name, List<Possibility> ways) {
    List<Possible> elements = Structure.list(ways.get(0));
    if (elements == null) {
      return Functions.notShown(name, ways);
    }
    Possible nothing = Possible.of(Possibility.NULL);
    List<Possible> each = new ArrayList<>();
    for (Possible element : asTexts(elements)) {
      boolean shown = element.ways().stream().noneMatch(way -> mayBeNothing(way.what()));
      each.add(
          shown
              ? element
              : element.flatMap(
                  way -> mayBeNothing(way) ? Possible.of(way).or(nothing) : Possible.of(way)));
    }
    return Structure.combine(name + "(...)", each, chosen -> compacted(chosen));
  }

  /** {@code compact} takes lists of strings. */
  private static List<Possible> asTexts(List<Possible> elements) {
    return elements.stream().map(one -> Conversions.to(Type.STRING, one)).toList();
  }

  private static boolean mayBeNothing(Possibility what) {
    return what.kind() == Kind.HIDDEN || what.kind() == Kind.LATER;
  }

  private static Possible compacted(List<Possibility> elements) {
    List<Possible> kept = new ArrayList<>();
    for (Possibility element : elements) {
      if (element.kind() == Kind.FAILS) {
        return Possible.of(element);
      }
      boolean empty =
          element.kind() == Kind.NULL
              || element instanceof Known known && known.value().equals(new Value.Str(""));
      if (!empty) {
        kept.add(Possible.of(element));
      }
    }
    return listOf(kept);
  }

  /** Each element once; one that is not shown may be equal to any other. */
  static Possible distinct(String name, List<Possibility> ways) {
    List<Possible> elements = Structure.list(ways.get(0));
    if (elements == null) {
      return Functions.notShown(name, ways);
    }
    // Terraform cannot know how many elements are left if some are not known yet.
    boolean late = Structure.isLateInside(ways.get(0));
    if (elements.size() < 2) {
      return Possible.of(ways.get(0)).lateIf(late);
    }
    List<Possible> each = Unification.unify(elements);
    boolean unseen =
        each.stream().anyMatch(one -> one.ways().stream().anyMatch(way -> !isSingle(way.what())));
    // Several names may be those of the same key, which is known only after apply.
    boolean mayBeOne = each.stream().filter(Possible::canBeLate).count() > 1;
    if ((unseen || mayBeOne) && !(ways.get(0) instanceof Known)) {
      return Possible.mixture(name + "(...)", each);
    }
    return Structure.combine(
            name + "(...)",
            each,
            chosen -> {
              Set<Possibility> once = new LinkedHashSet<>(chosen);
              return listOf(once.stream().map(Possible::of).toList());
            })
        .lateIf(late);
  }

  static Possible reverse(String name, List<Possibility> ways) {
    List<Possible> elements = Structure.list(ways.get(0));
    if (elements == null) {
      return Functions.notShown(name, ways);
    }
    List<Possible> reversed = new ArrayList<>(elements);
    Collections.reverse(reversed);
    return listOf(reversed);
  }

  static Possible slice(String name, List<Possibility> ways) {
    List<Possible> elements = Structure.list(ways.get(0));
    OptionalInt from = count(ways.get(1));
    OptionalInt to = count(ways.get(2));
    if (elements == null || from.isEmpty() || to.isEmpty()) {
      return Functions.notShown(name, ways);
    }
    boolean fits =
        from.getAsInt() >= 0
            && from.getAsInt() <= to.getAsInt()
            && to.getAsInt() <= elements.size();
    return fits
        ? listOf(elements.subList(from.getAsInt(), to.getAsInt()))
        : Possible.fails("there are not that many elements");
  }

  static Possible sort(String name, List<Possibility> ways) {
    List<Possible> elements = Structure.list(ways.get(0));
    if (elements == null) {
      return Functions.notShown(name, ways);
    }
    List<String> texts = new ArrayList<>();
    for (Possible element : elements) {
      Value value = element.value();
      String text = value == null ? null : Operators.text(value);
      if (text == null || !Texts.isSimple(text)) {
        return Possible.mixture(name + "(...)", elements);
      }
      texts.add(text);
    }
    return listOf(texts.stream().sorted().map(Possible::text).toList());
  }

  static Possible range(List<Value> limits) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (Value limit : limits) {
      BigDecimal number = Operators.number(limit);
      if (number == null) {
        return Possible.fails("that is not a number");
      }
      numbers.add(number);
    }
    BigDecimal at = limits.size() == 1 ? BigDecimal.ZERO : numbers.get(0);
    BigDecimal end = numbers.get(limits.size() == 1 ? 0 : 1);
    BigDecimal step = BigDecimal.valueOf(end.compareTo(at) < 0 ? -1 : 1);
    step = limits.size() == 3 ? numbers.get(2) : step;
    boolean leads = step.signum() != 0 && step.signum() * end.compareTo(at) >= 0;
    if (!leads) {
      return Possible.fails("these steps never lead there");
    }
    if (end.subtract(at).divide(step, 0, RoundingMode.DOWN).compareTo(new BigDecimal(1024)) > 0) {
      return Possible.fails("a range has at most 1024 elements");
    }
    List<Possible> elements = new ArrayList<>();
    for (; step.signum() * end.compareTo(at) > 0; at = at.add(step)) {
      elements.add(Operators.number(at));
    }
    return listOf(elements);
  }
}
