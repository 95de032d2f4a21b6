package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.SourceRange;
import java.util.List;

/**
 * {@code type "label" { ... }}. A {@code dynamic} block is one too: it has {@code for_each} and a
 * {@code content} block, in which its iterator is bound.
 *
 * @param type such as {@code resource}
 * @param labels in order; they may be written as bare names
 * @param body its content
 * @param range from the type to the closing brace
 */
public record Block(String type, List<String> labels, Body body, SourceRange range) {
  /** Copies the list. */
  public Block {
    labels = List.copyOf(labels);
  }
}
