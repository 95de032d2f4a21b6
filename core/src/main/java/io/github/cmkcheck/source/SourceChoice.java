package io.github.cmkcheck.source;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Which configuration files to use along with plans.
 *
 * @param mode how to find them, if at all
 * @param paths for {@link Mode#NAMED}: one for all plans, or one for each, in their order
 */
public record SourceChoice(Mode mode, List<Path> paths) {

  /** How sources are found. */
  public enum Mode {
    /**
     * The binary plan from the same moment, next to the plan; otherwise the plan's folder or the
     * working directory, if what is there agrees with the plan.
     */
    AUTO,
    /** Not at all: only plan JSON is used. */
    NONE,
    /** Where the user says. */
    NAMED
  }

  private static final List<String> ALONE = List.of("auto", "none");

  /** Whatever is next to the plan and belongs to it. */
  public static final SourceChoice AUTO = new SourceChoice(Mode.AUTO, List.of());

  /** None. */
  public static final SourceChoice NONE = new SourceChoice(Mode.NONE, List.of());

  /** Copies the list. */
  public SourceChoice {
    paths = List.copyOf(paths);
  }

  /** These: each is a folder or a binary plan. */
  public static SourceChoice at(List<Path> paths) {
    return new SourceChoice(Mode.NAMED, paths);
  }

  /**
   * What a user wrote: {@code auto}, {@code none}, or where they are.
   *
   * @param words one for all plans, or one for each; none for {@code auto}
   * @param option the name of the option, for messages
   * @param plans how many plans there are
   * @param paths turns a word into a path
   * @throws IllegalArgumentException if the choice makes no sense, with a message for the user
   */
  public static SourceChoice of(
      List<String> words, String option, int plans, Function<String, Path> paths) {
    if (words.isEmpty() || words.equals(List.of("auto"))) {
      return AUTO;
    }
    if (words.equals(List.of("none"))) {
      return NONE;
    }
    if (words.size() > 1 && words.size() != plans) {
      throw new IllegalArgumentException(
          "name one "
              + option
              + " for all plans, or one for each: there are "
              + words.size()
              + " for "
              + plans);
    }
    if (words.stream().anyMatch(word -> word.isEmpty() || ALONE.contains(word))) {
      throw new IllegalArgumentException(
          "after " + option + " comes a folder or a binary plan; auto and none stand alone");
    }
    return at(words.stream().map(paths).toList());
  }

  /**
   * The choice for one of several plans.
   *
   * @param index the plan's index, from 0
   * @throws IndexOutOfBoundsException if several are named, but none for this plan
   */
  public SourceChoice ofPlan(int index) {
    return paths.size() < 2 ? this : at(List.of(paths.get(index)));
  }
}
