package io.github.cmkcheck.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** A stream that throws after a number of bytes, and computes their checksum. */
final class LimitedStream extends FilterInputStream {
  private final CRC32 checksum = new CRC32();
  private long left;

  /** There are more bytes than allowed. */
  static final class Overrun extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Wraps a stream, which is closed with it. */
  LimitedStream(InputStream bytes, long limit) {
    super(bytes);
    left = limit;
  }

  /** The checksum of all bytes so far. */
  long checksum() {
    return checksum.getValue();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int many = super.read(buffer, offset, length);
    if (many > 0) {
      left -= many;
      if (left < 0) {
        throw new Overrun();
      }
      checksum.update(buffer, offset, many);
    }
    return many;
  }
}
