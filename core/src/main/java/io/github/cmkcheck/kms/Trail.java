package io.github.cmkcheck.kms;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps that led to an answer, in order, each a sentence for people. They name addresses and
 * arguments, never values.
 *
 * @param steps from what the plan shows to the conclusion
 */
public record Trail(List<String> steps) {

  /** More than anybody reads; whoever writes longer chains wants to keep us busy. */
  private static final int LONGEST = 200;

  /** No step yet. */
  public static final Trail START = new Trail(List.of());

  /** Copies the list. */
  public Trail {
    steps = List.copyOf(steps);
  }

  /** A trail of these steps. */
  public static Trail of(String... steps) {
    return new Trail(List.of(steps));
  }

  /** This trail and one more step; a step that it ends with already is not repeated. */
  public Trail then(String step) {
    return then(List.of(step));
  }

  /** This trail and the steps of another that are not yet in it. */
  public Trail then(Trail more) {
    return then(more.steps);
  }

  private Trail then(List<String> more) {
    List<String> longer = new ArrayList<>(steps);
    for (String step : more) {
      if (longer.size() < LONGEST && !longer.contains(step)) {
        longer.add(step);
      }
    }
    return new Trail(longer);
  }
}
