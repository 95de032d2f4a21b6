package io.github.cmkcheck.address;

/**
 * Matching with {@code *} for any characters and {@code ?} for one. Walked by hand: a regular
 * expression made of somebody's pattern could be made to take for ever.
 */
public final class Glob {

  private Glob() {}

  /** Whether a pattern matches the whole of a text. */
  public static boolean matches(String pattern, String text) {
    int at = 0;
    int in = 0;
    int star = -1;
    int resume = 0;
    while (in < text.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        resume = in;
      } else if (at < pattern.length()
          && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(in))) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++resume;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }
}
