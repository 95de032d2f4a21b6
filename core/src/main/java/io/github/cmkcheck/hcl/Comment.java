package io.github.cmkcheck.hcl;

import java.util.List;

/**
 * A comment.
 *
 * @param line where it begins, from 1
 * @param content everything between its marks, white space and line breaks included
 */
public record Comment(int line, String content) {

  /** What it says, without surrounding white space. */
  public String text() {
    return content.strip();
  }

  /** Its lines, of which the first is at {@link #line()}; there is always at least one. */
  List<String> lines() {
    return List.of(content.split("\n", -1));
  }
}
