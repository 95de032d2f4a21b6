package io.github.cmkcheck.report;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.Expression.Block;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.config.SourceRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a resource that say with which key it, or a replica of it, is encrypted. */
final class EncryptionBlock {
  private static final String ENCRYPTION = "server_side_encryption";
  private static final String REPLICA = "replica";

  private EncryptionBlock() {}

  /**
   * The block, dynamic or not. The whole resource if there is no such block, or if there are
   * several and nothing shows which one applies; null if it is in no file.
   *
   * @param region the region of the replica; null for the table itself
   */
  static @Nullable SourceRange of(ResourceConfig resource, @Nullable String region) {
    List<Block> candidates =
        region == null
            ? blocks(resource, ENCRYPTION)
            : blocks(resource, REPLICA).stream()
                .filter(block -> region(block).map(region::equals).orElse(true))
                .toList();
    List<Block> certain =
        candidates.stream().filter(block -> region != null && region(block).isPresent()).toList();
    List<Block> meant = certain.isEmpty() ? candidates : certain;
    SourceRange block = meant.size() == 1 ? meant.get(0).range() : null;
    return block == null ? resource.range() : block;
  }

  private static List<Block> blocks(ResourceConfig resource, String name) {
    return resource.expressions().get(name) instanceof Expression.Blocks all
        ? all.blocks()
        : List.of();
  }

  /** The region that a replica's block names as plain text. */
  private static Optional<String> region(Block block) {
    return block.arguments().get("region_name") instanceof Expression.Literal literal
        ? literal.value().asString()
        : Optional.empty();
  }
}
