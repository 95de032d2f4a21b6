package io.github.cmkcheck.input;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A stream that throws at the first byte that is not UTF-8. Jackson lets some pass: overlong forms,
 * surrogates and code points beyond Unicode, which other readers take for something else or for
 * nothing. A character that is cut off at the end is left to the JSON reader, which reports the
 * whole text as cut off.
 */
final class StrictUtf8 extends InputStream {

  /** How many bytes are checked together, in the hope that all are ASCII. */
  private static final int BLOCK = 1024;

  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private final InputStream bytes;
  private final long[] eights = new long[BLOCK / Long.BYTES];

  /** How many more bytes the character needs, and the range of the next one. */
  private int needed;

  private int least = 0x80;
  private int most = 0xBF;

  /** Wraps a stream, which is closed with it. */
  StrictUtf8(InputStream bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int many = bytes.read(buffer, offset, length);
    int end = offset + Math.max(many, 0);
    for (int from = offset; from < end; from += BLOCK) {
      int to = Math.min(from + BLOCK, end);
      if (needed > 0 || !isAscii(buffer, from, to)) {
        require(buffer, from, to);
      }
    }
    return many;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  /** Eight bytes at a time: a plan is nearly all ASCII, and may be large. */
  private boolean isAscii(byte[] buffer, int from, int to) {
    int whole = (to - from) / Long.BYTES;
    ByteBuffer.wrap(buffer, from, to - from)
        .order(ByteOrder.nativeOrder())
        .asLongBuffer()
        .get(eights, 0, whole);
    long all = 0;
    for (int i = 0; i < whole; i++) {
      all |= eights[i];
    }
    for (int i = from + whole * Long.BYTES; i < to; i++) {
      all |= buffer[i];
    }
    return (all & HIGH_BITS) == 0;
  }

  private void require(byte[] buffer, int from, int to) throws CharConversionException {
    for (int i = from; i < to; i++) {
      int next = buffer[i] & 0xFF;
      if (needed > 0) {
        follow(next);
      } else if (next > 0x7F) {
        begin(next);
      }
    }
  }

  /** The first byte narrows the range of the second, to rule out overlong and invalid forms. */
  private void begin(int first) throws CharConversionException {
    if (first < 0xC2 || first > 0xF4) {
      throw new CharConversionException("no character begins so");
    }
    needed = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    switch (first) {
      case 0xE0 -> least = 0xA0;
      case 0xED -> most = 0x9F;
      case 0xF0 -> least = 0x90;
      case 0xF4 -> most = 0x8F;
      default -> {}
    }
  }

  private void follow(int next) throws CharConversionException {
    if (next < least || next > most) {
      throw new CharConversionException("no character goes on so");
    }
    needed--;
    least = 0x80;
    most = 0xBF;
  }
}
