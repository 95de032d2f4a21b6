package io.github.cmkcheck.source;

import io.github.cmkcheck.input.PlanSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the stack of a plan is called if nobody names it: the same in every working copy, and never
 * the same for two stacks of one repository. Where that cannot be had there is no name.
 */
public final class StackName {
  private static final int LONGEST = 500;

  /** Terragrunt copies the configuration of a unit into folders whose names change. */
  private static final Path TERRAGRUNT = Path.of(".terragrunt-cache");

  /** Names that say nothing of the stack; of others, one folder may hold the plans of many. */
  private static final Pattern USUAL =
      Pattern.compile("(tf-?)?(plan|state)|terraform|show", Pattern.CASE_INSENSITIVE);

  private static final Pattern EXTENSIONS =
      Pattern.compile("(\\.(json|out|bin|binary|tfplan|tfstate|plan))*$", Pattern.CASE_INSENSITIVE);

  private StackName() {}

  /**
   * A name that somebody gave.
   *
   * @throws IllegalArgumentException if it is none, with a message for the user
   */
  public static String checked(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of a stack is empty: is a variable empty?");
    }
    if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "the name of a stack has at most " + LONGEST + " characters, on one line");
    }
    return name;
  }

  /**
   * The path of the plan from the top of its repository, and of the sources that the user named if
   * they lie elsewhere. Of a file with a usual name only the folder counts, and of anything in
   * Terragrunt's cache the unit.
   *
   * @param root the top folder; null for the nearest one with {@code .git}
   * @param document what reports call the plan, which is one of several in its file if it has
   *     another name than the source
   * @return empty for a plan that is no file, or in no repository
   */
  public static Optional<String> of(
      @Nullable Path root, PlanSource plan, SourceChoice choice, String document) {
    if (plan.file() == null) {
      return Optional.empty();
    }
    Path file = RepositoryRoot.at(plan.file()).path();
    Optional<Path> unit = unit(file);
    Path folder = unit.orElseGet(() -> folder(file));
    Path place = unit.isPresent() || isUsual(file) ? folder : file;
    Optional<String> name = path(root, place, folder);
    for (Path source : choice.paths()) {
      Path real = RepositoryRoot.at(source).path();
      Path lies = unit(real).orElseGet(() -> Files.isDirectory(real) ? real : folder(real));
      if (name.isPresent() && !lies.equals(folder)) {
        String own = name.get();
        name = path(root, lies, lies).map(other -> own + ", " + other);
      }
    }
    String position =
        document.startsWith(plan.name()) ? document.substring(plan.name().length()) : "";
    return name.map(path -> path + position);
  }

  private static Optional<Path> unit(Path real) {
    Path at = real;
    Optional<Path> unit = Optional.empty();
    while (at != null && at.getFileName() != null) {
      if (at.endsWith(TERRAGRUNT)) {
        unit = Optional.of(folder(at));
      }
      at = at.getParent();
    }
    return unit;
  }

  private static Path folder(Path file) {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }

  private static boolean isUsual(Path file) {
    Path name = file.getFileName();
    return name != null
        && USUAL.matcher(EXTENSIONS.matcher(name.toString()).replaceFirst("")).matches();
  }

  private static Optional<String> path(@Nullable Path root, Path place, Path folder) {
    Optional<RepositoryRoot> repository =
        root == null ? RepositoryRoot.around(folder) : Optional.of(RepositoryRoot.at(root));
    return repository.flatMap(
        top -> top.path().equals(place) ? Optional.of(".") : top.pathOf(place));
  }
}
