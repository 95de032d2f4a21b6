package io.github.cmkcheck.input;

/**
 * One JSON document of a source.
 *
 * @param name what reports and messages call it: the source's name, and, where the source holds
 *     several documents, the position of this one, as in {@code plan.json#2}
 * @param content what was made of it
 * @param <T> its type
 */
public record Document<T>(String name, T content) {

  /** The name of one of several. */
  static String name(PlanSource source, int before) {
    return source.name() + "#" + (before + 1);
  }
}
