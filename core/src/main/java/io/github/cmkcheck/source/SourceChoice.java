package io.github.cmkcheck.source;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Which configuration files to look at beside plans.
 *
 * @param mode whether, and which
 * @param paths for {@link Mode#NAMED}: one for all plans, or one for each, in their order
 */
public record SourceChoice(Mode mode, List<Path> paths) {

  /** How sources are found. */
  public enum Mode {
    /**
     * The binary plan of the same moment that lies beside the plan; otherwise the plan's folder or
     * the working directory, if what is there agrees with the plan.
     */
    AUTO,
    /** Not at all: plan JSON alone tells. */
    NONE,
    /** Where the user says. */
    NAMED
  }

  private static final List<String> ALONE = List.of("auto", "none");

  /** Whatever lies beside the plan and belongs to it. */
  public static final SourceChoice AUTO = new SourceChoice(Mode.AUTO, List.of());

  /** None. */
  public static final SourceChoice NONE = new SourceChoice(Mode.NONE, List.of());

  /** Copies the list. */
  public SourceChoice {
    paths = List.copyOf(paths);
  }

  /** These, a folder or a binary plan each. */
  public static SourceChoice at(List<Path> paths) {
    return new SourceChoice(Mode.NAMED, paths);
  }

  /**
   * What a user wrote: {@code auto}, {@code none}, or where they are.
   *
   * @param words one for all plans, or one for each; none for {@code auto}
   * @param option how messages call the place where it was written
   * @param plans how many plans there are
   * @param paths makes a path of a word
   * @throws IllegalArgumentException if that makes no sense, with a message for the user
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
   * Those of one of several plans.
   *
   * @param index of the plan, from 0
   * @throws IndexOutOfBoundsException if several are named, and none for this plan
   */
  public SourceChoice ofPlan(int index) {
    return paths.size() < 2 ? this : at(List.of(paths.get(index)));
  }
}
