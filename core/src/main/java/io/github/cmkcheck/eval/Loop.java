package io.github.cmkcheck.eval;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Evaluates a {@code for} expression. */
final class Loop {
  private static final Way ALWAYS = Way.of(Possibility.known(new Value.Bool(true)));

  private final Evaluator evaluator;
  private final Expression.For loop;
  private final Scope scope;

  Loop(Evaluator evaluator, Expression.For loop, Scope scope) {
    this.evaluator = evaluator;
    this.loop = loop;
    this.scope = scope;
  }

  Possible run() {
    Possible collection = evaluator.eval(loop.collection(), scope);
    return collection.flatMap(this::over, way -> unseen(Possible.of(way)));
  }

  private Possible over(Possibility collection) {
    return switch (collection.kind()) {
      case TUPLE, OBJECT -> overElements(collection);
      case KNOWN ->
          collection.hasMembers()
              ? overElements(collection)
              : Possible.fails("that is not a collection");
      case FAILS -> Possible.of(collection);
      case NULL, NEW_KEY, AWS_KEY_LATER -> Possible.fails("that is not a collection");
      case HIDDEN, LATER -> unseen(Possible.of(collection));
    };
  }

  /** Loops over the elements that have a key: what a type may add is never iterated over. */
  private Possible overElements(Possibility collection) {
    List<Possible> keys = Members.keys(collection);
    return over(keys, Members.elements(collection).subList(0, keys.size()));
  }

  /** The collection is not shown: anything that the body can give may be in the result. */
  private Possible unseen(Possible collection) {
    Scope inside =
        inside(
            Possible.of(Possibility.HIDDEN), Possible.mixture("an element", List.of(collection)));
    return Possible.mixture("what it loops over", List.of(evaluator.eval(loop.value(), inside)))
        .lateIf(collection.canBeLate());
  }

  private Scope inside(Possible key, Possible value) {
    Scope inside = scope.with(loop.valueName(), value);
    return loop.keyName() == null ? inside : inside.with(loop.keyName(), key);
  }

  private Possible over(List<Possible> keys, List<Possible> values) {
    List<Possible> results = new ArrayList<>();
    Map<String, List<Possible>> named = new TreeMap<>();
    // Unless Terraform knows which elements are taken, the whole result is unknown.
    boolean late = false;
    Set<Presumption> presumed = EnumSet.noneOf(Presumption.class);
    for (int i = 0; i < values.size(); i++) {
      Scope inside = inside(keys.get(i), values.get(i));
      Way condition = condition(inside);
      Boolean taken = condition == null ? null : Operators.truth(condition.what());
      if (taken == null) {
        return undecided(keys, values);
      }
      late |= condition.late();
      presumed.addAll(condition.presumed());
      if (!taken) {
        continue;
      }
      Possible value = evaluator.eval(loop.value(), inside);
      if (loop.key() == null) {
        results.add(value);
        continue;
      }
      Possible keyed = evaluator.eval(loop.key(), inside);
      Value key = keyed.value();
      String name = key == null ? null : Operators.text(key);
      if (name == null) {
        return undecided(keys, values);
      }
      late |= keyed.canBeLate();
      presumed.addAll(keyed.presumed());
      named.computeIfAbsent(name, unseen -> new ArrayList<>()).add(value);
    }
    return (loop.key() == null ? Possible.tuple(results) : object(named))
        .lateIf(late)
        .presuming(presumed);
  }

  private Possible object(Map<String, List<Possible>> named) {
    Map<String, Possible> attributes = new TreeMap<>();
    named.forEach(
        (name, values) ->
            attributes.put(name, loop.grouped() ? Possible.tuple(values) : values.get(0)));
    return !loop.grouped() && named.values().stream().anyMatch(values -> values.size() > 1)
        ? Possible.fails("two entries have the same key")
        : Possible.object(attributes);
  }

  /** It is not shown which elements are taken, or under which key. */
  private Possible undecided(List<Possible> keys, List<Possible> values) {
    List<Possible> bodies = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Scope inside = inside(keys.get(i), values.get(i));
      bodies.add(evaluator.eval(loop.value(), inside));
    }
    return Possible.mixture("which elements are kept does not show", bodies);
  }

  /** How the condition comes out; null if that is undecided. */
  private @Nullable Way condition(Scope inside) {
    if (loop.condition() == null) {
      return ALWAYS;
    }
    Possible condition = evaluator.eval(loop.condition(), inside);
    return condition.ways().size() == 1 ? condition.ways().get(0) : null;
  }
}
