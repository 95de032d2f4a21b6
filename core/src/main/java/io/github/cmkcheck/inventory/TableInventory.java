package io.github.cmkcheck.inventory;

import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.ResourceAddress;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.plan.ResourceMode;
import io.github.cmkcheck.plan.StateResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every table and replica that exists after apply: from the changes, and from the state where the
 * plan leaves one alone ({@code -target}, refresh-only, a state).
 *
 * @param tables by address
 * @param globalTables2017 the {@code aws_dynamodb_global_table} resources: they join tables of one
 *     name into a global table of version 2017.11.29 and have no key of their own
 */
public record TableInventory(List<Table> tables, List<ResourceAddress> globalTables2017) {

  private static final String GLOBAL_TABLE_2017 = "aws_dynamodb_global_table";

  /** Copies the lists. */
  public TableInventory {
    tables = List.copyOf(tables);
    globalTables2017 = List.copyOf(globalTables2017);
  }

  /** Whether resources of a type belong in here. */
  public static boolean wants(String type) {
    return TableType.of(type).isPresent() || type.equals(GLOBAL_TABLE_2017);
  }

  /**
   * Takes the tables out of a plan.
   *
   * @throws io.github.cmkcheck.input.UnfitPlan if a table has another shape than the provider gives
   *     it
   */
  public static TableInventory of(Plan plan) {
    List<Table> tables = new ArrayList<>();
    List<ResourceAddress> globalTables = new ArrayList<>();
    Set<ResourceAddress> changed = new HashSet<>();
    for (ResourceChange change : plan.changes()) {
      ResourceAddress address = change.address();
      changed.add(address);
      if (address.mode() == ResourceMode.MANAGED && change.actions().leaveInstance()) {
        TableType.of(address.type())
            .ifPresent(
                type ->
                    tables.add(
                        Table.of(
                            address,
                            type,
                            change.actions(),
                            change.deferred(),
                            change.before(),
                            change.after())));
        if (address.type().equals(GLOBAL_TABLE_2017)) {
          globalTables.add(address);
        }
      }
    }
    for (StateResource resource : plan.state()) {
      ResourceAddress address = resource.address();
      if (address.mode() == ResourceMode.MANAGED && !changed.contains(address)) {
        TableType.of(address.type())
            .ifPresent(
                type ->
                    tables.add(
                        Table.of(
                            address,
                            type,
                            Actions.NONE,
                            false,
                            resource.values(),
                            resource.values())));
        if (address.type().equals(GLOBAL_TABLE_2017)) {
          globalTables.add(address);
        }
      }
    }
    tables.sort(Comparator.comparing(Table::address));
    globalTables.sort(Comparator.naturalOrder());
    return new TableInventory(tables, globalTables);
  }
}
