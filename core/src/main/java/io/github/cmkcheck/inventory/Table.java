package io.github.cmkcheck.inventory;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A table (or a replica that is a resource of its own) as it will be after apply.
 *
 * @param type its resource type
 * @param subject its resource, and what the plan shows about its settings
 * @param replicas the replicas that are part of it
 * @param replicasBefore those that it had before apply
 */
public record Table(
    TableType type, Subject subject, List<Replica> replicas, Replicas replicasBefore) {

  /** Copies the list. */
  public Table {
    replicas = List.copyOf(replicas);
  }

  static Table of(TableType type, ResourceInstance instance) {
    Subject subject = Subject.of(type.question(), instance);
    return new Table(
        type, subject, Replica.of(type, instance.values()), new Replicas(type, instance.before()));
  }

  /** Its address. */
  public ResourceAddress address() {
    return subject.instance().address();
  }

  /** What the plan does to it; {@link Actions#NONE} also if the plan does not list it. */
  public Actions actions() {
    return subject.instance().actions();
  }

  /** Whether Terraform put its change off, so the values are a guess. */
  public boolean deferred() {
    return subject.instance().deferred();
  }

  /** What DynamoDB calls it, if the plan tells. */
  public Optional<String> name() {
    return values().get(type.isOfCloudControl() ? "table_name" : "name").asString();
  }

  /** Its values before apply; null for a new table. */
  public Value before() {
    return subject.instance().before();
  }

  /** Its values after apply. */
  public Value values() {
    return subject.instance().values();
  }

  /** What the plan shows about its encryption settings. */
  public Encryption encryption() {
    return subject.encryption();
  }

  /**
   * Whether it is restored from another table, whose key it takes unless it names its own. Set but
   * unknown counts as set.
   */
  public boolean isRestored() {
    return !values().get("restore_source_name").isNull()
        || !values().get("restore_source_table_arn").isNull();
  }

  /** Whether a replica's key is already in the state. */
  public boolean keepsKeyOf(Replica replica) {
    return !actions().makeNew() && replicasBefore.contains(replica);
  }
}
