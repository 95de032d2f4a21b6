package io.github.cmkcheck.address;

import java.util.regex.Pattern;

/** What is said of one instance of a block, as it would be said of any. */
public final class AnyInstance {
  private static final Pattern KEY =
      Pattern.compile("\\[(?:[0-9]++|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")\\]");

  private AnyInstance() {}

  /** The text with {@code []} for each key of an instance, however it is written. */
  public static String in(String text) {
    return text.indexOf('[') < 0 ? text : KEY.matcher(text).replaceAll("[]");
  }
}
