package io.github.cmkcheck.owner;

import io.github.cmkcheck.inventory.Replica;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.key.KeyIdentity;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table, or one replica of it, with the answer to who owns the key that encrypts it.
 *
 * @param table the table
 * @param replica the replica; null for the table itself
 * @param of the table that the replica belongs to; null for a table, and for a replica of a global
 *     table, which belongs to no other
 * @param ownership the answer
 * @param before who owns its key before apply; null if it does not exist then
 * @param identity the key that {@code ownership.key()} leads to; null without one
 * @param region its region; null if the plan does not show it
 * @param naming whether the configuration names the key that it keeps
 */
public record EncryptedObject(
    Table table,
    @Nullable Replica replica,
    @Nullable EncryptedObject of,
    KeyOwnership ownership,
    @Nullable KeyOwnership before,
    @Nullable KeyIdentity identity,
    @Nullable String region,
    Naming naming) {

  /** What to call a replica whose region is known only after apply. */
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

  /** Whether this is a replica, as a part of its table or as a resource of its own. */
  public boolean isReplica() {
    return replica != null || table.type() == TableType.AWS_TABLE_REPLICA;
  }

  /** The key, if it is one certain key. */
  public Optional<KeyIdentity> key() {
    return Optional.ofNullable(identity);
  }

  /** What reports call it: its address, and the replica's region. */
  public String name() {
    return table.address().withReplica(replicaRegion());
  }
}
