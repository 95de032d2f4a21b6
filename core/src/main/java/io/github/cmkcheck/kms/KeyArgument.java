package io.github.cmkcheck.kms;

import io.github.cmkcheck.inventory.Replica;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.plan.Expression;
import io.github.cmkcheck.plan.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the configuration names the key of a table or replica.
 *
 * @param written how far it does
 * @param name what to call the argument
 * @param expression its expression; null unless it is written
 * @param scope where it stands; null without a configuration
 * @param lumped whether the expression is that of a whole object, of which the key is only a part
 * @param conditions what must hold anyway: that encryption is enabled, that the table exists
 */
record KeyArgument(
    Written written,
    String name,
    @Nullable Expression expression,
    @Nullable Scope scope,
    boolean lumped,
    List<Expression> conditions) {

  /** How far the configuration speaks of the key. */
  enum Written {
    /** The document has no configuration, or not of this resource. */
    NO_CONFIGURATION,
    /** There is no block in sight; a dynamic block would not be. */
    NO_BLOCK,
    /** The block is there, without a key. */
    NO_KEY,
    /** The key is there. */
    KEY
  }

  /** The key of a table itself. */
  static KeyArgument of(Plan plan, Table table) {
    TableType type = table.type();
    Located at = Located.of(plan, table);
    if (at == null) {
      return absent(Written.NO_CONFIGURATION, type.keyArgument(), null);
    }
    if (type.block().isEmpty()) {
      return of(at.config().expressions(), type.keyArgument(), at.scope());
    }
    Expression block = at.config().expressions().get(type.block());
    if (block == null) {
      return absent(Written.NO_BLOCK, type.keyArgument(), at.scope());
    }
    return switch (block.kind()) {
      case BLOCKS -> {
        List<Map<String, Expression>> blocks = ((Expression.Blocks) block).blocks();
        yield blocks.isEmpty()
            ? absent(Written.NO_BLOCK, type.keyArgument(), at.scope())
            : of(blocks.get(0), type.keyArgument(), at.scope());
      }
      case CONSTANT ->
          part(((Expression.Constant) block).value().get(type.keyArgument()), type, at.scope());
      case REFERENCES, OPAQUE ->
          new KeyArgument(Written.KEY, type.block(), block, at.scope(), true, List.of());
    };
  }

  /** The key of a replica that is part of a table's resource. Replicas pair by region. */
  static KeyArgument of(Plan plan, Table table, Replica replica, ExpressionTracer tracer) {
    Located at = Located.of(plan, table);
    boolean object = table.type().isObjectAttribute();
    String key = object ? "kms_master_key_id" : "kms_key_arn";
    if (at == null) {
      return absent(Written.NO_CONFIGURATION, key, null);
    }
    Expression all = at.config().expressions().get(object ? "replicas" : "replica");
    if (all == null) {
      return absent(Written.NO_BLOCK, key, at.scope());
    }
    return switch (all.kind()) {
      case BLOCKS -> {
        List<Map<String, Expression>> blocks = ((Expression.Blocks) all).blocks();
        yield byRegion(blocks, replica, at.scope(), tracer)
            .map(block -> of(block, key, at.scope()))
            .orElse(absent(Written.NO_BLOCK, key, at.scope()));
      }
      case CONSTANT -> {
        Value own =
            ((Expression.Constant) all)
                .value().elements().stream()
                    .filter(one -> one.get("region").asString().equals(region(replica)))
                    .findFirst()
                    .orElse(Value.NULL);
        yield part(own.get("sse_specification").get(key), table.type(), at.scope());
      }
      case REFERENCES, OPAQUE ->
          new KeyArgument(Written.KEY, "replicas", all, at.scope(), true, List.of());
    };
  }

  private static Optional<Map<String, Expression>> byRegion(
      List<Map<String, Expression>> blocks, Replica replica, Scope scope, ExpressionTracer tracer) {
    List<Map<String, Expression>> possible = new ArrayList<>();
    for (Map<String, Expression> block : blocks) {
      Optional<String> region = regionOf(block, scope, tracer);
      if (region.isPresent() && region.equals(region(replica))) {
        return Optional.of(block);
      }
      if (region.isEmpty()) {
        possible.add(block);
      }
    }
    return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
  }

  private static Optional<String> region(Replica replica) {
    return Optional.ofNullable(replica.region());
  }

  private static Optional<String> regionOf(
      Map<String, Expression> block, Scope scope, ExpressionTracer tracer) {
    Expression region = block.get("region_name");
    if (region == null) {
      return Optional.empty();
    }
    List<Leaf> leaves = tracer.trace("region_name", region, scope);
    return leaves.size() == 1 ? leaves.get(0).value().asString() : Optional.empty();
  }

  private static KeyArgument of(Map<String, Expression> arguments, String key, Scope scope) {
    Expression expression = arguments.get(key);
    if (expression == null) {
      return absent(Written.NO_KEY, key, scope);
    }
    List<Expression> conditions =
        Stream.of(arguments.get("enabled"), scope.repetition()).filter(Objects::nonNull).toList();
    return new KeyArgument(Written.KEY, key, expression, scope, false, conditions);
  }

  private static KeyArgument part(Value value, TableType type, Scope scope) {
    return value.isNull()
        ? absent(Written.NO_KEY, type.keyArgument(), scope)
        : new KeyArgument(
            Written.KEY,
            type.keyArgument(),
            new Expression.Constant(value),
            scope,
            false,
            List.of());
  }

  private static KeyArgument absent(Written written, String name, @Nullable Scope scope) {
    return new KeyArgument(written, name, null, scope, false, List.of());
  }

  private record Located(ResourceConfig config, Scope scope) {
    static @Nullable Located of(Plan plan, Table table) {
      Optional<ResourceConfig> resource = plan.configurationOf(table.address());
      Optional<Scope> scope = Scope.of(plan, table.address());
      return resource.isEmpty() || scope.isEmpty()
          ? null
          : new Located(resource.get(), scope.get());
    }
  }
}
