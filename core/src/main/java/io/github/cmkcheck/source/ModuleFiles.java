package io.github.cmkcheck.source;

import java.util.List;

/**
 * The configuration files of one module, in the order in which Terraform reads them: all {@link
 * #files} by name, then all {@link #overrides} by name, each of which replaces parts of what came
 * before.
 *
 * @param directory the module's folder, relative to where Terraform ran, with slashes: the value of
 *     {@code path.module}, {@code .} for the root module. Like file names, it is data, never a path
 *     to open
 * @param local whether people can edit the files in place: false below {@code .terraform}, and for
 *     anything that came from a registry, from git or from elsewhere
 * @param files the ordinary files
 * @param overrides {@code override.tf}, {@code *_override.tf} and their JSON and OpenTofu forms
 */
public record ModuleFiles(
    String directory, boolean local, List<SourceFile> files, List<SourceFile> overrides) {

  /** Copies the lists. */
  public ModuleFiles {
    files = List.copyOf(files);
    overrides = List.copyOf(overrides);
  }
}
