package io.github.cmkcheck.render;

import io.github.cmkcheck.address.Printable;

/** Text as HTML and SVG show it, in elements and in quoted attributes alike. */
final class HtmlText {

  private HtmlText() {}

  /** Names and other text from a plan, made printable and escaped. */
  static String of(String text) {
    String printable = Printable.of(text);
    StringBuilder escaped = new StringBuilder(printable.length() + 16);
    for (int i = 0; i < printable.length(); i++) {
      char c = printable.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** A name. */
  static String code(String text) {
    return "<code>" + of(text) + "</code>";
  }

  /** A sentence, with the names in it as code. */
  static String prose(String sentence) {
    return prose(Prose.of(sentence));
  }

  static String prose(Prose prose) {
    StringBuilder html = new StringBuilder();
    for (Prose.Piece piece : prose.pieces()) {
      html.append(piece.isCode() ? code(piece.text()) : of(piece.text()));
    }
    return html.toString();
  }
}
