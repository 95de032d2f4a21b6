package io.github.cmkcheck.hcl;

import java.util.List;

/**
 * What a configuration file says.
 *
 * @param body its attributes and blocks
 * @param comments all of its comments, in file order; none for a JSON file
 */
public record HclFile(Body body, List<Comment> comments) {
  /** Copies the list. */
  public HclFile {
    comments = List.copyOf(comments);
  }
}
