package io.github.cmkcheck.hcl;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes the common indentation of an indented heredoc. Blank lines do not count, and a line that
 * begins with an interpolation or a directive has no indentation.
 */
final class Indentation {
  private final List<TemplatePart> parts;

  Indentation(List<TemplatePart> parts) {
    this.parts = parts;
  }

  /** Shortens the first text of each line. */
  void remove() {
    int least = Integer.MAX_VALUE;
    List<TemplatePart.Text> firsts = new ArrayList<>();
    boolean lineStart = true;
    for (TemplatePart part : parts) {
      TemplatePart.Text text = part instanceof TemplatePart.Text t ? t : null;
      if (lineStart) {
        if (text == null) {
          least = 0;
        } else if (!isBlankLine(text.content())) {
          least = Math.min(least, Characters.blanksBefore(text.content()));
          firsts.add(text);
        }
      }
      lineStart = text != null && text.content().endsWith("\n");
    }
    for (TemplatePart.Text text : firsts) {
      text.set(text.content().substring(least));
    }
  }

  private static boolean isBlankLine(String text) {
    return text.endsWith("\n") && Characters.blanksBefore(text) == text.length();
  }
}
