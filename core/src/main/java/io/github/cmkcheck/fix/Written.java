package io.github.cmkcheck.fix;

import io.github.cmkcheck.hcl.Attribute;
import io.github.cmkcheck.hcl.Block;
import java.util.List;
import java.util.Optional;

/**
 * A block of HCL and the file that it is in.
 *
 * @param file the file's path in the sources
 * @param lines all lines of that file
 * @param block the block
 */
record Written(String file, List<Line> lines, Block block) {

  /** A block within this one. */
  Written inner(Block nested) {
    return new Written(file, lines, nested);
  }

  Optional<Attribute> attribute(String name) {
    return block.body().attributes().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The line with that number, counting from 1. */
  Line line(int number) {
    return lines.get(number - 1);
  }
}
