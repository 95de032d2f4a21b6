package io.github.cmkcheck.fix;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file.
 *
 * @param text the line without its ending
 * @param ending as it is in the file; empty for a last line that has none
 */
record Line(String text, String ending) {

  /** The lines of a text; joined, they are the text again. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int next = feed < 0 ? text.length() : feed + 1;
      int end = feed < 0 ? next : feed > start && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
      lines.add(new Line(text.substring(start, end), text.substring(end, next)));
      start = next;
    }
    return List.copyOf(lines);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Its leading whitespace. */
  String indent() {
    return text.substring(0, text.length() - text.stripLeading().length());
  }

  @Override
  public String toString() {
    return text + ending;
  }
}
