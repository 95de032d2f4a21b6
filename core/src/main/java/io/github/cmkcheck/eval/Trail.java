package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.Printable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps that led to an answer, in order, each a sentence for people. They name addresses and
 * arguments, never values. Adding to a trail costs next to nothing, however long it is: the steps
 * are only put together when it is read.
 */
public final class Trail {

  /** More than anybody reads; longer chains are written only to keep us busy. */
  private static final int LONGEST = 200;

  /** Names in steps are short, unless somebody chose long ones. */
  private static final int LONGEST_STEP = 2_000;

  /** More characters than anybody reads: thousands of tables may share one trail. */
  private static final int MOST_CHARACTERS = 8_000;

  /** No step yet. */
  public static final Trail START = new Trail(null, "", null);

  private final @Nullable Trail first;
  private final String step;
  private final @Nullable Trail second;

  private Trail(@Nullable Trail first, String step, @Nullable Trail second) {
    this.first = first;
    this.step = step;
    this.second = second;
  }

  /** A trail of one step. */
  public static Trail of(String step) {
    return new Trail(null, Printable.brief(step, LONGEST_STEP), null);
  }

  /** This trail and one more step. */
  public Trail then(String more) {
    return then(of(more));
  }

  /** This trail and the steps of another. */
  public Trail then(Trail more) {
    if (more == START) {
      return this;
    }
    return this == START ? more : new Trail(this, "", more);
  }

  /** From what the plan shows to the conclusion, each step once. */
  public List<String> steps() {
    Set<String> steps = new LinkedHashSet<>();
    Deque<Trail> open = new ArrayDeque<>();
    open.push(this);
    int characters = 0;
    while (!open.isEmpty() && steps.size() < LONGEST && characters < MOST_CHARACTERS) {
      Trail next = open.pop();
      if (next.second != null) {
        open.push(next.second);
      }
      if (next.first != null) {
        open.push(next.first);
      } else if (!next.step.isEmpty() && steps.add(next.step)) {
        characters += next.step.length();
      }
    }
    return List.copyOf(steps);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Trail that && steps().equals(that.steps());
  }

  @Override
  public int hashCode() {
    return steps().hashCode();
  }

  @Override
  public String toString() {
    return String.join("; ", steps());
  }
}
