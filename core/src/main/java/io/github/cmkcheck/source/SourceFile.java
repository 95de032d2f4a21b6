package io.github.cmkcheck.source;

/**
 * A file of a configuration, as text. Whoever wrote the configuration chose its name: it is data,
 * to be made printable by whoever prints it, and never a path to open.
 *
 * @param path as people should see it, with slashes: of a folder's file the path relative to the
 *     working directory if it is under it, otherwise as the folder was given; of an archive's file
 *     the path relative to where Terraform ran
 * @param text what is in it, without a byte order mark
 */
public record SourceFile(String path, String text) {

  /** Says nothing of the content, which may be a secret. */
  @Override
  public String toString() {
    return path;
  }
}
