package io.github.cmkcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a run was told to write could not be written; the message names it. */
final class UnwrittenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private UnwrittenException(String message) {
    super(message, null, false, false);
  }

  /** Code that writes a file. */
  interface Writing {
    void write() throws IOException;
  }

  /** Writes the file; an error is reported with its name. */
  static void unless(Path file, Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UnwrittenException(
          file
              + " cannot be written: "
              + (Files.isDirectory(file)
                  ? "it is a directory"
                  : "check the disk and the path (links that lead out of the working directory are"
                      + " not followed)"));
    }
  }
}
