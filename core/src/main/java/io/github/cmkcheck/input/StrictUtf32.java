package io.github.cmkcheck.input;

import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that ends in an exception at the first half of a character, which UTF-32 has no use for.
 * Java's decoder makes characters of two such halves, where others read something else or nothing;
 * what else is no UTF-32 it refuses itself.
 */
final class StrictUtf32 extends FilterInputStream {
  private final boolean bigEndian;
  private int unit;
  private int position;

  /** Of a stream, which is closed with it. */
  StrictUtf32(InputStream bytes, boolean bigEndian) {
    super(bytes);
    this.bigEndian = bigEndian;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) {
      require(one);
    }
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int many = super.read(buffer, offset, length);
    for (int i = offset; i < offset + many; i++) {
      require(buffer[i] & 0xFF);
    }
    return many;
  }

  private void require(int next) throws CharConversionException {
    unit = bigEndian ? unit << 8 | next : unit >>> 8 | next << 24;
    position = (position + 1) % Integer.BYTES;
    if (position == 0 && unit >= Character.MIN_SURROGATE && unit <= Character.MAX_SURROGATE) {
      throw new CharConversionException("half a character");
    }
  }
}
