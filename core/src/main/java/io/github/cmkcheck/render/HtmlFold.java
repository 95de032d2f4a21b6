package io.github.cmkcheck.render;

import java.io.IOException;
import java.io.Writer;

/**
 * Part of the page that folds. It begins open if there is little in it; on paper it is open unless
 * there is so much that nobody would read it there.
 */
final class HtmlFold {

  /** So many things are in view at once. */
  static final int SMALL = 25;

  /** More than that are some thirty sheets of paper. */
  static final int PRINTED = 1_000;

  private HtmlFold() {}

  /** Opens one with so many things in it. */
  static void begin(String attributes, String summary, int things, Writer out) throws IOException {
    begin(attributes, summary, things <= SMALL, things, out);
  }

  static void begin(String attributes, String summary, boolean open, int things, Writer out)
      throws IOException {
    out.write("<details" + attributes + (things > PRINTED ? " data-huge" : ""));
    out.write((open ? " open" : "") + ">\n<summary>" + summary + "</summary>\n");
  }

  /** A list of names: in columns where there are many. */
  static String names(int things) {
    return "<ul class=\"names" + (things > SMALL ? " many" : "") + "\">\n";
  }

  static void end(Writer out) throws IOException {
    out.write("</details>\n");
  }
}
