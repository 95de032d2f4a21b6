package io.github.cmkcheck.render;

import io.github.cmkcheck.address.Printable;

/**
 * Text as a quoted label in a Mermaid chart. Everything except ASCII letters, digits, spaces and
 * dots is written as an entity code, such as {@code #35;}: Mermaid decodes those only after it has
 * read the chart, so no quote ends the label, no backtick makes it Markdown and no {@code
 * %%{init}%%} configures anything. Underscores within words are kept, so that the source stays
 * readable.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Entity codes</a>
 */
final class MermaidText {

  private MermaidText() {}

  static String of(String text) {
    String printable = Printable.of(text);
    StringBuilder label = new StringBuilder(printable.length() + 16);
    for (int i = 0; i < printable.length(); i += Character.charCount(printable.codePointAt(i))) {
      int c = printable.codePointAt(i);
      boolean within = c == '_' && isWord(printable, i - 1) && isWord(printable, i + 1);
      if (isWord(printable, i) || c == ' ' || c == '.' || within) {
        label.appendCodePoint(c);
      } else {
        label.append('#').append(c).append(';');
      }
    }
    return label.toString();
  }

  private static boolean isWord(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
