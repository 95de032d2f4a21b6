package io.github.cmkcheck.hostile;

import java.util.function.IntFunction;

/**
 * A way to make an input large.
 *
 * @param name what there is much of
 * @param text the input with so many of it
 */
record Shape(String name, IntFunction<String> text) {

  /** The input with as many of it as make about so many characters, and no more. */
  String ofLength(int length) {
    int enough = 4;
    while (enough < length && text.apply(enough).length() < length) {
      enough *= 2;
    }
    int fits = enough / 2;
    while (enough - fits > 1 + fits / 32) {
      int middle = (fits + enough) >>> 1;
      if (text.apply(middle).length() <= length) {
        fits = middle;
      } else {
        enough = middle;
      }
    }
    return text.apply(fits);
  }

  @Override
  public String toString() {
    return name;
  }
}
