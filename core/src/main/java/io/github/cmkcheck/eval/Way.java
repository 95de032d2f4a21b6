package io.github.cmkcheck.eval;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A possibility and the way that leads to it.
 *
 * @param what the possibility
 * @param late whether the plan cannot show it, although it may be something known, since it depends
 *     on something unknown, like the branch of a condition
 * @param trail the steps to it
 * @param decider what decides for this possibility; null if nothing else is possible
 * @param leftOut the module input that nobody passed, if that is why; null otherwise
 * @param presumed the presumptions that it rests on; empty if it is really possible
 * @param shapeless whether it is a leaf of an expression that lost its shape, so that any attribute
 *     of the expression can be this one
 */
public record Way(
    Possibility what,
    boolean late,
    Trail trail,
    @Nullable String decider,
    @Nullable MissingInput leftOut,
    Set<Presumption> presumed,
    boolean shapeless) {

  /** A way without any steps. */
  public static Way of(Possibility what) {
    return new Way(what, what.isUnknown(), Trail.START, null, null, Set.of(), false);
  }

  /** Whether it can be a KMS key, judging by its kind. */
  public boolean mayBeKey() {
    return !(what instanceof Possibility.Later later) || later.mayBeKey();
  }

  /** The same, reached by this step. */
  Way after(Trail steps) {
    return steps == Trail.START
        ? this
        : new Way(what, late, steps.then(trail), decider, leftOut, presumed, shapeless);
  }

  /** The same, late also if something else that it depends on is. */
  Way lateIf(boolean more) {
    return late || !more ? this : new Way(what, true, trail, decider, leftOut, presumed, shapeless);
  }

  /** The same, after another way that leads to it, with its steps, decider and presumptions. */
  Way behind(Way first) {
    return after(first.trail)
        .lateIf(first.late)
        .decidedBy(first.decider)
        .presuming(first.presumed)
        .shapelessIf(first.shapeless);
  }

  /** The same as a leaf of something that lost its shape. */
  Way shapelessIf(boolean lost) {
    return shapeless || !lost ? this : new Way(what, late, trail, decider, leftOut, presumed, true);
  }

  /** The same way to another possibility. */
  public Way as(Possibility other) {
    return new Way(other, late || other.isUnknown(), trail, decider, leftOut, presumed, shapeless);
  }

  /** The same, with what decides; the outermost decider is kept. */
  Way decidedBy(@Nullable String by) {
    return by == null ? this : new Way(what, late, trail, by, leftOut, presumed, shapeless);
  }

  /** The same, because nobody passed an input. */
  Way leftOut(MissingInput input) {
    return new Way(what, late, trail, decider, input, presumed, shapeless);
  }

  /** The same, resting on one more presumption. */
  Way presuming(Presumption more) {
    return presuming(Set.of(more));
  }

  /** The same, resting on further presumptions. */
  Way presuming(Set<Presumption> more) {
    if (presumed.containsAll(more)) {
      return this;
    }
    EnumSet<Presumption> all = EnumSet.copyOf(more);
    all.addAll(presumed);
    return new Way(what, late, trail, decider, leftOut, Set.copyOf(all), shapeless);
  }
}
