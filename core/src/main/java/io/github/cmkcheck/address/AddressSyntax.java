package io.github.cmkcheck.address;

import java.util.Locale;

/**
 * A cursor over the text of an address or reference. Quoted keys may hold dots, brackets and
 * quotes, so nothing is ever split on a character.
 */
final class AddressSyntax {
  private final String text;
  private int position;

  AddressSyntax(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return position == text.length();
  }

  boolean accept(char c) {
    if (!atEnd() && text.charAt(position) == c) {
      position++;
      return true;
    }
    return false;
  }

  void expect(char c) {
    if (!accept(c)) {
      throw bad();
    }
  }

  boolean acceptWord(String word) {
    if (text.startsWith(word, position)) {
      position += word.length();
      return true;
    }
    return false;
  }

  /** A Terraform identifier: letters, digits, underscores and hyphens. */
  String identifier() {
    return word("-");
  }

  /** A pattern for identifiers. */
  String identifierPattern() {
    String pattern = word("-*?");
    if (pattern.contains("**")) {
      // A ** must stand alone between dots.
      throw bad();
    }
    return pattern;
  }

  private String word(String besides) {
    int start = position;
    while (!atEnd()) {
      int c = text.codePointAt(position);
      boolean allowed = Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
      if (!allowed && besides.indexOf(c) < 0) {
        break;
      }
      position += Character.charCount(c);
    }
    if (start == position) {
      throw bad();
    }
    return text.substring(start, position);
  }

  /** The key in brackets that may follow a name. */
  InstanceKey optionalKey() {
    return accept('[') ? key() : InstanceKey.NONE;
  }

  /** The key, after its opening bracket. */
  InstanceKey key() {
    InstanceKey key =
        !atEnd() && text.charAt(position) == '"'
            ? new InstanceKey.Name(quoted())
            : new InstanceKey.Index(number());
    expect(']');
    return key;
  }

  private long number() {
    int start = position;
    accept('-');
    while (!atEnd() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
      position++;
    }
    try {
      return Long.parseLong(text.substring(start, position));
    } catch (NumberFormatException e) {
      throw bad();
    }
  }

  private String quoted() {
    expect('"');
    StringBuilder key = new StringBuilder();
    while (true) {
      char c = next();
      if (c == '"') {
        return key.toString();
      }
      if ((c == '$' || c == '%') && text.startsWith(c + "{", position)) {
        // HCL writes a literal ${ as $${.
        key.append(c).append('{');
        position += 2;
      } else if (c == '\\') {
        escape(key);
      } else {
        key.append(c);
      }
    }
  }

  private void escape(StringBuilder key) {
    char c = next();
    switch (c) {
      case 'n' -> key.append('\n');
      case 'r' -> key.append('\r');
      case 't' -> key.append('\t');
      // Terraform before 1.0 quotes as Go does, which has these escapes as well.
      case 'a' -> key.append('\u0007');
      case 'b' -> key.append('\b');
      case 'f' -> key.append('\f');
      case 'v' -> key.append('\u000b');
      case 'x' -> key.appendCodePoint(hex(2));
      case 'u' -> key.appendCodePoint(hex(4));
      case 'U' -> key.appendCodePoint(hex(8));
      case '"', '\\' -> key.append(c);
      default -> throw bad();
    }
  }

  private int hex(int digits) {
    if (position + digits > text.length()) {
      throw bad();
    }
    long value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw bad();
      }
      value = value * 16 + digit;
    }
    if (value > Character.MAX_CODE_POINT) {
      throw bad();
    }
    return (int) value;
  }

  private char next() {
    if (atEnd()) {
      throw bad();
    }
    return text.charAt(position++);
  }

  /** The message holds no text of the plan: it may be hostile, or a secret. */
  IllegalArgumentException bad() {
    return new IllegalArgumentException(
        "not a Terraform address (at character " + (position + 1) + ")");
  }

  /** Quotes a key as Terraform 1.x does, so that nothing in it can act on a terminal. */
  static String quote(String key) {
    StringBuilder quoted = new StringBuilder(key.length() + 2).append('"');
    for (int i = 0; i < key.length(); ) {
      int c = key.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '$', '%' -> {
          quoted.append((char) c);
          if (i < key.length() && key.charAt(i) == '{') {
            quoted.append((char) c);
          }
        }
        default -> {
          if (Printable.isVisible(c)) {
            quoted.appendCodePoint(c);
          } else {
            quoted.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%08x" : "\\u%04x", c));
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
