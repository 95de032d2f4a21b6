package io.github.cmkcheck.kms;

import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.plan.InstanceKey;
import io.github.cmkcheck.plan.ModuleAddress;
import io.github.cmkcheck.plan.Plan;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which instances a module call has, as far as the plan shows. That it has {@code count} or {@code
 * for_each} at all is told by them too: {@code for_each = toset([...])} leaves no trace in the
 * configuration.
 */
final class ModuleInstances {
  private final Set<ModuleAddress> shown;
  private final Map<ModuleAddress, Map<String, Set<InstanceKey>>> all = new HashMap<>();
  private final Map<ModuleAddress, Map<String, Set<InstanceKey>>> withKeys = new HashMap<>();

  ModuleInstances(Plan plan, KeyInventory inventory) {
    shown = plan.moduleInstances();
    shown.forEach(module -> add(module, all));
    inventory.data().forEach(data -> addAround(data.address().module(), all));
    for (KmsKey key : inventory.keys()) {
      addAround(key.address().module(), all);
      addAround(key.address().module(), withKeys);
    }
    plan.pendingReads().stream()
        .filter(read -> KeyCarriers.isDataSource(read.type()))
        .forEach(read -> addAround(read.module(), withKeys));
    all.values().forEach(calls -> calls.values().forEach(keys -> keys.remove(InstanceKey.NONE)));
  }

  private static void addAround(
      ModuleAddress module, Map<ModuleAddress, Map<String, Set<InstanceKey>>> to) {
    module.outwards().forEach(inner -> add(inner, to));
  }

  private static void add(
      ModuleAddress module, Map<ModuleAddress, Map<String, Set<InstanceKey>>> to) {
    to.computeIfAbsent(module.parent(), caller -> new HashMap<>())
        .computeIfAbsent(module.call().name(), call -> new TreeSet<>())
        .add(module.call().key());
  }

  /** Whether something stands in it after apply, so that it exists for certain. */
  boolean isShown(ModuleAddress module) {
    return shown.contains(module);
  }

  /** The instances of a call with {@code count} or {@code for_each}; empty for any other. */
  Set<InstanceKey> of(ModuleAddress caller, String call) {
    return all.getOrDefault(caller, Map.of()).getOrDefault(call, Set.of());
  }

  /** The instances of a call, of whatever kind, in which something stands that concerns keys. */
  Set<InstanceKey> withKeys(ModuleAddress caller, String call) {
    return withKeys.getOrDefault(caller, Map.of()).getOrDefault(call, Set.of());
  }
}
