package io.github.cmkcheck.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan's bytes come from. It is opened each time it is read, and closed by the reader.
 *
 * @param name its name in reports and messages: the path as the user gave it
 * @param file the file that it is or is made from, next to which the sources may be; null if there
 *     is none
 * @param opener opens it
 */
public record PlanSource(String name, @Nullable Path file, Opener opener) {

  /**
   * Bytes that are not from a file.
   *
   * @param name what to call them in reports
   */
  public PlanSource(String name, Opener opener) {
    this(name, null, opener);
  }

  /** Opens the bytes. */
  @FunctionalInterface
  public interface Opener {
    /**
     * Opens them.
     *
     * @throws IOException if they cannot be opened; its type decides what the user is told
     */
    InputStream open() throws IOException;
  }

  /** The same under another name. */
  public PlanSource named(String other) {
    return new PlanSource(other, file, opener);
  }

  /** The same, opened in another way. */
  public PlanSource openedBy(Opener other) {
    return new PlanSource(name, file, other);
  }

  /** A file, opened when it is read; that it exists is not checked here. */
  public static PlanSource file(Path path) {
    return new PlanSource(
        path.toString(),
        path,
        () -> {
          if (Files.isDirectory(path)) {
            throw new UnfitPlan(InputDiagnosis.directory());
          }
          return Files.newInputStream(path);
        });
  }

  /**
   * A stream that is already open, such as standard input. It can be read once.
   *
   * @param name what to call it in reports
   */
  public static PlanSource stream(String name, InputStream stream) {
    return new PlanSource(name, () -> stream);
  }
}
