package io.github.cmkcheck.hcl;

import java.util.List;

/**
 * A comment.
 *
 * @param line where it begins, from 1
 * @param content all that stands between its marks, blanks and ends of lines included
 */
public record Comment(int line, String content) {

  /** What it says, without the blanks around it. */
  public String text() {
    return content.strip();
  }

  /** Its lines, the first of which is {@link #line()}; there is always one. */
  List<String> lines() {
    return List.of(content.split("\n", -1));
  }
}
