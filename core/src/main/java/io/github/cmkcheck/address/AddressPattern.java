package io.github.cmkcheck.address;

/**
 * A pattern over full addresses, or any other text: {@code *} stands for any characters, dots and
 * brackets included, {@code ?} for one; everything else, brackets included, for itself. It is
 * matched against the whole text.
 *
 * @param glob such as {@code module.legacy.*} or {@code aws_dynamodb_table.cache["*"]}
 */
public record AddressPattern(String glob) {

  /**
   * Checks that there is a pattern.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public AddressPattern {
    if (glob.isBlank()) {
      throw new IllegalArgumentException("a pattern is not empty");
    }
  }

  /** Whether it matches a resource instance, by its full address. */
  public boolean matches(ResourceAddress address) {
    return matches(address.toString());
  }

  /** Whether it matches the whole of a text. */
  public boolean matches(String text) {
    return Glob.matches(glob, text);
  }

  @Override
  public String toString() {
    return glob;
  }
}
