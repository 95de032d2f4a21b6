package io.github.cmkcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The entries of a ZIP archive, each read into memory up to a limit. Their names are only ever
 * compared, and the sizes that the archive declares are not trusted.
 */
final class ArchiveEntries implements AutoCloseable {
  private final String archive;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries;

  /**
   * Turns the bytes into something.
   *
   * @param <T> what it makes
   */
  @FunctionalInterface
  interface Decoder<T> {
    T decode(InputStream bytes) throws IOException;
  }

  private ArchiveEntries(String archive, ZipFile zip, Map<String, ZipEntry> entries) {
    this.archive = archive;
    this.zip = zip;
    this.entries = entries;
  }

  /**
   * Opens an archive.
   *
   * @param file a regular file within the limits
   * @throws SourceException if it is not a complete archive, has too many entries, or two with the
   *     same name
   */
  static ArchiveEntries open(Path file) throws SourceException {
    String name = file.toString();
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw SourceException.damaged(name, "it is not a complete ZIP archive");
    }
    ArchiveEntries opened = new ArchiveEntries(name, zip, new HashMap<>());
    try {
      opened.index();
      return opened;
    } catch (SourceException e) {
      opened.close();
      throw e;
    }
  }

  private void index() throws SourceException {
    if (zip.size() > SourceLimits.ENTRIES) {
      throw SourceException.limits(archive);
    }
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (entries.put(entry.getName(), entry) != null) {
        // With two such entries, readers may take either.
        throw SourceException.damaged(archive, "it has two entries of the same name");
      }
    }
  }

  /** The names of all entries. */
  Set<String> names() {
    return entries.keySet();
  }

  /**
   * Reads an entry to its end.
   *
   * @return empty if there is no such entry
   * @throws SourceException if it is larger than the limit, or damaged
   */
  <T> Optional<T> read(String entryName, long limit, Decoder<T> decoder) throws SourceException {
    ZipEntry entry = entries.get(entryName);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream inflated = zip.getInputStream(entry);
        LimitedStream bytes = new LimitedStream(inflated, limit)) {
      T content = decoder.decode(bytes);
      if (bytes.read() >= 0 || bytes.checksum() != entry.getCrc()) {
        throw SourceException.damaged(archive, "a checksum in it is wrong");
      }
      return Optional.of(content);
    } catch (LimitedStream.Overrun e) {
      throw SourceException.limits(archive);
    } catch (IOException e) {
      throw SourceException.damaged(archive, "an entry of it cannot be read");
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      // It was open only for reading.
    }
  }
}
