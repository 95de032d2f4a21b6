package io.github.cmkcheck.inventory;

import io.github.cmkcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A replica that is part of its table's resource. Replicas are a set: nothing but the region tells
 * them apart.
 *
 * @param region such as {@code us-west-2}; null if it is known only after apply
 * @param encryption its own key
 */
public record Replica(@Nullable String region, Encryption encryption) {

  private static final Value NOT_KNOWN = Value.UNKNOWN;

  /** The replicas among a table's values. */
  public static List<Replica> of(TableType type, Value values) {
    return switch (type) {
      case AWS_TABLE -> list(values.get("replica")).stream().map(Replica::ofBlock).toList();
      case AWSCC_GLOBAL_TABLE ->
          list(values.get("replicas")).stream().map(Replica::ofObject).toList();
      default -> List.of();
    };
  }

  private static List<Value> list(Value replicas) {
    return switch (replicas.kind()) {
      case NULL -> List.of();
      // A dynamic block over something unknown: there may be replicas, and nobody knows where.
      case UNKNOWN -> List.of(NOT_KNOWN);
      case LIST -> replicas.elements();
      default -> throw Encryption.malformed();
    };
  }

  private static Replica ofBlock(Value block) {
    requireObject(block);
    return new Replica(
        region(block.get("region_name")), Encryption.keyOnly(block.get("kms_key_arn")));
  }

  private static Replica ofObject(Value object) {
    requireObject(object);
    Value key = object.get("sse_specification").get("kms_master_key_id");
    return new Replica(region(object.get("region")), Encryption.keyOnly(key));
  }

  private static void requireObject(Value replica) {
    if (replica.kind() != Value.Kind.OBJECT && !replica.isUnknown()) {
      throw Encryption.malformed();
    }
  }

  /** Regions reach the output, so what does not look like one is not shown. */
  private static @Nullable String region(Value value) {
    return value.asString().filter(text -> text.matches("[a-z0-9-]{1,40}")).orElse(null);
  }
}
