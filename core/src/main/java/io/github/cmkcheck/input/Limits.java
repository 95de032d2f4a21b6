package io.github.cmkcheck.input;

/**
 * How much of anything a document may contain. What Terraform writes stays far below each limit;
 * without them, whoever writes the document decides how much stack and memory it takes to read.
 * They apply to skipped parts as well, except the length of strings, which are then not kept.
 */
final class Limits {

  /** Levels of objects and arrays: a module takes three, and values rarely take ten. */
  static final int NESTING = 500;

  /** Characters of a member's name. */
  static final int NAME = 50_000;

  /** Characters of an address, or of a name in the configuration: reports repeat them. */
  static final int ADDRESS = 5_000;

  /** Characters of a string that is kept. */
  static final int STRING = 20_000_000;

  /** Digits of a number. */
  static final int NUMBER = 1_000;

  /** Documents in one stream. */
  static final int DOCUMENTS = 10_000;

  private Limits() {}
}
