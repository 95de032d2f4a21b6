package io.github.cmkcheck.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Override files: each argument in them replaces the one of the same block, and nested blocks
 * replace all of their type.
 */
final class Overrides {
  private Overrides() {}

  /** Changes those of the blocks that are overridden. */
  static void apply(List<Block> overrides, List<Block> blocks) {
    for (Block override : overrides) {
      if (override.type().equals("locals")) {
        // A later value of the same name wins.
        blocks.add(override);
        continue;
      }
      blocks.replaceAll(
          block ->
              block.type().equals(override.type()) && block.labels().equals(override.labels())
                  ? merged(block, override)
                  : block);
    }
  }

  private static Block merged(Block block, Block override) {
    Set<String> names =
        override.body().attributes().stream().map(Attribute::name).collect(Collectors.toSet());
    boolean repeated = names.contains("count") || names.contains("for_each");
    List<Attribute> attributes = new ArrayList<>();
    for (Attribute attribute : block.body().attributes()) {
      boolean other = attribute.name().equals("count") || attribute.name().equals("for_each");
      if (!names.contains(attribute.name()) && !(other && repeated)) {
        attributes.add(attribute);
      }
    }
    attributes.addAll(override.body().attributes());
    Set<String> types =
        override.body().blocks().stream().map(Overrides::nestedType).collect(Collectors.toSet());
    List<Block> nested = new ArrayList<>();
    for (Block inner : block.body().blocks()) {
      if (!types.contains(nestedType(inner))) {
        nested.add(inner);
      }
    }
    nested.addAll(override.body().blocks());
    return new Block(block.type(), block.labels(), new Body(attributes, nested), block.range());
  }

  /** The type of nested blocks; of a dynamic one, that of the blocks that it gives. */
  static String nestedType(Block block) {
    return block.type().equals("dynamic") && !block.labels().isEmpty()
        ? block.labels().get(0)
        : block.type();
  }
}
