package io.github.cmkcheck.render;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is written whole, or not at all.
 *
 * @param path where
 */
public record WholeFile(Path path) {

  /** Writes the content. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes it.
     *
     * @throws IOException what the writer throws
     */
    void write(Writer out) throws IOException;
  }

  /**
   * Writes beside the file and then moves over it; folders on the way are made. A link that stands
   * there is replaced, not followed.
   *
   * @throws IOException if it cannot; nothing is left behind then
   */
  public void write(Content content) throws IOException {
    Path target = path.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new IOException("a directory stands where the file should");
    }
    Files.createDirectories(folder);
    // Not a temporary file, which only its owner could read.
    Path half = folder.resolve(".cmkcheck-" + UUID.randomUUID() + ".part");
    try {
      try (Writer out = Files.newBufferedWriter(half, StandardOpenOption.CREATE_NEW)) {
        content.write(out);
      }
      Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
