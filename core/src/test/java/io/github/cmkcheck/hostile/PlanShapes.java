package io.github.cmkcheck.hostile;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Plans in which there is too much of one thing: every list and map that is read, with names that
 * are short, long, and alike in hash; and everything that can be nested.
 */
final class PlanShapes {
  private PlanShapes() {}

  /** All of them. */
  static Stream<Shape> all() {
    return Stream.of(
            named("", i -> "n" + i),
            named(", long names", i -> "n".repeat(200) + i),
            named(", one hash", PlanShapes::ofOneHash),
            Stream.of(new NamelessShapes(", all equal", i -> "n"), new NestedShapes("", i -> "n")))
        .flatMap(words -> words)
        .map(PlanWords::shapes)
        .flatMap(List::stream);
  }

  private static Stream<PlanWords> named(String naming, IntFunction<String> names) {
    return Stream.of(
        new TableShapes(naming, names),
        new ReplicaShapes(naming, names),
        new KeyShapes(naming, names),
        new CallerShapes(naming, names),
        new ConfigurationShapes(naming, names),
        new ValueShapes(naming, names));
  }

  /** Of 20 pairs of letters that Java gives one hash. */
  static String ofOneHash(int index) {
    StringBuilder name = new StringBuilder();
    for (int bit = 0; bit < 20; bit++) {
      name.append((index >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }
}
