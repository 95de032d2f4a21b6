package io.github.cmkcheck.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes what claims to be a binary plan. */
final class ArchiveFile {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  /** One with the plan, the root module and further modules, each KEY=DIRECTORY=SOURCE. */
  static ArchiveFile of(String... modules) throws IOException {
    StringBuilder json = new StringBuilder("[{\"Key\":\"\",\"Dir\":\".\"}");
    for (String module : modules) {
      String[] parts = module.split("=");
      json.append(
          String.format(
              ",{\"Key\":\"%s\",\"Dir\":\"%s\",\"Source\":\"%s\"}", parts[0], parts[1], parts[2]));
    }
    return new ArchiveFile().with("tfplan", "").with("tfconfig/modules.json", json + "]");
  }

  ArchiveFile with(String name, String content) throws IOException {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  ArchiveFile with(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
    return this;
  }

  /** A large entry of zeros, which the archive hardly grows by. */
  ArchiveFile withZeros(String name, long size) throws IOException {
    zip.setLevel(Deflater.BEST_SPEED);
    zip.putNextEntry(new ZipEntry(name));
    byte[] zeros = new byte[1_000_000];
    for (long left = size; left > 0; left -= zeros.length) {
      zip.write(zeros, 0, (int) Math.min(left, zeros.length));
    }
    zip.closeEntry();
    return this;
  }

  /** From here on, contents stand in the archive as they are. */
  ArchiveFile uncompressed() {
    zip.setLevel(Deflater.NO_COMPRESSION);
    return this;
  }

  byte[] bytes() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }

  Path in(Path folder) throws IOException {
    return Files.write(folder.resolve("tfplan"), bytes());
  }

  /** The bytes with one text put for another as long, wherever it stands. */
  static byte[] replaced(byte[] bytes, String old, String now) {
    byte[] from = old.getBytes(StandardCharsets.UTF_8);
    byte[] to = now.getBytes(StandardCharsets.UTF_8);
    byte[] replaced = bytes.clone();
    for (int i = 0; i + from.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + from.length, from, 0, from.length)) {
        System.arraycopy(to, 0, replaced, i, to.length);
      }
    }
    return replaced;
  }
}
