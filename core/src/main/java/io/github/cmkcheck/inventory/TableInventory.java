package io.github.cmkcheck.inventory;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * Every table and replica that exists after apply: from the changes, and from the state where the
 * plan leaves one alone ({@code -target}, refresh-only, a state).
 *
 * @param tables by address
 * @param globalTables2017 the {@code aws_dynamodb_global_table} resources: they join tables with
 *     the same name into a global table of version 2017.11.29 and have no key of their own
 */
public record TableInventory(List<Table> tables, List<ResourceAddress> globalTables2017) {

  private static final String GLOBAL_TABLE_2017 = "aws_dynamodb_global_table";

  /** Copies the lists. */
  public TableInventory {
    tables = List.copyOf(tables);
    globalTables2017 = List.copyOf(globalTables2017);
  }

  /** Whether resources of a type belong in this inventory. */
  public static boolean wants(String type) {
    return TableType.of(type).isPresent() || type.equals(GLOBAL_TABLE_2017);
  }

  /**
   * Extracts the tables from a plan.
   *
   * @throws io.github.cmkcheck.input.UnfitPlan if a table does not have the shape that the provider
   *     gives it
   */
  public static TableInventory of(Plan plan) {
    List<Table> tables = new ArrayList<>();
    List<ResourceAddress> globalTables = new ArrayList<>();
    for (ResourceInstance instance : ResourceInstance.of(plan, TableInventory::wants)) {
      TableType.of(instance.address().type())
          .ifPresentOrElse(
              type -> tables.add(Table.of(type, instance)),
              () -> globalTables.add(instance.address()));
    }
    return new TableInventory(tables, globalTables);
  }
}
