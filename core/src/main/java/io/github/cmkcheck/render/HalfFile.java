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
 * A file that is being written next to its target. Unless it is moved there, it is deleted, even if
 * the JVM is told to end in between (Ctrl-C).
 */
final class HalfFile implements Closeable {
  private final Path path;
  private final Thread ending = new Thread(this::end, "cmkcheck removes a half report");
  private boolean ended;

  private HalfFile(Path path) {
    this.path = path;
  }

  /** A file in this folder, not created yet. */
  static HalfFile in(Path folder) throws IOException {
    // Not Files.createTempFile, whose files only their owner can read.
    HalfFile half = new HalfFile(folder.resolve(".cmkcheck-" + UUID.randomUUID() + ".part"));
    try {
      Runtime.getRuntime().addShutdownHook(half.ending);
    } catch (IllegalStateException e) {
      throw new IOException("the JVM is ending", e);
    }
    return half;
  }

  /** Creates and opens it. An existing file or link is never written to. */
  synchronized Writer open() throws IOException {
    if (ended) {
      throw new IOException("the JVM is ending");
    }
    return Files.newBufferedWriter(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
  }

  /** Moves it to its target, replacing a file or a link there. */
  void move(Path target) throws IOException {
    Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      // The JVM is ending now, and its hook deletes the file.
    }
    Files.deleteIfExists(path);
  }

  private synchronized void end() {
    ended = true;
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // Nobody is left to report it to.
    }
  }
}
