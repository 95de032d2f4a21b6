package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which resources have nested blocks that come from a {@code dynamic} block. Each resource is
 * searched once, however many of its blocks are asked about.
 */
final class DynamicBlocks {
  private final @Nullable ModuleConfig configuration;
  private final Map<String, Boolean> found = new HashMap<>();

  DynamicBlocks(@Nullable ModuleConfig configuration) {
    this.configuration = configuration;
  }

  /** Whether a resource has a dynamic block of a type. */
  boolean has(ResourceAddress resource, String type) {
    return configuration != null
        && found.computeIfAbsent(
            resource.withoutKeys() + " " + type, unseen -> find(resource, type));
  }

  private boolean find(ResourceAddress resource, String type) {
    return Optional.ofNullable(configuration)
        .flatMap(root -> root.resource(resource))
        .map(config -> config.expressions().get(type))
        .filter(
            written ->
                written instanceof Expression.Blocks blocks
                    && blocks.blocks().stream().anyMatch(block -> block.forEach() != null))
        .isPresent();
  }
}
