package io.github.cmkcheck.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody most likely meant. */
public final class Spelling {

  private Spelling() {}

  /** A question to put behind a word that is none of these: {@code " (did you mean `x`?)"}. */
  public static String hint(String word, Collection<String> words) {
    return nearest(word, words).map(Spelling::hint).orElse("");
  }

  /** The same for a word that is known to be meant. */
  public static String hint(String meant) {
    return " (did you mean `" + meant + "`?)";
  }

  /** The nearest of some words, if it differs in no more than a third of its letters. */
  public static Optional<String> nearest(String word, Collection<String> words) {
    return words.stream()
        .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 3))
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  /** How many letters must be added, left out, changed, or swapped with the next. */
  private static int distance(String a, String b) {
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          distance[i][j] = i + j;
          continue;
        }
        int changed = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int moved = 1 + Math.min(distance[i - 1][j], distance[i][j - 1]);
        distance[i][j] = Math.min(changed, moved);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
        }
      }
    }
    return distance[a.length()][b.length()];
  }
}
