package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.config.Repetition;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.eval.Possibility.TupleOf;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The instances that a {@code count} or {@code for_each} makes. */
final class Repetitions {

  /** Larger counts are not expanded. */
  private static final int MOST_COUNTED = 10_000;

  private final Evaluator evaluator;

  Repetitions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * The keys of all instances.
   *
   * @param presumed the presumptions that this rests on
   */
  record Keys(Set<InstanceKey> all, Set<Presumption> presumed) {}

  /** The keys of all instances, if the configuration shows them; null if it does not. */
  @Nullable Keys keys(@Nullable Repetition repetition, Scope scope) {
    if (repetition == null) {
      return null;
    }
    Possible all = evaluator.eval(repetition.expression(), scope.ofModule());
    if (all.ways().size() != 1) {
      return null;
    }
    Way way = all.ways().get(0);
    // Names that are only presumed may be anything, even secrets; counts reveal nothing.
    Set<InstanceKey> keys =
        !repetition.forEach()
            ? indexes(way.what())
            : way.presumed().isEmpty() ? names(way.what()) : null;
    return keys == null ? null : new Keys(keys, way.presumed());
  }

  private static @Nullable Set<InstanceKey> indexes(Possibility count) {
    if (!(count instanceof Known known)) {
      return null;
    }
    String text = Operators.text(known.value());
    if (text == null || !text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MOST_COUNTED) {
      return null;
    }
    Set<InstanceKey> keys = new TreeSet<>();
    for (int i = 0; i < Integer.parseInt(text); i++) {
      keys.add(new InstanceKey.Index(i));
    }
    return keys;
  }

  private static @Nullable Set<InstanceKey> names(Possibility forEach) {
    Set<InstanceKey> keys = new TreeSet<>();
    ObjectOf map = Structure.map(forEach);
    if (map != null) {
      // A type may add attributes to the entries of a map, but never entries.
      map.attributes().keySet().forEach(name -> keys.add(new InstanceKey.Name(name)));
      return keys;
    }
    boolean isList = forEach instanceof TupleOf tuple && !tuple.isSet();
    List<Possible> elements = isList ? null : Structure.list(forEach);
    for (Possible element : elements == null ? List.<Possible>of() : elements) {
      Value value = element.value();
      String text = value == null ? null : Operators.text(value);
      if (text == null) {
        return null;
      }
      keys.add(new InstanceKey.Name(text));
    }
    return elements == null ? null : keys;
  }
}
