package io.github.cmkcheck.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Applies override files: an argument replaces the one in the original block, and nested blocks
 * replace all those of their type.
 */
final class Overrides {
  private Overrides() {}

  /** Applies the overrides to the blocks. */
  static void apply(List<Block> overrides, List<Block> blocks) {
    for (Block override : overrides) {
      if (override.type().equals("locals")) {
        // The last value with the same name wins.
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

  /** The type of a nested block; for a dynamic one, that of the blocks that it generates. */
  static String nestedType(Block block) {
    return block.type().equals("dynamic") && !block.labels().isEmpty()
        ? block.labels().get(0)
        : block.type();
  }
}
