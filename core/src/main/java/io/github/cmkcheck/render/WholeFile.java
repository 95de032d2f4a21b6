package io.github.cmkcheck.render;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that is written completely or not at all.
 *
 * @param path the path of the file
 */
public record WholeFile(Path path) {

  /** Writes the content. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes it.
     *
     * @throws IOException if the writer throws it
     */
    void write(Writer out) throws IOException;
  }

  /**
   * Writes next to the file, then moves the result over it, and creates missing folders. An
   * existing link is replaced, not followed, and a relative path must not lead out of the working
   * directory through a link: the author of a configuration may have put links next to it. Devices
   * and pipes cannot be replaced, so they are written to directly.
   *
   * @throws IOException if it cannot be written; then nothing is left behind
   */
  public void write(Content content) throws IOException {
    Path target = path.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new IOException("a directory stands where the file should");
    }
    if (isDevice(target)) {
      try (Writer out = Files.newBufferedWriter(target, StandardOpenOption.WRITE)) {
        content.write(out);
      }
      return;
    }
    requireToStay(folder);
    Files.createDirectories(folder);
    try (HalfFile half = HalfFile.in(folder)) {
      try (Writer out = half.open()) {
        content.write(out);
      }
      half.move(target);
    }
  }

  /** Whether writing would replace this other file, whatever name it is given by. */
  public boolean isAt(Path other) {
    return place(path).equals(place(other)) || isSame(path, other);
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      // One of them does not exist yet.
      return false;
    }
  }

  /** The path with the links in its folders resolved, as far as those exist. */
  private static Path place(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path folder = whole.getParent();
    return folder == null ? whole : real(folder).resolve(whole.getFileName());
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      Path above = folder.getParent();
      return above == null ? folder : real(above).resolve(folder.getFileName());
    }
  }

  /** The system's own links, such as /dev/fd/63, lead to things that are not files. */
  private static boolean isDevice(Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (Files.isSymbolicLink(target) && target.normalize().startsWith("/dev")) {
      if (Files.readAttributes(target, BasicFileAttributes.class).isOther()) {
        return true;
      }
      throw new IOException("a link of the system leads to a file");
    }
    return Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .isOther();
  }

  private void requireToStay(Path folder) throws IOException {
    Path here = Path.of("").toAbsolutePath();
    if (!path.isAbsolute()
        && folder.normalize().startsWith(here)
        && !real(folder).startsWith(here.toRealPath())) {
      throw new IOException("a link leads out of the working directory");
    }
  }
}
