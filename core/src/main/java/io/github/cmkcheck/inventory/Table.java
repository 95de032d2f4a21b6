package io.github.cmkcheck.inventory;

import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.plan.ResourceAddress;
import io.github.cmkcheck.plan.Value;
import java.util.List;

/**
 * A table (or a replica that is a resource of its own) as it will be after apply.
 *
 * @param address its address
 * @param type its resource type
 * @param actions what the plan does to it; {@link Actions#NONE} also if the plan does not list it
 * @param deferred whether Terraform put it off, so that the values are a guess
 * @param before its values before apply; null for a new table
 * @param values its values after apply
 * @param encryption its settings
 * @param replicas the replicas that are part of it
 */
public record Table(
    ResourceAddress address,
    TableType type,
    Actions actions,
    boolean deferred,
    Value before,
    Value values,
    Encryption encryption,
    List<Replica> replicas) {

  /** Copies the list. */
  public Table {
    replicas = List.copyOf(replicas);
  }

  static Table of(TableType type, ResourceInstance instance) {
    Value values = instance.values();
    if (values.kind() != Value.Kind.OBJECT) {
      throw Encryption.malformed();
    }
    return new Table(
        instance.address(),
        type,
        instance.actions(),
        instance.deferred(),
        instance.before(),
        values,
        Encryption.of(type, values),
        Replica.of(type, values));
  }

  /**
   * Whether it is restored from another table, whose key it takes unless it names its own. Set but
   * unknown counts as set.
   */
  public boolean isRestored() {
    return !values.get("restore_source_name").isNull()
        || !values.get("restore_source_table_arn").isNull();
  }

  /** Whether its key stands in the state already, so that the configuration may not name it. */
  public boolean keepsItsKey() {
    return !actions.makeNew() && encryption.key().equals(Encryption.of(type, before).key());
  }

  /** The same of a replica's key. */
  public boolean keepsKeyOf(Replica replica) {
    return !actions.makeNew() && Replica.of(type, before).contains(replica);
  }
}
