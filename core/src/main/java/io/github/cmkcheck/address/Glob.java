package io.github.cmkcheck.address;

/**
 * Matching with {@code *} for any characters and {@code ?} for one. Not done with a regular
 * expression, since somebody's pattern could be one that takes forever.
 */
public final class Glob {

  private Glob() {}

  /**
   * What a pattern has at each position: something that matches any number of positions, or one.
   */
  interface Places {
    /** Whether the pattern's position matches any number of positions. */
    boolean isAnyNumber(int at);

    /** Whether the pattern's position matches that one position. */
    boolean isMatch(int at, int in);
  }

  /** Whether a pattern matches the whole of a text. */
  public static boolean matches(String pattern, String text) {
    Places characters =
        new Places() {
          @Override
          public boolean isAnyNumber(int at) {
            return pattern.charAt(at) == '*';
          }

          @Override
          public boolean isMatch(int at, int in) {
            return pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(in);
          }
        };
    return matches(pattern.length(), text.length(), characters);
  }

  /** The same for any pattern and what it is matched against, given how many positions each has. */
  static boolean matches(int pattern, int text, Places places) {
    int at = 0;
    int in = 0;
    int star = -1;
    int resume = 0;
    while (in < text) {
      if (at < pattern && places.isAnyNumber(at)) {
        star = at++;
        resume = in;
      } else if (at < pattern && places.isMatch(at, in)) {
        at++;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++resume;
      } else {
        return false;
      }
    }
    while (at < pattern && places.isAnyNumber(at)) {
      at++;
    }
    return at == pattern;
  }
}
