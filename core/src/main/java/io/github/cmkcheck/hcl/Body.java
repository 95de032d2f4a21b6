package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;
import java.util.List;
import java.util.Optional;

/**
 * The content of a file or block.
 *
 * @param attributes in the order of the file; no two of one name
 * @param blocks in the order of the file
 */
public record Body(List<Attribute> attributes, List<Block> blocks) {
  /** Copies the lists. */
  public Body {
    attributes = List.copyOf(attributes);
    blocks = List.copyOf(blocks);
  }

  /** The expression of an attribute; empty if it is not written. */
  public Optional<Expression> attribute(String name) {
    return attributes.stream()
        .filter(attribute -> attribute.name().equals(name))
        .map(Attribute::expression)
        .findFirst();
  }

  /** The blocks of one type, in order. */
  public List<Block> blocks(String type) {
    return blocks.stream().filter(block -> block.type().equals(type)).toList();
  }
}
