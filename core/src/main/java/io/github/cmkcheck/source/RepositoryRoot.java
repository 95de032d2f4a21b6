package io.github.cmkcheck.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The top folder of a git working copy, which paths are relative to on code hosts.
 *
 * @param path its real path
 */
public record RepositoryRoot(Path path) {

  /**
   * The repository that something is in: the nearest folder at or above it that has {@code .git},
   * which is a file in submodules and linked working trees.
   *
   * @param folder need not exist
   */
  public static Optional<RepositoryRoot> around(Path folder) {
    for (Path at = real(folder); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(new RepositoryRoot(at));
      }
    }
    return Optional.empty();
  }

  /** The repository at this folder, without checking for {@code .git}. */
  public static RepositoryRoot at(Path folder) {
    return new RepositoryRoot(real(folder));
  }

  /** The path of a file from here, with slashes; empty if it is elsewhere. */
  public Optional<String> pathOf(Path file) {
    Path real = real(file);
    return real.startsWith(path) && !real.equals(path)
        ? Optional.of(path.relativize(real).toString().replace(File.separatorChar, '/'))
        : Optional.empty();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
