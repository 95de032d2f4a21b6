package io.github.cmkcheck.hcl;

import org.jspecify.annotations.Nullable;

/**
 * A line of a comment that speaks to cmkcheck. What it says is text that somebody wrote, and not
 * looked at yet.
 *
 * @param file the name that the file was read under
 * @param line where it stands, from 1
 * @param text what it says, from {@code cmkcheck:} on
 * @param on what it stands on
 */
public record Directive(String file, int line, String text, On on) {

  /** What a comment stands on, by its name in the module. */
  public sealed interface On {}

  /**
   * A resource or data block, or the block of a resource that says how it is encrypted.
   *
   * @param block such as {@code aws_dynamodb_table.t}
   */
  public record Resource(String block) implements On {}

  /**
   * A replica block of a table.
   *
   * @param block the table's
   * @param region where that replica is; null if the block does not write it out
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

  /** Where it stands, for people. */
  public String place() {
    return file + ":" + line;
  }
}
