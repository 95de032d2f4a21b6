package io.github.cmkcheck.inventory;

import io.github.cmkcheck.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A replica that is part of its table's resource. Replicas are a set: only the region distinguishes
 * them.
 *
 * @param region such as {@code us-west-2}; null if it is known only after apply
 * @param encryption its own key
 */
public record Replica(@Nullable String region, Encryption encryption)
    implements Comparable<Replica> {

  private static final Value NOT_KNOWN = Value.UNKNOWN;

  private static final Comparator<Replica> ORDER =
      Comparator.comparing((Replica replica) -> replica.region() == null ? "" : replica.region())
          .thenComparing(replica -> replica.encryption().key().kind())
          .thenComparing(replica -> replica.encryption().key().asString().orElse(""));

  /** The replicas in a table's values; identical ones count as one. */
  public static List<Replica> of(TableType type, Value values) {
    return switch (type) {
      case AWS_TABLE -> distinct(list(values.get("replica")), Replica::ofBlock);
      case AWSCC_GLOBAL_TABLE -> distinct(list(values.get("replicas")), Replica::ofObject);
      default -> List.of();
    };
  }

  private static List<Replica> distinct(List<Value> values, Function<Value, Replica> replica) {
    Set<Replica> seen = new TreeSet<>();
    return values.stream().map(replica).filter(seen::add).toList();
  }

  private static List<Value> list(Value replicas) {
    return switch (replicas.kind()) {
      case NULL -> List.of();
      // A dynamic block over something unknown: there may be replicas in any region.
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

  /** By region and key, which is all that a replica has. */
  @Override
  public int compareTo(Replica other) {
    return ORDER.compare(this, other);
  }

  /** Regions reach the output, so text that does not look like one is dropped. */
  private static @Nullable String region(Value value) {
    return value.asString().filter(text -> text.matches("[a-z0-9-]{1,40}")).orElse(null);
  }
}
