package io.github.cmkcheck.source;

import java.util.List;

/**
 * The configuration files of one module, in the order in which Terraform reads them: all of {@link
 * #files} by name, then all of {@link #overrides} by name, each of which replaces parts of what
 * came before.
 *
 * @param directory where the module lies, relative to where Terraform ran, with slashes: what
 *     {@code path.module} gives, {@code .} for the root module. It is data as the names of files
 *     are
 * @param local whether a person can edit the files where they lie: false below {@code .terraform},
 *     and for whatever came from a registry, from git or from elsewhere
 * @param files those that add something
 * @param overrides {@code override.tf}, {@code *_override.tf} and their other kinds
 */
public record ModuleFiles(
    String directory, boolean local, List<SourceFile> files, List<SourceFile> overrides) {

  /** Copies the lists. */
  public ModuleFiles {
    files = List.copyOf(files);
    overrides = List.copyOf(overrides);
  }
}
