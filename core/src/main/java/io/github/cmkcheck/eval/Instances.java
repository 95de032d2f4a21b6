package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.plan.StateResource;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which instances of resources, data sources and modules exist after apply, by the plan's own
 * evidence. They also show that something is repeated at all: {@code for_each = toset([...])}
 * leaves no trace in plan JSON.
 */
final class Instances {
  private final Map<ResourceAddress, List<Instance>> byBlock = new HashMap<>();
  private final Map<ResourceAddress, Set<InstanceKey>> keys = new HashMap<>();
  private final Map<ResourceAddress, Instance> byAddress = new HashMap<>();
  private final Map<ModuleAddress, List<Instance>> byModule = new HashMap<>();
  private final Map<ModuleAddress, Map<String, Set<InstanceKey>>> modules = new HashMap<>();
  private final Set<ModuleAddress> shown;

  /**
   * One instance.
   *
   * @param address its address
   * @param values after apply, with what is unknown marked; null for a type that was not kept
   * @param pending whether it is a data source that will be read during apply
   */
  record Instance(ResourceAddress address, Value values, boolean pending) {}

  Instances(Plan plan) {
    shown = plan.moduleInstances();
    shown.forEach(this::addModule);
    Set<ResourceAddress> seen = new HashSet<>();
    for (ResourceChange change : plan.changes()) {
      seen.add(change.address());
      if (change.actions().leaveInstance()) {
        boolean pending = plan.pendingReads().contains(change.address());
        add(new Instance(change.address(), change.after(), pending));
      }
    }
    plan.pendingReads().stream()
        .filter(seen::add)
        .forEach(address -> add(new Instance(address, Value.NULL, true)));
    for (StateResource resource : plan.state()) {
      if (seen.add(resource.address())) {
        add(new Instance(resource.address(), resource.values(), false));
      }
    }
    Comparator<Instance> order = Comparator.comparing(Instance::address);
    byBlock.values().forEach(all -> all.sort(order));
    byModule.values().forEach(all -> all.sort(order));
  }

  private void add(Instance instance) {
    ResourceAddress address = instance.address();
    ResourceAddress block = block(address.module(), address.mode(), address.type(), address.name());
    byBlock.computeIfAbsent(block, unseen -> new ArrayList<>()).add(instance);
    byAddress.put(address, instance);
    if (!address.key().isNone()) {
      keys.computeIfAbsent(block, unseen -> new TreeSet<>()).add(address.key());
    }
    byModule.computeIfAbsent(address.module(), unseen -> new ArrayList<>()).add(instance);
    address.module().outwards().forEach(this::addModule);
  }

  private void addModule(ModuleAddress module) {
    InstanceKey key = module.call().key();
    if (!key.isNone()) {
      modules
          .computeIfAbsent(module.parent(), caller -> new HashMap<>())
          .computeIfAbsent(module.call().name(), call -> new TreeSet<>())
          .add(key);
    }
  }

  private static ResourceAddress block(
      ModuleAddress module, ResourceMode mode, String type, String name) {
    return new ResourceAddress(module, mode, type, name, InstanceKey.NONE);
  }

  /** The instances of a block in a module instance, by key; none if its type was not kept. */
  List<Instance> of(ModuleAddress module, ResourceMode mode, String type, String name) {
    return byBlock.getOrDefault(block(module, mode, type, name), List.of());
  }

  /** The keys of the instances of a repeated block; empty for any other. */
  Set<InstanceKey> keys(ModuleAddress module, ResourceMode mode, String type, String name) {
    return keys.getOrDefault(block(module, mode, type, name), Set.of());
  }

  /** The instance at an address; null if there is none. */
  @Nullable Instance at(ResourceAddress address) {
    return byAddress.get(address);
  }

  /** Everything in one module instance, by address. */
  List<Instance> in(ModuleAddress module) {
    return byModule.getOrDefault(module, List.of());
  }

  /** Every instance of every block, by block. */
  Map<ResourceAddress, List<Instance>> all() {
    return byBlock;
  }

  /** The keys of the instances of a module call that the plan shows; empty if not repeated. */
  Set<InstanceKey> ofModule(ModuleAddress caller, String call) {
    return modules.getOrDefault(caller, Map.of()).getOrDefault(call, Set.of());
  }

  /** Whether something exists in a module after apply, so that the module certainly exists. */
  boolean isShown(ModuleAddress module) {
    return shown.contains(module);
  }
}
