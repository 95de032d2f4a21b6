package io.github.cmkcheck.hcl;

/** Reads the text of a template, whose escapes stand for other characters. */
final class EscapedText {
  private final Cursor cursor;

  EscapedText(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The text of a token, unescaped. */
  String read(Token token) throws HclSyntaxException {
    String raw = cursor.text(token);
    if (raw.startsWith("$${") || raw.startsWith("%%{")) {
      return raw.substring(1);
    }
    if (token.kind() == TokenKind.PLAIN_TEXT || raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); ) {
      char c = raw.charAt(i);
      i += c == '\\' ? escape(token, raw, i, text) : append(text, c);
    }
    return text.toString();
  }

  private static int append(StringBuilder text, char c) {
    text.append(c);
    return 1;
  }

  /** Reads one escape, and returns its length. */
  private int escape(Token token, String raw, int at, StringBuilder text)
      throws HclSyntaxException {
    char c = at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
    switch (c) {
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      case 't' -> text.append('\t');
      case '"', '\\' -> text.append(c);
      case 'u', 'U' -> {
        int digits = c == 'u' ? 4 : 8;
        text.appendCodePoint(hexadecimal(token, raw, at + 2, digits));
        return 2 + digits;
      }
      default -> throw cursor.problem(token, at, "this is no escape sequence");
    }
    return 2;
  }

  private int hexadecimal(Token token, String raw, int from, int digits) throws HclSyntaxException {
    long value = 0;
    for (int i = from; i < from + digits; i++) {
      // Digits of other scripts do not count.
      int digit =
          i < raw.length() && raw.charAt(i) < 0x80 ? Character.digit(raw.charAt(i), 16) : -1;
      if (digit < 0) {
        throw cursor.problem(token, from - 2, "expected " + digits + " hexadecimal digits");
      }
      value = value * 16 + digit;
    }
    boolean half = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    if (half || value > Character.MAX_CODE_POINT) {
      throw cursor.problem(token, from - 2, "there is no such character");
    }
    return (int) value;
  }
}
