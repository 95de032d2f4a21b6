package io.github.cmkcheck.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the plan within a binary plan says about itself. It is a protocol buffer, of which three
 * fields are read and all others skipped.
 *
 * @param timestamp when it was made, in RFC 3339 format; null before Terraform 1.5
 * @param version the version of the Terraform or OpenTofu that made it; null if it does not say
 * @param workspace the workspace in which it was made; null if it does not say
 */
record PlanStamp(@Nullable String timestamp, @Nullable String version, @Nullable String workspace) {

  /** The field numbers in {@code planfile.proto}, which are the same in OpenTofu's. */
  private static final int VERSION = 14;

  private static final int TIMESTAMP = 21;

  private static final int BACKEND = 13;

  /** A field of the backend message. */
  private static final int WORKSPACE = 3;

  /** Far more than the settings of any backend. */
  private static final int LONGEST_BACKEND = 1_000_000;

  /** Far more than any version or time. */
  private static final int LONGEST = 256;

  private static final int BUFFER = 16_384;

  /**
   * Reads a plan to its end.
   *
   * @throws IOException if this is not a protocol buffer, or has one of the fields twice
   */
  static PlanStamp read(InputStream plan) throws IOException {
    Map<Long, String> texts = new HashMap<>();
    fields(plan, Set.of((long) TIMESTAMP, (long) VERSION), true, texts);
    return new PlanStamp(
        texts.get((long) TIMESTAMP), texts.get((long) VERSION), texts.get((long) WORKSPACE));
  }

  /** Keeps some texts of a message, and skips everything else. */
  private static void fields(
      InputStream plan, Set<Long> wanted, boolean whole, Map<Long, String> texts)
      throws IOException {
    InputStream bytes = new BufferedInputStream(plan, BUFFER);
    byte[] waste = new byte[BUFFER];
    for (int first = bytes.read(); first >= 0; first = bytes.read()) {
      long tag = varint(first, bytes);
      long field = tag >>> 3;
      switch ((int) tag & 7) {
        case 0 -> varint(bytes.read(), bytes);
        case 1 -> skip(bytes, Long.BYTES, waste);
        case 5 -> skip(bytes, Integer.BYTES, waste);
        case 2 -> {
          long length = varint(bytes.read(), bytes);
          if (wanted.contains(field)) {
            once(texts.put(field, text(bytes, length)));
          } else if (whole && field == BACKEND && length <= LONGEST_BACKEND) {
            byte[] backend = bytes.readNBytes((int) length);
            fields(new ByteArrayInputStream(backend), Set.of((long) WORKSPACE), false, texts);
          } else {
            skip(bytes, length, waste);
          }
        }
        default -> throw new IOException("no such kind of field");
      }
    }
  }

  /** Seven bits per byte, the lowest first, as long as the highest bit is set. */
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

  /** Refuses duplicates: readers of protocol buffers take the last; Terraform writes only one. */
  private static void once(@Nullable String before) throws IOException {
    if (before != null) {
      throw new IOException("the same field twice");
    }
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

  /** Skips by reading, since inflating streams skip in small steps. */
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
