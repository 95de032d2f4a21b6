package io.github.cmkcheck.kms;

import io.github.cmkcheck.inventory.Encryption;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.plan.InstanceKey;
import io.github.cmkcheck.plan.ModuleAddress;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.ResourceAddress;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.plan.ResourceMode;
import io.github.cmkcheck.plan.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts the tables of which the plan does not show the key, by who repeats them. */
final class OpenTables {
  private final Map<ModuleAddress, Set<InstanceKey>> instances = new HashMap<>();

  OpenTables(Plan plan) {
    for (ResourceChange change : plan.changes()) {
      if (isOpen(change)) {
        add(change.address());
      }
    }
  }

  private static boolean isOpen(ResourceChange change) {
    if (change.address().mode() != ResourceMode.MANAGED || !change.actions().leaveInstance()) {
      return false;
    }
    return TableType.of(change.address().type())
        .map(type -> Encryption.of(type, change.after()))
        .filter(encryption -> encryption.setting() == Encryption.Setting.PRESENT)
        .filter(encryption -> !encryption.enabled().equals(new Value.Bool(false)))
        .filter(encryption -> encryption.key().isUnknown())
        .isPresent();
  }

  private void add(ResourceAddress address) {
    put(address.module(), address.key());
    address.module().outwards().forEach(module -> put(module.parent(), module.call().key()));
  }

  private void put(ModuleAddress module, InstanceKey key) {
    if (!key.isNone()) {
      instances.computeIfAbsent(module, unseen -> new TreeSet<>()).add(key);
    }
  }

  /** How many instances of what a module instance repeats have such a table. */
  int sharing(ModuleAddress module) {
    return instances.getOrDefault(module, Set.of()).size();
  }
}
