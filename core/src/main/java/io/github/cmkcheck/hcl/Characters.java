package io.github.cmkcheck.hcl;

import java.text.Normalizer;

/** How HCL classifies characters, where it differs from Java. */
final class Characters {
  private Characters() {}

  /** Whether an identifier may begin with this: Unicode's ID_Start and the underscore. */
  static boolean beginsName(int c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
    return Character.isUnicodeIdentifierStart(c) && c != 0x2e2f;
  }

  /** Whether an identifier may continue with this: Unicode's ID_Continue and the hyphen. */
  static boolean continuesName(int c) {
    if (c < 0x80) {
      return beginsName(c) || isDigit(c) || c == '-';
    }
    // Java's version of Unicode is older than these four.
    return Character.isUnicodeIdentifierPart(c)
            && !Character.isIdentifierIgnorable(c)
            && c != 0x2e2f
        || c == 0x200c
        || c == 0x200d
        || c == 0x30fb
        || c == 0xff65;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Unicode's White_Space: what counts as blank for strip markers and the end of a heredoc. */
  static boolean isBlank(int c) {
    return c >= '\t' && c <= '\r'
        || c == ' '
        || c == 0x85
        || c >= 0xa0 && (Character.isSpaceChar(c));
  }

  /** How long the leading white space is. */
  static int blanksBefore(String text) {
    int end = 0;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static String trimBefore(String text) {
    return text.substring(blanksBefore(text));
  }

  static String trimBehind(String text) {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** The text in Unicode normalization form C, as all strings in Terraform are. */
  static String normal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x300) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }
}
