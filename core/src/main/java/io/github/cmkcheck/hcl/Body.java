package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;
import java.util.List;
import java.util.Optional;

/**
 * The content of a file or block.
 *
 * @param attributes in file order; no two with the same name
 * @param blocks in file order
 */
public record Body(List<Attribute> attributes, List<Block> blocks) {
  /** Copies the lists. */
  public Body {
    attributes = List.copyOf(attributes);
    blocks = List.copyOf(blocks);
  }

  /** The expression of an attribute; empty if there is no such attribute. */
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
