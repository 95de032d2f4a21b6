package io.github.cmkcheck.report;

import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.source.RepositoryRoot;
import io.github.cmkcheck.source.SourceChoice;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names files as code hosts do: from the top folder of the repository. File names in a
 * configuration are untrusted, so nothing outside that folder is looked at, and no file is opened.
 */
public final class RepositoryPaths {
  private static final Path HERE = Path.of("");

  private final @Nullable Path root;
  private final PlanSource plan;
  private final SourceChoice choice;
  private final Map<String, String> names = new HashMap<>();

  /**
   * The paths of one plan.
   *
   * @param root the top folder; null for the nearest one with {@code .git}
   * @param plan the source of the plan
   * @param choice which sources the user named for it
   */
  public RepositoryPaths(@Nullable Path root, PlanSource plan, SourceChoice choice) {
    this.root = root;
    this.plan = plan;
    this.choice = choice;
  }

  /**
   * The path of a source file.
   *
   * @param file the name it was read by: from a folder, relative to the working directory or
   *     absolute; from a binary plan, relative to where Terraform ran
   * @return the same if it is not there, or not in the repository
   */
  String of(String file, Sources sources) {
    return names.computeIfAbsent(file, unseen -> find(unseen, sources));
  }

  private String find(String file, Sources sources) {
    try {
      Path folder = Path.of(sources.name());
      if (Files.isDirectory(folder)) {
        return from(HERE, Path.of(file), repository(folder)).orElse(file);
      }
      // A binary plan may contain anything, even names from another computer.
      Path path = Path.of(file);
      for (Path ran : path.getRoot() == null ? whereTerraformRan(folder) : List.<Path>of()) {
        Optional<String> found = from(ran, path, repository(ran));
        if (found.isPresent()) {
          return found.get();
        }
      }
    } catch (InvalidPathException e) {
      // It is not a file name on this system.
    }
    return file;
  }

  /** A binary plan does not say. Most likely next to it or to the plan, otherwise here. */
  private List<Path> whereTerraformRan(Path binary) {
    List<Path> folders = new ArrayList<>();
    folders.add(binary.resolveSibling(""));
    if (plan.file() != null) {
      folders.add(plan.file().resolveSibling(""));
    }
    folders.add(HERE);
    return folders;
  }

  private static Optional<String> from(Path folder, Path file, RepositoryRoot repository) {
    Path path = RepositoryRoot.at(folder).path().resolve(file).normalize();
    boolean isThere =
        path.startsWith(repository.path()) && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    return isThere ? repository.pathOf(path) : Optional.empty();
  }

  /** Without a repository, paths start at the working directory. */
  private RepositoryRoot repository(Path folder) {
    return root != null
        ? RepositoryRoot.at(root)
        : RepositoryRoot.around(folder).orElseGet(() -> RepositoryRoot.at(HERE));
  }

  /**
   * What distinguishes a plan from those of the other stacks in the repository, whichever job
   * reports on them: its path from the top folder, and the sources that the user named if they are
   * elsewhere.
   *
   * @param name the name of the plan in reports
   */
  String identity(String name) {
    Path file = plan.file();
    String own = file == null ? name : path(file).map(path -> path + position(name)).orElse(name);
    StringBuilder identity = new StringBuilder(own);
    for (Path source : choice.paths()) {
      Path lies = Files.isDirectory(source) ? RepositoryRoot.at(source).path() : folder(source);
      if (file == null || !lies.equals(folder(file))) {
        path(source).ifPresent(path -> identity.append(", ").append(path));
      }
    }
    return identity.toString();
  }

  /** The number at the end of the name, if the plan is one of several in a file. */
  private String position(String name) {
    return name.startsWith(plan.name()) ? name.substring(plan.name().length()) : "";
  }

  private Optional<String> path(Path file) {
    return repository(folder(file)).pathOf(file);
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return RepositoryRoot.at(folder == null ? file : folder).path();
  }
}
