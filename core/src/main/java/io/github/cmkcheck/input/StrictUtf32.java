package io.github.cmkcheck.input;

import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that throws at the first surrogate, which UTF-32 does not allow. Java's decoder combines
 * two of them to a character, where other readers see something else or nothing; it refuses
 * everything else that is not UTF-32 by itself.
 */
final class StrictUtf32 extends FilterInputStream {
  private final boolean bigEndian;
  private int unit;
  private int position;

  /** Wraps a stream, which is closed with it. */
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
