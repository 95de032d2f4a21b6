package io.github.cmkcheck.report;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.plan.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the tables of a configuration that a plan says nothing of, as one with {@code -target} does
 * of most. They are blocks, of however many instances.
 */
final class LeftOutTables {
  private final Set<String> present = new TreeSet<>();
  private final List<String> leftOut = new ArrayList<>();

  private LeftOutTables(Plan plan) {
    plan.changes().forEach(change -> add(change.address()));
    plan.state().forEach(resource -> add(resource.address()));
  }

  private void add(ResourceAddress address) {
    present.add(address.withoutKeys().toString());
  }

  /** By address, without instance keys. */
  static List<String> of(Plan plan) {
    ModuleConfig root = plan.configuration();
    if (root == null) {
      return List.of();
    }
    LeftOutTables tables = new LeftOutTables(plan);
    tables.module(root, ModuleAddress.ROOT);
    Collections.sort(tables.leftOut);
    return tables.leftOut;
  }

  private void module(ModuleConfig module, ModuleAddress address) {
    for (String block : module.resources().keySet()) {
      String name = address.isRoot() ? block : address + "." + block;
      boolean table = TableType.of(block.substring(0, block.indexOf('.'))).isPresent();
      if (table && !present.contains(name)) {
        leftOut.add(name);
      }
    }
    module
        .calls()
        .forEach((name, call) -> module(call.module(), address.child(name, InstanceKey.NONE)));
  }
}
