package io.github.cmkcheck.address;

/**
 * Matching with {@code *} for any characters and {@code ?} for one. Walked by hand: a regular
 * expression made of somebody's pattern could be made to take for ever.
 */
public final class Glob {

  private Glob() {}

  /** What stands at a place of a pattern, which any number of places can match, or one. */
  interface Places {
    /** Whether any number of places match there. */
    boolean isAnyNumber(int at);

    /** Whether the place of the pattern matches that place. */
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

  /** The same of a pattern and of what it is held against, with as many places. */
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
