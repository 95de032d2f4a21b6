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
 * All the ways a value can come out. Sets are bounded: of more than {@value #MOST} ways nobody can
 * say which.
 *
 * @param ways each once
 */
public record Possible(List<Way> ways) {

  /** How many ways are told apart. */
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

  /** Anything that is known while planning. */
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

  /** These ways, each once, as leaves of something that lost its shape if that holds. */
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

  /** Objects and lists are only the same as themselves: to compare them may take for ever. */
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

  /** The ways of all; none of none. */
  public static Possible union(List<Possible> all) {
    List<Way> ways = new ArrayList<>();
    all.forEach(one -> ways.addAll(one.ways));
    return of(ways);
  }

  /** Each way changed. */
  public Possible map(Function<Way, Way> change) {
    return of(ways.stream().map(change).toList());
  }

  /** Each way followed: what it is the way to, with its own steps and presumptions before. */
  public Possible flatMap(Function<Possibility, Possible> next) {
    return flatMap(next, way -> next.apply(way.what()));
  }

  /** The same, where leaves of something that lost its shape are followed in another way. */
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
   * What a function gives for every combination of the ways of its arguments. Of arguments that
   * lost their shape nobody can say more than that it is made of them.
   *
   * @param function is given one way of each argument, in order
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

  /** Whether these are leaves of something that is not shown, and not simply something hidden. */
  boolean isMixture() {
    return ways.stream()
        .anyMatch(
            way ->
                way.shapeless()
                    && way.what().kind() != Possibility.Kind.NULL
                    && way.what().kind() != Possibility.Kind.HIDDEN);
  }

  /**
   * Whatever can be made of these: null, something known, or any leaf of them. If something only
   * known later can decide between them, a plan does not show even what is known.
   */
  static Possible mixture(String what, List<Possible> parts) {
    List<Way> leaves = new ArrayList<>();
    parts.forEach(part -> part.leaves(leaves));
    boolean late = leaves.stream().anyMatch(Way::late);
    // What leads to null by itself tells more than that it is possible.
    leaves.addAll(hidden(what).lateIf(late).ways);
    return of(leaves, true);
  }

  /** What stands at the leaves of objects and lists, as one set. */
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
        // What fails gives nothing; that there may be nothing is among the ways already.
        into.add(way);
      }
    }
  }

  /** {@code value.name}: what an attribute of it can be. */
  public Possible attribute(String name) {
    return Members.attribute(this, name);
  }

  /** Those ways of which something holds. */
  public Possible filter(Predicate<Way> holds) {
    return new Possible(ways.stream().filter(holds).toList());
  }

  /** Whether some way is of that kind. */
  public boolean can(Possibility.Kind kind) {
    return ways.stream().anyMatch(way -> way.what().kind() == kind);
  }

  /** Whether all of it is leaves of something that lost its shape. */
  boolean shapeless() {
    return !ways.isEmpty() && ways.stream().allMatch(Way::shapeless);
  }

  /** Whether there is one way, and it is of that kind. */
  public boolean isOnly(Possibility.Kind kind) {
    return ways.size() == 1 && can(kind);
  }

  /** Whether a plan can not show it: one of the ways is only known after apply. */
  boolean canBeLate() {
    return ways.stream().anyMatch(Way::late);
  }

  /** The value, if there is one way and we see it. */
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

  /** The same, where each way may be taken by somebody's decision. */
  Possible decidedBy(@Nullable String by) {
    return map(way -> way.decidedBy(by));
  }

  /** The same, which a plan shows as unknown if that holds. */
  public Possible lateIf(boolean late) {
    return late ? map(way -> way.lateIf(true)) : this;
  }

  Possible presuming(Presumption presumption) {
    return map(way -> way.presuming(presumption));
  }

  Possible presuming(Set<Presumption> presumptions) {
    return presumptions.isEmpty() ? this : map(way -> way.presuming(presumptions));
  }

  /** On what any way of it rests. */
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

  /** The value, if nothing else is to be said of it that would be lost. */
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
