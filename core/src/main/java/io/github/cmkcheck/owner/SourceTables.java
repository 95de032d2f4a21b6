package io.github.cmkcheck.owner;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.PathStep;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.inventory.TableInventory;
import io.github.cmkcheck.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the table that an {@code aws_dynamodb_table_replica} is a replica of. */
final class SourceTables {
  private final Plan plan;
  private final Map<ResourceAddress, Table> byAddress = new HashMap<>();
  private final Map<String, ResourceAddress> byArn = new HashMap<>();

  SourceTables(Plan plan, TableInventory inventory) {
    this.plan = plan;
    for (Table table : inventory.tables()) {
      byAddress.put(table.address(), table);
      table.values().get("arn").asString().ifPresent(arn -> byArn.put(arn, table.address()));
    }
  }

  /**
   * A table.
   *
   * @param presumed whether it is only presumed to be that one: a plain reference names it
   */
  record Source(ResourceAddress address, boolean presumed) {}

  /** By the ARN where it is known, otherwise by a plain reference to a table of the same module. */
  Optional<Source> of(Table replica) {
    Optional<String> arn = replica.values().get("global_table_arn").asString();
    if (arn.isPresent()) {
      return arn.map(byArn::get).map(address -> new Source(address, false));
    }
    return plan.configurationOf(replica.address())
        .map(config -> config.expressions().get("global_table_arn"))
        .flatMap(expression -> single(expression, replica.address()))
        .filter(byAddress::containsKey)
        .map(address -> new Source(address, true));
  }

  private static Optional<ResourceAddress> single(Expression expression, ResourceAddress near) {
    if (!(expression instanceof Expression.Unparsed all) || all.references().size() != 1) {
      return Optional.empty();
    }
    Reference reference = all.references().get(0);
    InstanceKey key = reference.key();
    return reference.kind() == Reference.Kind.RESOURCE
            && reference.path().equals(List.of(PathStep.attribute("arn")))
        ? Optional.of(
            new ResourceAddress(
                near.module(), ResourceMode.MANAGED, reference.type(), reference.name(), key))
        : Optional.empty();
  }
}
