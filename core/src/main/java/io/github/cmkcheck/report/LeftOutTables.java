package io.github.cmkcheck.report;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.inventory.TableBlock;
import io.github.cmkcheck.plan.Plan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the tables of a configuration that a plan does not mention: a plan with {@code -target}
 * leaves out most of them. They are given as blocks, however many instances each has.
 */
final class LeftOutTables {
  private LeftOutTables() {}

  /** By address, without instance keys. */
  static List<String> of(Plan plan) {
    ModuleConfig root = plan.configuration();
    if (root == null) {
      return List.of();
    }
    Set<String> present = new TreeSet<>();
    plan.changes().forEach(change -> present.add(block(change.address())));
    plan.state().forEach(resource -> present.add(block(resource.address())));
    return TableBlock.of(root).stream()
        .map(TableBlock::name)
        .filter(name -> !present.contains(name))
        .sorted()
        .toList();
  }

  private static String block(ResourceAddress address) {
    return address.withoutKeys().toString();
  }
}
