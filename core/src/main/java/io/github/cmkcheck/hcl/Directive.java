package io.github.cmkcheck.hcl;

import org.jspecify.annotations.Nullable;

/**
 * A line of a comment that is meant for cmkcheck. Its text is as somebody wrote it, not checked
 * yet.
 *
 * @param file the name under which the file was read
 * @param line its line, from 1
 * @param text what it says, from {@code cmkcheck:} on
 * @param on what it is about
 */
public record Directive(String file, int line, String text, On on) {

  /** What a directive is about, by its name in the module. */
  public sealed interface On {}

  /**
   * A resource or data block, or the nested block that says how the resource is encrypted.
   *
   * @param block such as {@code aws_dynamodb_table.t}
   */
  public record Resource(String block) implements On {}

  /**
   * A replica block of a table.
   *
   * @param block the table's
   * @param region where that replica is; null if the block has no literal region
   */
  public record Replicas(String block, @Nullable String region) implements On {}

  /**
   * A module block.
   *
   * @param name the module's
   */
  public record Call(String name) implements On {}

  /** None of these. */
  public record Nothing() implements On {}

  /** Where it is, for people. */
  public String place() {
    return file + ":" + line;
  }
}
