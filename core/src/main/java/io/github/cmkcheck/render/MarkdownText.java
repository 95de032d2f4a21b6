package io.github.cmkcheck.render;

import io.github.cmkcheck.plan.Printable;

/**
 * Text as GitHub's Markdown, in which nothing acts: every character that could means itself. It
 * serves inside HTML blocks such as {@code <summary>} too, where Markdown's own escapes do not.
 */
final class MarkdownText {

  private MarkdownText() {}

  /**
   * Within a sentence. An @ before a name calls people and a # before a number links; GitHub looks
   * for these after Markdown is done, and only not within code.
   */
  static String of(String text) {
    return escaped(text)
        .replace("&#64;", "<code>&#64;</code>")
        .replace("&#35;", "<code>&#35;</code>");
  }

  /** A name, set as code; in two pieces at an @, which would make an address of it. */
  static String code(String name) {
    return "<code>" + escaped(name).replace("&#64;", "</code><code>&#64;") + "</code>";
  }

  /** Lines in a fence that none of them closes. */
  static String fence(String language, String lines) {
    StringBuilder content = new StringBuilder();
    lines.lines().forEach(line -> content.append(Printable.of(line)).append('\n'));
    int longest = 2;
    int run = 0;
    for (int i = 0; i < content.length(); i++) {
      run = content.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return fence + language + "\n" + content + fence + "\n";
  }

  private static String escaped(String text) {
    String visible = Printable.of(text);
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      if (c < 0x80 && !means(visible, i)) {
        escaped.append("&#").append((int) c).append(';');
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Whether the character stands for itself here. */
  private static boolean means(String text, int at) {
    return switch (text.charAt(at)) {
      case ',', ';', '/', '(' -> true;
      case '_' -> isLetterOrDigit(text, at - 1) && isLetterOrDigit(text, at + 1);
      case ' ' -> at > 0 && text.charAt(at - 1) != ' ' && at < text.length() - 1;
      case '-' -> at > 0;
      // https:// and www. would be links.
      case ':' -> !text.startsWith("//", at + 1);
      case '.' -> !isNumber(text, at) && !(at >= 3 && text.startsWith("www", at - 3));
      case ')' -> !isNumber(text, at);
      default -> isLetterOrDigit(text, at);
    };
  }

  /** Whether all before is a number: it would be that of a list. */
  private static boolean isNumber(String text, int end) {
    for (int i = 0; i < end; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
