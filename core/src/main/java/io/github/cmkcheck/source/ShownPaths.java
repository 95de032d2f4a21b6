package io.github.cmkcheck.source;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * How paths in a folder are shown: relative to a base if they are under it, otherwise as the folder
 * was given; always with slashes.
 *
 * @param folder the folder as it was given
 * @param base usually the working directory
 */
record ShownPaths(Path folder, Path base) {

  /** A file or folder in the folder; text that is not a valid path is shown as it is. */
  String of(String... steps) {
    try {
      Path path = folder;
      for (String step : steps) {
        path = path.resolve(step);
      }
      path = path.normalize();
      Path from = base.toAbsolutePath().normalize();
      Path absolute = path.toAbsolutePath().normalize();
      String text = absolute.startsWith(from) ? "" + from.relativize(absolute) : "" + path;
      return text.isEmpty() ? "." : text.replace(File.separatorChar, '/');
    } catch (InvalidPathException e) {
      return String.join("/", steps);
    }
  }
}
