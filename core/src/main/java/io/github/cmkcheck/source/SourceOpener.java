package io.github.cmkcheck.source;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether sources are a folder or a binary plan, and opens them. */
public final class SourceOpener {
  private final Path base;

  /** Paths are shown relative to the current folder. */
  public SourceOpener() {
    this(Path.of(""));
  }

  /**
   * Paths are shown relative to another folder.
   *
   * @param base only for what is shown: what is opened is relative to the current one
   */
  public SourceOpener(Path base) {
    this.base = base;
  }

  /**
   * Opens them; the caller closes what it gets.
   *
   * @param sources a root module's folder, or the file that {@code terraform plan -out} wrote
   * @param dialect whose plan it is; an archive needs no telling
   * @throws SourceException if it is neither
   */
  public SourceTree open(Path sources, Dialect dialect) throws SourceException {
    return Files.isDirectory(sources)
        ? ModuleFolder.open(sources, base, dialect)
        : SnapshotArchive.open(sources);
  }
}
