package io.github.cmkcheck.maven;

import java.io.File;
import java.nio.file.Path;

/**
 * The folder that a module's paths are relative to.
 *
 * @param path the folder of its pom; without one, the current folder
 */
record ModuleFolder(Path path) {

  /** Makes it absolute. */
  ModuleFolder {
    path = path.toAbsolutePath().normalize();
  }

  /**
   * The file with that name.
   *
   * @throws java.nio.file.InvalidPathException if it is not a file name
   */
  Path file(String name) {
    return path.resolve(name).normalize();
  }

  /** The name of a file in messages: the same on every machine if it is in the module. */
  String name(Path file) {
    Path shown = file.startsWith(path) && !file.equals(path) ? path.relativize(file) : file;
    return shown.toString().replace(File.separatorChar, '/');
  }
}
