package io.github.cmkcheck.render;

import io.github.cmkcheck.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A report in a file: whole, or not at all.
 *
 * @param path where to
 */
public record ReportFile(Path path) {

  /**
   * Writes beside the file and then moves over it; folders on the way are made.
   *
   * @throws IOException if it cannot; nothing is left behind then
   */
  public void write(Renderer renderer, Report report) throws IOException {
    Path target = path.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new IOException("a directory stands where the report should");
    }
    Files.createDirectories(folder);
    // Not a temporary file, which only its owner could read.
    Path half = folder.resolve(".cmkcheck-" + UUID.randomUUID() + ".part");
    try {
      try (Writer out = Files.newBufferedWriter(half, StandardOpenOption.CREATE_NEW)) {
        renderer.render(report, out);
      }
      Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
