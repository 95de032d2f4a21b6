package io.github.cmkcheck.source;

/**
 * A file of a configuration, as text. Its name comes from whoever wrote the configuration: treat it
 * as data, make it printable before printing it, and never open it as a path.
 *
 * @param path as people should see it, with slashes: for a file in a folder, relative to the
 *     working directory if it is under that, otherwise as the folder was given; for a file in an
 *     archive, relative to where Terraform ran
 * @param text its content, without a byte order mark
 */
public record SourceFile(String path, String text) {

  /** Does not show the content, which may be a secret. */
  @Override
  public String toString() {
    return path;
  }
}
