package io.github.cmkcheck.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The standard output of a process, which ends normally only if the process succeeds. Its standard
 * error is passed on line by line, up to as much as anybody would read.
 */
final class ProcessOutput extends FilterInputStream {
  private static final int MOST_LINES = 200;
  private static final int LONGEST_LINE = 1_000;
  private static final long PATIENCE = 2_000;

  private final Process process;
  private final Thread errors;

  ProcessOutput(Process process, Consumer<String> messages) {
    super(process.getInputStream());
    this.process = process;
    this.errors = new Thread(() -> passOn(messages), "cmkcheck reads standard error");
    errors.setDaemon(true);
    errors.start();
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one < 0) {
      requireSuccess();
    }
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int many = super.read(bytes, offset, length);
    if (many < 0) {
      requireSuccess();
    }
    return many;
  }

  @Override
  public void close() throws IOException {
    // Whoever closes the stream early does not want the rest.
    process.destroy();
    super.close();
  }

  private void requireSuccess() throws IOException {
    try {
      int code = process.waitFor();
      errors.join(PATIENCE);
      if (code != 0) {
        throw new UnfitPlan(InputDiagnosis.notShown(code));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private void passOn(Consumer<String> messages) {
    try (Reader reader = process.errorReader(StandardCharsets.UTF_8)) {
      StringBuilder line = new StringBuilder();
      int passedOn = 0;
      int c;
      do {
        c = reader.read();
        if (c >= 0 && c != '\n') {
          if (line.length() < LONGEST_LINE) {
            line.append((char) c);
          }
        } else {
          if (passedOn < MOST_LINES && !line.toString().isBlank()) {
            messages.accept(line.toString().stripTrailing());
            passedOn++;
          }
          line.setLength(0);
        }
      } while (c >= 0);
    } catch (IOException e) {
      // The process has ended; its exit code says how.
    }
  }
}
