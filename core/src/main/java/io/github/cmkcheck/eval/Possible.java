package io.github.cmkcheck.eval;

import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All the ways a value can come out. The number is limited: with more than {@value #MOST} ways, the
 * value counts as unknown.
 *
 * @param ways each once
 */
public record Possible(List<Way> ways) {

  /** How many ways are kept apart. */
  public static final int MOST = 100;

  private static final String TOO_MANY = "more possibilities than can be told apart";

  /** Copies the list. */
  public Possible {
    ways = List.copyOf(ways);
  }

  /** One way. */
  public static Possible of(Possibility what) {
    return of(Way.of(what));
  }

  static Possible of(Way way) {
    return new Possible(List.of(way));
  }

  /** A value that somebody wrote down. */
  public static Possible known(Value value) {
    return of(Possibility.known(value));
  }

  static Possible known(boolean value) {
    return known(new Value.Bool(value));
  }

  static Possible text(String value) {
    return known(new Value.Str(value));
  }

  static Possible fails(String why) {
    return of(new Possibility.Fails(why));
  }

  static Possible later(String source) {
    return of(new Possibility.Later(source));
  }

  /** Anything that is known at plan time. */
  static Possible hidden(String what) {
    Trail trail = Trail.of(what);
    return of(
        List.of(Way.of(Possibility.NULL).after(trail), Way.of(Possibility.HIDDEN).after(trail)),
        true);
  }

  /** These ways, each once. */
  static Possible of(List<Way> ways) {
    return of(ways, false);
  }

  /** These ways, each once; if shapeless, as leaves of something that lost its shape. */
  static Possible of(List<Way> ways, boolean shapeless) {
    List<Way> distinct = new ArrayList<>();
    for (Way each : ways) {
      Way way = each.shapelessIf(shapeless);
      if (distinct.stream().noneMatch(one -> isSame(one, way))) {
        if (distinct.size() == MOST) {
          return later(TOO_MANY);
        }
        distinct.add(way);
      }
    }
    return new Possible(distinct);
  }

  private static boolean isSame(Way one, Way other) {
    return one.late() == other.late()
        && one.shapeless() == other.shapeless()
        && isSame(one.what(), other.what())
        && one.presumed().equals(other.presumed());
  }

  /** Objects and lists are compared only by identity: anything else may take forever. */
  private static boolean isSame(Possibility one, Possibility other) {
    return one.kind() == other.kind()
        && switch (one.kind()) {
          case NULL, HIDDEN, FAILS -> true;
          case KNOWN -> {
            Possibility.Known first = (Possibility.Known) one;
            Possibility.Known second = (Possibility.Known) other;
            yield first.value().equals(second.value())
                && Objects.equals(first.readFrom(), second.readFrom());
          }
          case NEW_KEY ->
              ((Possibility.NewKey) one).key().equals(((Possibility.NewKey) other).key());
          case AWS_KEY_LATER ->
              ((Possibility.AwsKeyLater) one)
                  .source()
                  .equals(((Possibility.AwsKeyLater) other).source());
          case LATER -> {
            Possibility.Later first = (Possibility.Later) one;
            Possibility.Later second = (Possibility.Later) other;
            yield first.source().equals(second.source())
                && first.mayBeKey() == second.mayBeKey()
                && Objects.equals(first.readFrom(), second.readFrom())
                && first.encoded() == second.encoded();
          }
          case OBJECT, TUPLE -> one == other;
        };
  }

  /** The ways of either. */
  public Possible or(Possible other) {
    List<Way> both = new ArrayList<>(ways);
    both.addAll(other.ways);
    return of(both);
  }

  /** The ways of all; empty if there are none. */
  public static Possible union(List<Possible> all) {
    List<Way> ways = new ArrayList<>();
    all.forEach(one -> ways.addAll(one.ways));
    return of(ways);
  }

  /** Applies a change to each way. */
  public Possible map(Function<Way, Way> change) {
    return of(ways.stream().map(change).toList());
  }

  /** Replaces each way with what follows from it, after its own steps and presumptions. */
  public Possible flatMap(Function<Possibility, Possible> next) {
    return flatMap(next, way -> next.apply(way.what()));
  }

  /** The same, with another function for leaves of something that lost its shape. */
  Possible flatMap(Function<Possibility, Possible> next, Function<Way, Possible> ofLeaf) {
    List<Way> all = new ArrayList<>();
    for (Way way : ways) {
      Possible more = way.shapeless() ? ofLeaf.apply(way) : next.apply(way.what());
      for (Way end : more.ways) {
        all.add(end == way ? way : end.behind(way));
      }
    }
    return of(all);
  }

  /**
   * The results of a function for every combination of the ways of its arguments. If an argument
   * lost its shape, all that is known of the result is what it is made of.
   *
   * @param function takes one way of each argument, in order
   */
  static Possible combine(
      String what, List<Possible> arguments, Function<List<Possibility>, Possible> function) {
    if (arguments.stream().anyMatch(Possible::isMixture)) {
      return mixture(what, arguments);
    }
    long combinations = 1;
    for (Possible argument : arguments) {
      combinations = Math.min(MOST * (long) MOST, combinations * argument.ways.size());
    }
    if (combinations > MOST) {
      return later(TOO_MANY);
    }
    Possible combined = of(List.of());
    List<List<Way>> choices = List.of(List.of());
    for (Possible argument : arguments) {
      List<List<Way>> longer = new ArrayList<>();
      for (List<Way> choice : choices) {
        for (Way way : argument.ways) {
          List<Way> more = new ArrayList<>(choice);
          more.add(way);
          longer.add(more);
        }
      }
      choices = longer;
    }
    for (List<Way> choice : choices) {
      Possible result = function.apply(choice.stream().map(Way::what).toList());
      for (int i = choice.size() - 1; i >= 0; i--) {
        Way way = choice.get(i);
        result = result.map(one -> one.behind(way));
      }
      combined = combined.or(result);
    }
    return combined;
  }

  /** Whether these are leaves of something that is not shown, rather than just hidden. */
  boolean isMixture() {
    return ways.stream()
        .anyMatch(
            way ->
                way.shapeless()
                    && way.what().kind() != Possibility.Kind.NULL
                    && way.what().kind() != Possibility.Kind.HIDDEN);
  }

  /**
   * Anything that can be made of these: null, something known, or any leaf of them. If something
   * known only later can decide between them, a plan does not show even what is known.
   */
  static Possible mixture(String what, List<Possible> parts) {
    List<Way> leaves = new ArrayList<>();
    parts.forEach(part -> part.leaves(leaves));
    boolean late = leaves.stream().anyMatch(Way::late);
    // A leaf that is null itself says more than the mere possibility of null.
    leaves.addAll(hidden(what).lateIf(late).ways);
    return of(leaves, true);
  }

  /** The leaves of objects and lists, as one set. */
  public Possible leaves() {
    List<Way> ways = new ArrayList<>();
    leaves(ways);
    return of(ways, true);
  }

  private void leaves(List<Way> into) {
    for (Way way : ways) {
      if (way.what().hasMembers()) {
        List<Way> inside = new ArrayList<>();
        Possible name = way.what() instanceof Possibility.ObjectOf object ? object.name() : null;
        (name == null ? Members.elements(way.what()) : List.of(name))
            .forEach(inner -> inner.leaves(inside));
        inside.forEach(leaf -> into.add(leaf.behind(way)));
      } else if (way.what().kind() != Possibility.Kind.FAILS) {
        // What fails gives no value; that there may be none is already among the ways.
        into.add(way);
      }
    }
  }

  /** {@code value.name}: what an attribute of it can be. */
  public Possible attribute(String name) {
    return Members.attribute(this, name);
  }

  /** The ways that satisfy a predicate. */
  public Possible filter(Predicate<Way> holds) {
    return new Possible(ways.stream().filter(holds).toList());
  }

  /** Whether some way is of that kind. */
  public boolean can(Possibility.Kind kind) {
    return ways.stream().anyMatch(way -> way.what().kind() == kind);
  }

  /** Whether all ways are leaves of something that lost its shape. */
  boolean shapeless() {
    return !ways.isEmpty() && ways.stream().allMatch(Way::shapeless);
  }

  /** Whether there is one way, and it is of that kind. */
  public boolean isOnly(Possibility.Kind kind) {
    return ways.size() == 1 && can(kind);
  }

  /** Whether a plan may not show it: some way is known only after apply. */
  boolean canBeLate() {
    return ways.stream().anyMatch(Way::late);
  }

  /** The value, if there is one way and it is known. */
  public @Nullable Value value() {
    return ways.size() == 1 && ways.get(0).what() instanceof Possibility.Known known
        ? known.value()
        : null;
  }

  /** The same, reached by this step. */
  public Possible after(String step) {
    return after(Trail.of(step));
  }

  Possible after(Trail steps) {
    return map(way -> way.after(steps));
  }

  /** The same, with what decides which way is taken. */
  Possible decidedBy(@Nullable String by) {
    return map(way -> way.decidedBy(by));
  }

  /** The same; if late, a plan shows it as unknown. */
  public Possible lateIf(boolean late) {
    return late ? map(way -> way.lateIf(true)) : this;
  }

  Possible presuming(Presumption presumption) {
    return map(way -> way.presuming(presumption));
  }

  Possible presuming(Set<Presumption> presumptions) {
    return presumptions.isEmpty() ? this : map(way -> way.presuming(presumptions));
  }

  /** The presumptions that any of the ways rests on. */
  public Set<Presumption> presumed() {
    Set<Presumption> all = EnumSet.noneOf(Presumption.class);
    ways.forEach(way -> all.addAll(way.presumed()));
    return all;
  }

  /** An object or map; one value if all of it is known. */
  static Possible object(Map<String, Possible> attributes) {
    Map<String, Value> values = new TreeMap<>();
    attributes.forEach(
        (name, possible) -> {
          Value value = plainValue(possible);
          if (value != null) {
            values.put(name, value);
          }
        });
    return values.size() == attributes.size()
        ? known(new Value.Obj(values))
        : of(new Possibility.ObjectOf(attributes, null));
  }

  /** A list or tuple; one value if all of it is known. */
  static Possible tuple(List<Possible> elements) {
    List<Value> values = new ArrayList<>();
    for (Possible element : elements) {
      Value value = plainValue(element);
      if (value != null) {
        values.add(value);
      }
    }
    return values.size() == elements.size()
        ? known(new Value.ListOf(values))
        : of(new Possibility.TupleOf(elements));
  }

  /** The value, if taking it alone loses nothing that is known about it. */
  private static @Nullable Value plainValue(Possible possible) {
    Value value = possible.value();
    if (value == null) {
      return null;
    }
    Way way = possible.ways.get(0);
    boolean plain =
        !way.late()
            && !way.shapeless()
            && way.presumed().isEmpty()
            && way.trail() == Trail.START
            && ((Possibility.Known) way.what()).readFrom() == null;
    return plain ? value : null;
  }
}
