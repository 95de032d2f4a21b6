package io.github.cmkcheck.maven;

import java.io.File;
import java.nio.file.Path;

/**
 * Where a module's relative paths begin.
 *
 * @param path the folder of its pom; without one, the current folder
 */
record ModuleFolder(Path path) {

  /** Makes it absolute. */
  ModuleFolder {
    path = path.toAbsolutePath().normalize();
  }

  /**
   * The file of that name.
   *
   * @throws java.nio.file.InvalidPathException if it is no name of a file
   */
  Path file(String name) {
    return path.resolve(name).normalize();
  }

  /** What to call a file: the same on every machine if it is in the module. */
  String name(Path file) {
    Path shown = file.startsWith(path) && !file.equals(path) ? path.relativize(file) : file;
    return shown.toString().replace(File.separatorChar, '/');
  }
}
