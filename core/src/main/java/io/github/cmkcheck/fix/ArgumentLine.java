package io.github.cmkcheck.fix;

import io.github.cmkcheck.hcl.Attribute;
import io.github.cmkcheck.hcl.HclParser;
import io.github.cmkcheck.hcl.HclSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of the form {@code name = value # comment}.
 *
 * @param indent the leading whitespace
 * @param name of the argument
 * @param value as it is written
 * @param comment with its {@code #} or other marks; empty if there is none
 */
record ArgumentLine(String indent, String name, String value, String comment) {

  /** If a comment follows, the end of the value is searched for, but not in longer lines. */
  private static final int LONGEST = 1_000;

  /** Parses a line; empty if it does not have that form. */
  static Optional<ArgumentLine> read(String line, Attribute attribute) {
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    String rest = line.substring(indent.length());
    if (!rest.startsWith(attribute.name())) {
      return Optional.empty();
    }
    rest = rest.substring(attribute.name().length()).strip();
    if (!rest.startsWith("=")) {
      return Optional.empty();
    }
    rest = rest.substring(1).strip();
    Optional<Integer> end = endOfValue(rest, attribute);
    if (end.isEmpty()) {
      return Optional.empty();
    }
    String value = rest.substring(0, end.get());
    String comment = rest.substring(end.get()).strip();
    return Optional.of(new ArgumentLine(indent, attribute.name(), value, comment));
  }

  /** The end of the shortest prefix with the same value: what follows it is a comment. */
  static Optional<Integer> endOfValue(String text, Attribute attribute) {
    if (!text.contains("#") && !text.contains("//") && !text.contains("/*")) {
      return means(text, attribute) ? Optional.of(text.length()) : Optional.empty();
    }
    for (int end = 1; end <= Math.min(text.length(), LONGEST); end++) {
      if (!Character.isWhitespace(text.charAt(end - 1))
          && means(text.substring(0, end), attribute)) {
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }

  private static boolean means(String text, Attribute attribute) {
    try {
      return HclParser.expression("", text).equals(attribute.expression());
    } catch (HclSyntaxException e) {
      return false;
    }
  }

  ArgumentLine withValue(String other) {
    return new ArgumentLine(indent, name, other, comment);
  }

  /** Consecutive lines, as {@code terraform fmt} aligns them. */
  static List<String> aligned(List<ArgumentLine> lines) {
    int width = width(lines);
    List<String> aligned = new ArrayList<>();
    for (ArgumentLine line : lines) {
      aligned.add(line.indent + line.name + blanks(width - length(line.name)) + " = " + line.value);
    }
    for (int i = 0; i < lines.size(); i++) {
      int end = i;
      int most = 0;
      while (end < lines.size() && !lines.get(end).comment.isEmpty()) {
        most = Math.max(most, length(aligned.get(end)));
        end++;
      }
      for (; i < end; i++) {
        String line = aligned.get(i);
        aligned.set(i, line + blanks(most - length(line)) + " " + lines.get(i).comment);
      }
    }
    return aligned;
  }

  /** The length of the longest name. */
  static int width(List<ArgumentLine> lines) {
    return lines.stream().mapToInt(line -> length(line.name)).max().orElse(0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String blanks(int count) {
    return " ".repeat(count);
  }
}
