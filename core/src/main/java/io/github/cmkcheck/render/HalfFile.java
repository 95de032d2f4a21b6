package io.github.cmkcheck.render;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is being written beside the place where it will stand. If it does not get there, it
 * is deleted, also when the JVM is told to end in the middle (Ctrl-C).
 */
final class HalfFile implements Closeable {
  private final Path path;
  private final Thread ending = new Thread(this::end, "cmkcheck removes a half report");
  private boolean ended;

  private HalfFile(Path path) {
    this.path = path;
  }

  /** One in this folder, not made yet. */
  static HalfFile in(Path folder) throws IOException {
    // Not a temporary file, which only its owner could read.
    HalfFile half = new HalfFile(folder.resolve(".cmkcheck-" + UUID.randomUUID() + ".part"));
    try {
      Runtime.getRuntime().addShutdownHook(half.ending);
    } catch (IllegalStateException e) {
      throw new IOException("the JVM is ending", e);
    }
    return half;
  }

  /** Makes it, and opens it. Nothing that stands there is written over or through. */
  synchronized Writer open() throws IOException {
    if (ended) {
      throw new IOException("the JVM is ending");
    }
    return Files.newBufferedWriter(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
  }

  /** Puts it in its place, and replaces a file or a link there. */
  void move(Path target) throws IOException {
    Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      // It is ending now, and takes the file with it.
    }
    Files.deleteIfExists(path);
  }

  private synchronized void end() {
    ended = true;
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // There is nobody left to tell.
    }
  }
}
