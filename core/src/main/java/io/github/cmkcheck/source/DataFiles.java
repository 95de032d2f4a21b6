package io.github.cmkcheck.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a configuration reads with {@code file()}: only from the folders of its own modules, since
 * the path comes from whoever wrote the configuration.
 */
final class DataFiles {

  /** Where Terraform keeps its settings, including credentials of the backend. */
  private static final Path WORKING = Path.of(".terraform");

  private final RegularFiles disk;
  private final Path root;
  private final ReadBudget budget;
  private final Set<Path> folders = new HashSet<>();
  private final Map<String, Optional<String>> read = new HashMap<>();

  /**
   * Reads from a root module's folder.
   *
   * @param root its real path
   * @param budget shared with everything else that is read
   */
  DataFiles(RegularFiles disk, Path root, ReadBudget budget) {
    this.disk = disk;
    this.root = root;
    this.budget = budget;
    folders.add(root);
  }

  /** Allows reading from the folder of a module. */
  void allow(Path real) {
    folders.add(real);
  }

  /** The text; empty if the file does not exist, must not be read, is too large or not UTF-8. */
  Optional<String> read(String path) {
    Optional<String> known = read.get(path);
    if (known == null) {
      known = now(path);
      // What is missing now may be allowed once another module has been read.
      if (known.isPresent()) {
        read.put(path, known);
      }
    }
    return known;
  }

  private Optional<String> now(String path) {
    try {
      Optional<Path> real = disk.resolve(root, path);
      if (real.isEmpty() || !isAllowed(real.get())) {
        return Optional.empty();
      }
      Optional<byte[]> bytes = RegularFiles.read(real.get(), budget.next(SourceLimits.DATA));
      Optional<String> text = bytes.flatMap(SourceText::decode);
      text.ifPresent(kept -> budget.spend(bytes.get().length));
      return text;
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean isAllowed(Path file) {
    for (Path folder : folders) {
      if (file.startsWith(folder) && !isIn(WORKING, folder.relativize(file))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(Path name, Path path) {
    for (Path part : path) {
      if (part.equals(name)) {
        return true;
      }
    }
    return false;
  }
}
