package io.github.cmkcheck.source;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether sources are a folder or a binary plan, and opens them. */
public final class SourceOpener {
  private final Path base;

  /** An opener that shows paths relative to the current folder. */
  public SourceOpener() {
    this(Path.of(""));
  }

  /**
   * An opener that shows paths relative to another folder.
   *
   * @param base only for what is shown: what is opened is relative to the current folder
   */
  public SourceOpener(Path base) {
    this.base = base;
  }

  /**
   * Opens the sources; the caller must close the result.
   *
   * @param sources a root module's folder, or the file that {@code terraform plan -out} wrote
   * @param dialect which program made the plan; not needed for a binary plan
   * @throws SourceException if it is neither
   */
  public SourceTree open(Path sources, Dialect dialect) throws SourceException {
    return Files.isDirectory(sources)
        ? ModuleFolder.open(sources, base, dialect)
        : SnapshotArchive.open(sources);
  }
}
