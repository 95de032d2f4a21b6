package io.github.cmkcheck.render;

import io.github.cmkcheck.address.Printable;

/**
 * Text as Markdown shows it, in paragraphs, lists and table cells alike. Names are in code spans,
 * where nothing has an effect: neither markup nor what sites add to it (mentions, references,
 * links, emoji short names), which a backslash would not stop.
 */
final class MarkdownText {

  private MarkdownText() {}

  /**
   * A name. Its pipes are outside the code spans, as entities: in a table cell, there is no other
   * way to show a pipe after a backslash.
   */
  static String code(String text) {
    StringBuilder markdown = new StringBuilder();
    String gap = "";
    for (String part : Printable.of(text).split("\\|", -1)) {
      markdown.append(gap).append(span(part));
      gap = "&#124;";
    }
    return markdown.toString();
  }

  /** A sentence, with the names in it as code. */
  static String prose(String sentence) {
    return prose(Prose.of(sentence));
  }

  static String prose(Prose prose) {
    StringBuilder markdown = new StringBuilder();
    for (Prose.Piece piece : prose.pieces()) {
      markdown.append(piece.isCode() ? code(piece.text()) : piece.text());
    }
    return markdown.toString();
  }

  /** Lines of code, in a fence that none of them closes. */
  static String fence(String language, String lines) {
    String block = Printable.lines(lines);
    String fence = "`".repeat(Math.max(3, longestRun(block) + 1));
    return fence + language + "\n" + block + fence + "\n";
  }

  private static String span(String text) {
    if (text.isBlank()) {
      return text;
    }
    String ticks = "`".repeat(longestRun(text) + 1);
    // Markdown strips one space from each end, if there is one at both.
    boolean pad =
        text.startsWith("`") || text.endsWith("`") || text.startsWith(" ") && text.endsWith(" ");
    return pad ? ticks + " " + text + " " + ticks : ticks + text + ticks;
  }

  private static int longestRun(CharSequence text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
