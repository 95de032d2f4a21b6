package io.github.cmkcheck.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where configuration files are in a working copy. Nothing is looked at outside the repository, or
 * outside the folder if there is no repository.
 */
public final class Checkout {
  private final Path base;
  private final RegularFiles disk;

  private Checkout(Path base, RegularFiles disk) {
    this.base = base;
    this.disk = disk;
  }

  /**
   * The working copy around a root module.
   *
   * @param folder the root module's folder
   * @param base what the paths of its files are relative to
   * @return empty if there is no such folder
   */
  public static Optional<Checkout> around(Path folder, Path base) {
    try {
      Path real = folder.toRealPath();
      Path boundary = RepositoryRoot.around(real).map(RepositoryRoot::path).orElse(real);
      return Optional.of(new Checkout(base, new RegularFiles(boundary)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether this file exists here. */
  public boolean has(String path) {
    return real(path).filter(Files::isRegularFile).isPresent();
  }

  /** The path of a file from the top folder, with slashes; links are followed. */
  public Optional<String> pathOf(String path) {
    return real(path)
        .map(file -> disk.boundary().relativize(file).toString().replace(File.separatorChar, '/'));
  }

  /** The content of a file, including a byte order mark; empty if it cannot be read as text. */
  public Optional<String> text(String path) {
    try {
      Optional<Path> file = real(path);
      return file.isEmpty()
          ? Optional.empty()
          : RegularFiles.read(file.get(), SourceLimits.FILE).flatMap(SourceText::decode);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> real(String path) {
    try {
      return disk.resolve(base.toAbsolutePath(), path);
    } catch (RegularFiles.OutsideException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
