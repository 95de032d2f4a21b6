package io.github.cmkcheck.address;

import java.util.Locale;

/**
 * Keeps text from acting on a terminal: control characters (ANSI sequences begin with one), line
 * breaks, and the invisible characters that turn the direction of text around; and in the log of a
 * job: Azure DevOps and GitHub Actions take {@code ##vso[...]} and {@code ##[...]} for commands
 * wherever in a line they stand, so no two number signs follow each other, and GitHub takes {@code
 * ::} for the beginning of one behind blanks of any kind, so there is but one kind.
 */
public final class Printable {

  /** Nobody reads a longer name in a sentence. */
  private static final int BRIEF = 300;

  private Printable() {}

  /** The text with everything in it that does not show replaced by an escape such as \u001b. */
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

  /** A name as sentences have it: of one that nobody would read, the beginning and the end. */
  public static String brief(String name) {
    return brief(name, BRIEF);
  }

  /** The same of any text, with about so many characters. */
  public static String brief(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int from = text.length() - most / 2;
    return text.substring(0, wholeCharacters(text, most / 2))
        + "..."
        + text.substring(wholeCharacters(text, from));
  }

  /** The same place, unless a character of two parts would be cut there. */
  private static int wholeCharacters(String text, int end) {
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  /** The same for lines: each ends in a line break, and nothing else in them is one. */
  public static String lines(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.lines().forEach(line -> printable.append(of(line)).append('\n'));
    return printable.toString();
  }

  private static boolean endsInNumberSign(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == '#';
  }

  /** Nearly all text is, and a report has a lot of it: no need to take each apart and copy it. */
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
      // Terraform prints no other than the usual one either.
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
