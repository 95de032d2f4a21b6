package io.github.cmkcheck.render;

import java.util.List;

/**
 * A page of Markdown of bounded length: a block that no longer fits is left out whole, so that no
 * element is ever left open.
 */
final class MarkdownPage {

  /** Room for the sentences that say what is left out. */
  private static final int RESERVE = 2_000;

  private final StringBuilder text = new StringBuilder();
  private final int most;

  /**
   * An empty page.
   *
   * @param most the greatest length, in UTF-16 units
   */
  MarkdownPage(int most) {
    this.most = most;
  }

  /** Adds a short block that names nothing from the plan; it always fits. */
  void say(String block) {
    text.append(block.stripTrailing()).append("\n\n");
  }

  /** Adds a block if it fits. */
  boolean add(String block) {
    boolean fits = text.length() + block.length() + RESERVE <= most;
    if (fits) {
      say(block);
    }
    return fits;
  }

  /**
   * Adds one block of many lines.
   *
   * @return how many of the lines fitted; if none did, there is no block
   */
  int add(String before, List<String> lines, String after) {
    StringBuilder block = new StringBuilder(before);
    int added = 0;
    for (String line : lines) {
      if (text.length() + block.length() + line.length() + 1 + after.length() + RESERVE <= most) {
        block.append(line).append('\n');
        added++;
      }
    }
    return added > 0 && add(block + after) ? added : 0;
  }

  /** A closed fold; its summary is HTML. */
  static String fold(String summary, String content) {
    return "<details>\n<summary>"
        + summary
        + "</summary>\n\n"
        + content.stripTrailing()
        + "\n\n</details>";
  }

  /** All of it, ending in one line break. */
  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
