package io.github.cmkcheck.render;

import java.io.IOException;
import java.io.Writer;

/**
 * A part of the page that can be folded. It starts open if it is small; in print it is open unless
 * it is so long that nobody would read it on paper.
 */
final class HtmlFold {

  /** The most things that are shown without folding. */
  static final int SMALL = 25;

  /** The most things that are printed: about thirty sheets of paper. */
  static final int PRINTED = 1_000;

  private HtmlFold() {}

  /** Opens a fold with this many things in it. */
  static void begin(String attributes, String summary, int things, Writer out) throws IOException {
    begin(attributes, summary, things <= SMALL, things, out);
  }

  static void begin(String attributes, String summary, boolean open, int things, Writer out)
      throws IOException {
    out.write("<details" + attributes + (things > PRINTED ? " data-huge" : ""));
    out.write((open ? " open" : "") + ">\n<summary>" + summary + "</summary>\n");
  }

  /** Opens a list of names, in columns if there are many. */
  static String names(int things) {
    return "<ul class=\"names" + (things > SMALL ? " many" : "") + "\">\n";
  }

  static void end(Writer out) throws IOException {
    out.write("</details>\n");
  }
}
