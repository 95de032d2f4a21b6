package io.github.cmkcheck.plan.hcl;

import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.source.Dialect;
import io.github.cmkcheck.source.SourceChoice;
import io.github.cmkcheck.source.SourceException;
import io.github.cmkcheck.source.SourceOpener;
import io.github.cmkcheck.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the configuration files of a plan. */
public final class SourceFinder {

  /** The usual names of the file that {@code terraform plan -out} writes. */
  private static final List<String> BINARY_PLANS =
      List.of(
          "tfplan", "plan.tfplan", "plan.out", "tfplan.out", "tfplan.bin", "plan.bin", "tf.plan");

  /** The length of a time in UTC, down to the second: {@code 2026-11-28T07:48:10}. */
  private static final int SECONDS = 19;

  private final SourceChoice choice;
  private final @Nullable Path file;

  /**
   * A search.
   *
   * @param choice where to look
   * @param file the plan's own file, which may be the binary plan; null if it has none
   */
  public SourceFinder(SourceChoice choice, @Nullable Path file) {
    this.choice = choice;
    this.file = file;
  }

  /**
   * What was found.
   *
   * @param sources the sources of the plan; null if there are none
   * @param refused what was looked at but is not used, one sentence each
   */
  public record Found(@Nullable Sources sources, List<String> refused) {
    /** Nothing, and nothing was looked at. */
    public static final Found NOTHING = new Found(null, List.of());

    /** Copies the list. */
    public Found {
      refused = List.copyOf(refused);
    }

    /** The same without sources, for a reason. */
    public Found without(String why) {
      List<String> all = new ArrayList<>(refused);
      all.add(why);
      return new Found(null, all);
    }
  }

  /**
   * Looks for the sources of a plan.
   *
   * @throws SourceException if the user named some that cannot be read
   */
  public Found find(Plan plan) throws SourceException {
    if (choice.mode() == SourceChoice.Mode.NONE || plan.configuration() == null) {
      return Found.NOTHING;
    }
    return choice.mode() == SourceChoice.Mode.NAMED
        ? first(plan, candidates(choice.paths()))
        : beside(plan);
  }

  private Found beside(Plan plan) throws SourceException {
    List<String> refused = new ArrayList<>();
    for (Path binary : plan.made() == null ? List.<Path>of() : binaries()) {
      if (wasThereBefore(binary, plan.made())) {
        continue;
      }
      try {
        Found found = first(plan, List.of(new Candidate(binary, Dialect.TERRAFORM)));
        if (found.sources() != null) {
          return found;
        }
      } catch (SourceException e) {
        // Some other file with such a name.
      }
    }
    for (Path folder : folders()) {
      if (!hasFiles(folder, ".tf", ".tf.json", ".tofu", ".tofu.json")) {
        continue;
      }
      try {
        Found found = first(plan, candidates(List.of(folder)));
        if (found.sources() != null) {
          return found;
        }
        refused.addAll(found.refused());
      } catch (SourceException e) {
        refused.add(String.valueOf(e.getMessage()));
      }
    }
    return new Found(null, refused);
  }

  /** The folder of the plan, and the current one. */
  private List<Path> folders() {
    Path current = Path.of(".");
    Path own = file == null ? null : file.getParent();
    return own == null || isSame(own, current) ? List.of(current) : List.of(own, current);
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private record Candidate(Path path, Dialect dialect) {}

  /** Plans do not show whether Terraform or OpenTofu made them; only OpenTofu has its own files. */
  private static List<Candidate> candidates(List<Path> paths) {
    List<Candidate> all = new ArrayList<>();
    for (Path path : paths) {
      all.add(new Candidate(path, Dialect.TERRAFORM));
      if (hasFiles(path, ".tofu", ".tofu.json")) {
        all.add(new Candidate(path, Dialect.OPENTOFU));
      }
    }
    return all;
  }

  private Found first(Plan plan, List<Candidate> candidates) throws SourceException {
    Set<String> refused = new LinkedHashSet<>();
    for (Candidate candidate : candidates) {
      try (SourceTree tree = new SourceOpener().open(candidate.path(), candidate.dialect())) {
        try {
          Sources sources = SourceReader.read(plan, tree);
          return new Found(
              sources.isBound() ? sources.withFiles(new DataFolder(tree, folders())) : sources,
              List.of());
        } catch (UnfitSources e) {
          refused.add(tree.name() + ": " + e.getMessage());
        }
      }
    }
    return new Found(null, List.copyOf(refused));
  }

  /** The plan itself, or files next to its JSON that are named like a binary plan. */
  private List<Path> binaries() {
    if (file == null) {
      return List.of();
    }
    String name = String.valueOf(file.getFileName());
    Set<String> names = new LinkedHashSet<>();
    names.add(name);
    if (name.endsWith(".json")) {
      String stem = name.substring(0, name.length() - ".json".length());
      names.add(stem);
      names.add(stem + ".tfplan");
    }
    names.addAll(BINARY_PLANS);
    return names.stream().map(file::resolveSibling).filter(SourceFinder::isArchive).toList();
  }

  private static boolean isArchive(Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        return false;
      }
      try (var bytes = Files.newInputStream(path)) {
        return bytes.read() == 'P' && bytes.read() == 'K';
      }
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether a file was here before the plan was made, so that somebody committed it and guessed the
   * time of the plan. No commit, archive or touch can set the time of the last change ({@code
   * ctime}).
   */
  private static boolean wasThereBefore(Path file, String made) {
    try {
      String changed = String.valueOf(Files.getAttribute(file, "unix:ctime"));
      return changed.compareTo(made.substring(0, Math.min(SECONDS, made.length()))) < 0;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // Windows has no ctime.
      return false;
    }
  }

  private static boolean hasFiles(Path folder, String... endings) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(
          one -> Stream.of(endings).anyMatch(String.valueOf(one.getFileName())::endsWith));
    } catch (IOException e) {
      return false;
    }
  }
}
