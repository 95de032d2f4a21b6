package io.github.cmkcheck.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the plan within a binary plan says of itself. It is a protocol buffer, of which two fields
 * are read and all others passed by.
 *
 * @param timestamp when it was made, in the form of RFC 3339; null before Terraform 1.5
 * @param version of the Terraform or OpenTofu that made it; null if it does not say
 */
record PlanStamp(@Nullable String timestamp, @Nullable String version) {

  /** The numbers of the fields in {@code planfile.proto}; OpenTofu's has the same. */
  private static final int VERSION = 14;

  private static final int TIMESTAMP = 21;

  /** Both are a few characters. */
  private static final int LONGEST = 256;

  private static final int BUFFER = 16_384;

  /**
   * Reads a plan to its end.
   *
   * @throws IOException if this is no protocol buffer, or says one of them twice
   */
  static PlanStamp read(InputStream plan) throws IOException {
    InputStream bytes = new BufferedInputStream(plan, BUFFER);
    byte[] waste = new byte[BUFFER];
    @Nullable String timestamp = null;
    @Nullable String version = null;
    for (int first = bytes.read(); first >= 0; first = bytes.read()) {
      long tag = varint(first, bytes);
      long field = tag >>> 3;
      switch ((int) tag & 7) {
        case 0 -> varint(bytes.read(), bytes);
        case 1 -> skip(bytes, Long.BYTES, waste);
        case 5 -> skip(bytes, Integer.BYTES, waste);
        case 2 -> {
          long length = varint(bytes.read(), bytes);
          if (field == TIMESTAMP) {
            timestamp = once(timestamp, text(bytes, length));
          } else if (field == VERSION) {
            version = once(version, text(bytes, length));
          } else {
            skip(bytes, length, waste);
          }
        }
        default -> throw new IOException("no such kind of field");
      }
    }
    return new PlanStamp(timestamp, version);
  }

  /** Seven bits a byte, the lowest first, as long as the highest bit is set. */
  private static long varint(int first, InputStream bytes) throws IOException {
    long value = 0;
    int next = first;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (next < 0) {
        throw new EOFException();
      }
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
      next = bytes.read();
    }
    throw new IOException("a number is too long");
  }

  /** Readers of protocol buffers take the last of two; Terraform writes but one. */
  private static String once(@Nullable String before, String now) throws IOException {
    if (before != null) {
      throw new IOException("the same field twice");
    }
    return now;
  }

  private static String text(InputStream bytes, long length) throws IOException {
    if (length < 0 || length > LONGEST) {
      throw new IOException("a text is too long");
    }
    byte[] text = bytes.readNBytes((int) length);
    if (text.length < length) {
      throw new EOFException();
    }
    return new String(text, StandardCharsets.UTF_8);
  }

  /** By reading, since what inflates skips in small steps. */
  private static void skip(InputStream bytes, long length, byte[] waste) throws IOException {
    if (length < 0) {
      throw new IOException("a length is negative");
    }
    for (long left = length; left > 0; ) {
      int many = bytes.read(waste, 0, (int) Math.min(left, waste.length));
      if (many < 0) {
        throw new EOFException();
      }
      left -= many;
    }
  }
}
