package io.github.cmkcheck.eval;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a {@code for} expression. */
final class Loop {
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
      case TUPLE -> overList(Members.elements(collection));
      case KNOWN -> {
        Value value = ((Known) collection).value();
        if (value instanceof Value.Obj object) {
          yield overMap(
              List.copyOf(new TreeMap<>(object.attributes()).keySet()),
              Members.elements(collection));
        }
        yield value.kind() == Value.Kind.LIST
            ? overList(Members.elements(collection))
            : Possible.fails("that is no collection");
      }
      case OBJECT -> {
        ObjectOf object = (ObjectOf) collection;
        Map<String, Possible> sorted = new TreeMap<>(object.attributes());
        yield overMap(List.copyOf(sorted.keySet()), List.copyOf(sorted.values()));
      }
      case FAILS -> Possible.of(collection);
      case NULL, NEW_KEY, AWS_KEY_LATER -> Possible.fails("that is no collection");
      case HIDDEN, LATER -> unseen(Possible.of(collection));
    };
  }

  /** What it goes through does not show: any of what the body can give may be in the result. */
  private Possible unseen(Possible collection) {
    Scope inside =
        scope.with(loop.valueName(), Possible.mixture("an element", List.of(collection)));
    if (loop.keyName() != null) {
      inside = inside.with(loop.keyName(), Possible.of(Possibility.HIDDEN));
    }
    return Possible.mixture("what it goes through", List.of(evaluator.eval(loop.value(), inside)))
        .lateIf(collection.canBeLate());
  }

  private Possible overList(List<Possible> elements) {
    List<Possible> keys = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      keys.add(Possible.known(new Value.Num(Integer.toString(i))));
    }
    return over(keys, elements);
  }

  private Possible overMap(List<String> names, List<Possible> values) {
    return over(names.stream().map(Possible::text).toList(), values.subList(0, names.size()));
  }

  private Possible over(List<Possible> keys, List<Possible> values) {
    List<Possible> results = new ArrayList<>();
    Map<String, List<Possible>> named = new TreeMap<>();
    for (int i = 0; i < values.size(); i++) {
      Scope inside = scope.with(loop.valueName(), values.get(i));
      if (loop.keyName() != null) {
        inside = inside.with(loop.keyName(), keys.get(i));
      }
      Boolean taken = isTaken(inside);
      if (taken == null) {
        return undecided(keys, values);
      }
      if (!taken) {
        continue;
      }
      Possible value = evaluator.eval(loop.value(), inside);
      if (loop.key() == null) {
        results.add(value);
        continue;
      }
      Value key = evaluator.eval(loop.key(), inside).value();
      String name = key == null ? null : Operators.text(key);
      if (name == null) {
        return undecided(keys, values);
      }
      named.computeIfAbsent(name, unseen -> new ArrayList<>()).add(value);
    }
    return loop.key() == null ? Possible.tuple(results) : object(named);
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

  /** Which elements are taken, or under which key, does not show. */
  private Possible undecided(List<Possible> keys, List<Possible> values) {
    List<Possible> bodies = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Scope inside = scope.with(loop.valueName(), values.get(i));
      if (loop.keyName() != null) {
        inside = inside.with(loop.keyName(), keys.get(i));
      }
      bodies.add(evaluator.eval(loop.value(), inside));
    }
    return Possible.mixture("which elements are taken does not show", bodies);
  }

  private @org.jspecify.annotations.Nullable Boolean isTaken(Scope inside) {
    if (loop.condition() == null) {
      return true;
    }
    Possible condition = evaluator.eval(loop.condition(), inside);
    return condition.ways().size() == 1 ? Operators.truth(condition.ways().get(0).what()) : null;
  }
}
