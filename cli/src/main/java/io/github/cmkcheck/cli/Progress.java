package io.github.cmkcheck.cli;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.input.PlanSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line on standard error that shows how much of a large plan has been read: the file, the MB
 * read so far and in total, and the rate. It appears after a second, and disappears when the plan
 * is read. For terminals only.
 */
final class Progress {
  private static final long SECOND = 1_000_000_000L;
  private static final long INTERVAL = SECOND / 5;
  private static final int LONGEST_NAME = 40;
  private static final double MEGABYTE = 1_000_000.0;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private final LongSupplier nanoseconds;
  private long shownAt;
  private boolean shown;

  /**
   * A line.
   *
   * @param nanoseconds the clock, in nanoseconds
   */
  Progress(PrintWriter err, LongSupplier nanoseconds) {
    this.err = err;
    this.nanoseconds = nanoseconds;
  }

  /** The same file, with its progress shown. */
  PlanSource watch(PlanSource source, Path file) {
    return source.openedBy(
        () -> new Watched(source.opener().open(), source.name(), Files.size(file)));
  }

  /** The same stream, whose length is not known. */
  PlanSource watch(PlanSource source) {
    return source.openedBy(() -> new Watched(source.opener().open(), source.name(), 0));
  }

  private synchronized void show(String name, long read, long size, long since) {
    long now = nanoseconds.getAsLong();
    if (now - since < SECOND || shown && now - shownAt < INTERVAL) {
      return;
    }
    shown = true;
    shownAt = now;
    String plain = Printable.of(name);
    String end =
        plain.length() > LONGEST_NAME
            ? "..." + plain.substring(plain.length() - LONGEST_NAME)
            : plain;
    double megabytes = read / MEGABYTE;
    err.print(
        CLEAR
            + end
            + String.format(Locale.ROOT, "  %.0f", megabytes)
            + (size > 0 ? String.format(Locale.ROOT, " of %.0f", size / MEGABYTE) : "")
            + String.format(
                Locale.ROOT, " MB, %.0f MB/s", megabytes * SECOND / (double) (now - since)));
    err.flush();
  }

  private synchronized void clear() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
      shown = false;
    }
  }

  /** Counts what is read. */
  private final class Watched extends FilterInputStream {
    private final String name;
    private final long size;
    private final long since = nanoseconds.getAsLong();
    private long read;

    Watched(InputStream in, String name, long size) {
      super(in);
      this.name = name;
      this.size = size;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int many = super.read(bytes, offset, length);
      count(Math.max(many, 0));
      return many;
    }

    private void count(int bytes) {
      read += bytes;
      show(name, read, size, since);
    }

    @Override
    public void close() throws IOException {
      clear();
      super.close();
    }
  }
}
