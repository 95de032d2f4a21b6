package io.github.cmkcheck.kms;

import io.github.cmkcheck.inventory.Replica;
import io.github.cmkcheck.inventory.Table;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A table, or one replica of it, with the answer whose key encrypts it.
 *
 * @param table the table
 * @param replica the replica that is meant; null for the table itself
 * @param ownership the answer
 */
public record EncryptedObject(Table table, @Nullable Replica replica, KeyOwnership ownership) {

  /** How a replica of which only apply will tell the region is called. */
  public static final String UNKNOWN_REGION = "unknown";

  static final Comparator<Replica> BY_REGION =
      Comparator.comparing(Replica::region, Comparator.nullsLast(Comparator.naturalOrder()));

  /** The replica's region; null for the table itself. */
  public @Nullable String replicaRegion() {
    if (replica == null) {
      return null;
    }
    String region = replica.region();
    return region == null ? UNKNOWN_REGION : region;
  }
}
