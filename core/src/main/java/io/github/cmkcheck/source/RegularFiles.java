package io.github.cmkcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads within one folder, the boundary, and nowhere else: links are followed before this is
 * checked, and anything other than a regular file, such as a named pipe, is never opened.
 *
 * @param boundary its real path
 */
record RegularFiles(Path boundary) {

  /** Where git keeps its settings, possibly including a CI job's token. */
  private static final Path GIT = Path.of(".git");

  /** The path leads to something outside the boundary. */
  static final class OutsideException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The path leads to something that is not a regular file. */
  static final class NoFileException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Where a path leads.
   *
   * @return empty if it leads nowhere
   * @throws OutsideException if it leads out of the boundary or into git's own folder
   */
  Optional<Path> resolve(Path from, String path) throws OutsideException {
    Path real;
    try {
      real = from.resolve(path).toRealPath();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
    if (!real.startsWith(boundary)) {
      throw new OutsideException();
    }
    for (Path part : boundary.relativize(real)) {
      if (part.equals(GIT)) {
        throw new OutsideException();
      }
    }
    return Optional.of(real);
  }

  /**
   * The bytes of a file.
   *
   * @param real what {@link #resolve} returned
   * @return empty if there are more than the limit
   * @throws NoFileException if it is not a regular file
   */
  static Optional<byte[]> read(Path real, long limit) throws IOException {
    if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoFileException();
    }
    if (Files.size(real) > limit) {
      return Optional.empty();
    }
    try (InputStream bytes = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
      // Some system files claim to be empty, and are not.
      byte[] read = bytes.readNBytes((int) limit + 1);
      return read.length > limit ? Optional.empty() : Optional.of(read);
    }
  }

  /**
   * The names in a folder, except those of subfolders.
   *
   * @return empty if there are more than allowed
   */
  static Optional<List<String>> names(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    int all = 0;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        all++;
        if (all > SourceLimits.NAMES) {
          return Optional.empty();
        }
        if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          names.add(String.valueOf(entry.getFileName()));
        }
      }
    }
    return Optional.of(names);
  }
}
