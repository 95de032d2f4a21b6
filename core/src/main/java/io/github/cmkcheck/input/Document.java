package io.github.cmkcheck.input;

/**
 * One JSON document of a source.
 *
 * @param name its name in reports and messages: the source's name and, if the source holds several
 *     documents, its position, as in {@code plan.json#2}
 * @param content what the decoder made of it
 * @param <T> the type of the content
 */
public record Document<T>(String name, T content) {

  /** The name of one document of several, after the {@code before} first ones. */
  static String name(PlanSource source, int before) {
    return source.name() + "#" + (before + 1);
  }
}
