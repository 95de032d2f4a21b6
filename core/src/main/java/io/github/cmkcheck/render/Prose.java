package io.github.cmkcheck.render;

import io.github.cmkcheck.address.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence, split into plain words and code. Sentences contain names from the plan, so whatever
 * is not clearly a word or a number is code: addresses, arguments, ARNs, and anything that a page
 * could treat as a link, a mention or markup. Joined again, the pieces are the sentence.
 *
 * @param pieces in order
 */
record Prose(List<Piece> pieces) {

  /** From this length, a word of only digits and the letters a to f could be a commit hash. */
  private static final int SHORTEST_COMMIT = 7;

  /**
   * A part of it.
   *
   * @param text the text, printable
   * @param isCode whether it must be shown as code
   */
  record Piece(String text, boolean isCode) {}

  /** Copies the list. */
  Prose {
    pieces = List.copyOf(pieces);
  }

  static Prose of(String sentence) {
    Pieces pieces = new Pieces();
    String gap = "";
    for (String word : Printable.of(sentence).split(" ", -1)) {
      int start = word.startsWith("(") ? 1 : 0;
      int end = end(word, start);
      if (isPlain(word, start, end)) {
        pieces.add(gap, false);
        pieces.add(word, false);
      } else {
        // Adjacent code words become one piece, together with the space between them.
        pieces.add(gap, pieces.isCode && start == 0);
        pieces.add(word.substring(0, start), false);
        pieces.add(word.substring(start, end), true);
        pieces.add(word.substring(end), false);
      }
      gap = " ";
    }
    pieces.end();
    return new Prose(pieces.all);
  }

  /**
   * The same for a hint of our own, which names nothing from a plan and has its code in backticks.
   */
  static Prose ofHint(String hint) {
    List<Piece> pieces = new ArrayList<>();
    boolean quoted = false;
    for (String part : hint.split("`", -1)) {
      if (quoted) {
        pieces.add(new Piece(Printable.of(part), true));
      } else {
        pieces.addAll(of(part).pieces());
      }
      quoted = !quoted;
    }
    return new Prose(pieces);
  }

  /** The pieces so far. */
  private static final class Pieces {
    private final List<Piece> all = new ArrayList<>();
    private final StringBuilder last = new StringBuilder();
    private boolean isCode;

    void add(String text, boolean code) {
      if (text.isEmpty()) {
        return;
      }
      if (code != isCode) {
        end();
        isCode = code;
      }
      last.append(text);
    }

    void end() {
      if (!last.isEmpty()) {
        all.add(new Piece(last.toString(), isCode));
        last.setLength(0);
      }
    }
  }

  /** The start of the punctuation, or of the 's, at the end of a word. */
  private static int end(String word, int start) {
    int end = word.length();
    if (end - start > 2 && word.endsWith("'s")) {
      return end - 2;
    }
    while (end > start && ",.;:".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean closed = end > start && word.charAt(end - 1) == ')' && word.indexOf('(', start) < 0;
    return closed ? end - 1 : end;
  }

  /**
   * Whether it is letters, with hyphens and apostrophes between them, or a number, but not a commit
   * hash.
   */
  private static boolean isPlain(String word, int start, int end) {
    boolean number = true;
    boolean commit = end - start >= SHORTEST_COMMIT;
    for (int i = start; i < end; i++) {
      char c = word.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean digit = c >= '0' && c <= '9';
      boolean joint = (c == '-' || c == '\'') && i > start && i < end - 1;
      if (!letter && !digit && !joint || digit && !number || letter && i > start && number) {
        return false;
      }
      number &= digit;
      commit &= digit || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
    // A number before a dot or a parenthesis would start a list.
    boolean item =
        number && end > start && end < word.length() && ".)".indexOf(word.charAt(end)) >= 0;
    return !commit && !item;
  }
}
