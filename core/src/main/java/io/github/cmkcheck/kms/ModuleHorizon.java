package io.github.cmkcheck.kms;

import io.github.cmkcheck.kms.Leaf.Context;
import io.github.cmkcheck.kms.Leaf.Kind;
import io.github.cmkcheck.plan.InstanceKey;
import io.github.cmkcheck.plan.ModuleAddress;
import io.github.cmkcheck.plan.ModuleConfig.ModuleCall;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.plan.ResourceMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a module instance sees that could be a key known only after apply. Locals and dynamic blocks
 * are not in plan JSON, but they can only be made of this.
 */
final class ModuleHorizon {
  private final Map<ModuleAddress, List<ResourceChange>> stacks = new HashMap<>();
  private final ModuleInstances modules;
  private final HorizonSources sources;
  private final Map<ModuleAddress, List<Leaf>> known = new HashMap<>();
  private final Set<ModuleAddress> open = new HashSet<>();

  /** Who follows what a module sees. */
  record HorizonSources(
      InputTracer inputs,
      ModuleOutputTracer outputs,
      KeyResourceTracer resources,
      DataSourceTracer dataSources) {}

  ModuleHorizon(Plan plan, ModuleInstances modules, HorizonSources sources) {
    for (ResourceChange change : plan.changes()) {
      if (mayHandOutKey(change)) {
        stacks.computeIfAbsent(change.address().module(), unseen -> new ArrayList<>()).add(change);
      }
    }
    this.modules = modules;
    this.sources = sources;
  }

  /** The leaves that could give an unknown key, each once. */
  List<Leaf> of(Scope scope, Context at) {
    ModuleAddress module = scope.module();
    List<Leaf> before = known.get(module);
    if (before != null) {
      return before;
    }
    if (!open.add(module)) {
      // Asked for on the way to itself: what it sees is being collected already.
      return List.of();
    }
    try {
      List<Leaf> leaves = collect(scope, new Context(Trail.START, Set.of(), at.depth() + 1));
      if (open.size() == 1) {
        known.put(module, leaves);
      }
      return leaves;
    } finally {
      open.remove(module);
    }
  }

  private List<Leaf> collect(Scope scope, Context at) {
    List<Leaf> leaves = new ArrayList<>(sources.resources().keysIn(scope, at));
    leaves.addAll(sources.dataSources().pendingLeaves(scope, at));
    leaves.addAll(stacksIn(scope.module(), at));
    if (!scope.module().isRoot()) {
      leaves.addAll(sources.inputs().all(scope, at));
    }
    for (Map.Entry<String, ModuleCall> call : new TreeMap<>(scope.config().calls()).entrySet()) {
      Set<InstanceKey> instances = modules.withKeys(scope.module(), call.getKey());
      for (InstanceKey instance : instances.stream().sorted().toList()) {
        ModuleAddress child = scope.module().child(call.getKey(), instance);
        Scope inside = Scope.of(child, call.getValue().module());
        leaves.addAll(sources.outputs().keysAmongOutputs(inside, at));
      }
    }
    Map<String, Leaf> distinct = new LinkedHashMap<>();
    leaves.stream()
        .filter(leaf -> leaf.isSource() && leaf.kind() != Kind.UNRELATED)
        .forEach(leaf -> distinct.putIfAbsent(leaf.kind() + leaf.name(), leaf));
    return List.copyOf(distinct.values());
  }

  /** Other resources that hand out keys, as far as they change. */
  private List<Leaf> stacksIn(ModuleAddress module, Context at) {
    return stacks.getOrDefault(module, List.of()).stream()
        .map(change -> Leaf.unknown(Kind.OPAQUE, change.address().toString(), at))
        .toList();
  }

  private static boolean mayHandOutKey(ResourceChange change) {
    return change.address().mode() == ResourceMode.MANAGED
        && KeyCarriers.isResource(change.address().type())
        && change.actions().changeSomething();
  }
}
