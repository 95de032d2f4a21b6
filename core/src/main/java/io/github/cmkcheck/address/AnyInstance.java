package io.github.cmkcheck.address;

import java.util.regex.Pattern;

/** Rewords what is said about one instance of a block so that it fits any instance. */
public final class AnyInstance {
  private static final Pattern KEY =
      Pattern.compile("\\[(?:[0-9]++|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")\\]");

  private AnyInstance() {}

  /** The text with {@code []} in place of each instance key, however the key is written. */
  public static String in(String text) {
    return text.indexOf('[') < 0 ? text : KEY.matcher(text).replaceAll("[]");
  }
}
