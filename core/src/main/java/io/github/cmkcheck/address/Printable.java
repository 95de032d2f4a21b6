package io.github.cmkcheck.address;

import java.util.Locale;

/**
 * Keeps text from acting on a terminal: control characters (ANSI sequences begin with one), line
 * breaks, and the invisible characters that change the direction of text. Also keeps it from giving
 * commands in a CI log: Azure DevOps and GitHub Actions obey {@code ##vso[...]} and {@code ##[...]}
 * anywhere in a line, so no two number signs may follow each other; and GitHub obeys {@code ::}
 * after white space of any kind, so only the plain space is left.
 */
public final class Printable {

  /** Nobody reads a longer name within a sentence. */
  private static final int BRIEF = 300;

  private Printable() {}

  /** The text with every invisible character replaced by an escape such as \u001b. */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isVisible(c) && !(c == '#' && endsInNumberSign(printable))) {
                printable.appendCodePoint(c);
              } else {
                printable.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            });
    return printable.toString();
  }

  /** A name for use in a sentence: of an overlong one, only the beginning and the end. */
  public static String brief(String name) {
    return brief(name, BRIEF);
  }

  /** The same for any text, cut to about this many characters. */
  public static String brief(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int from = text.length() - most / 2;
    return text.substring(0, wholeCharacters(text, most / 2))
        + "..."
        + text.substring(wholeCharacters(text, from));
  }

  /** The same index, moved if it would cut a surrogate pair in two. */
  private static int wholeCharacters(String text, int end) {
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  /** The same as {@link #of} for several lines, whose line breaks stay. */
  public static String lines(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.lines().forEach(line -> printable.append(of(line)).append('\n'));
    return printable.toString();
  }

  private static boolean endsInNumberSign(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == '#';
  }

  /** Nearly all text is, and a report has a lot of it: no need to take it all apart and copy it. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '#' && i > 0 && text.charAt(i - 1) == '#') {
        return false;
      }
    }
    return true;
  }

  static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      // Like Terraform, keeps only the plain space.
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
