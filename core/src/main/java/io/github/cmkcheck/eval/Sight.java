package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.config.ModuleConfig.ModuleCall;
import io.github.cmkcheck.eval.Instances.Instance;
import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.RelevantAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What could be in something that plan JSON does not show, a local or a dynamic block: only what
 * its module can see, and only what the plan depends on.
 */
final class Sight {
  private static final String NOT_SHOWN = "plan JSON does not show what it is made of";

  private final Plan plan;
  private final boolean saysWhatItDrawsOn;
  private final Instances instances;
  private final Evaluator evaluator;
  private @Nullable Map<ResourceAddress, List<Instance>> blocks;
  private @Nullable List<Drawn> drawn;

  Sight(Plan plan, Instances instances, Evaluator evaluator) {
    this.plan = plan;
    this.saysWhatItDrawsOn = plan.saysWhatItDrawsOn();
    this.instances = instances;
    this.evaluator = evaluator;
  }

  /** Null, something known, or something unknown that the plan depends on. */
  Possible ofLocal(Scope scope) {
    return !saysWhatItDrawsOn && evaluator.level() == Presume.USUAL
        ? around(scope)
        : evaluator.mixture(NOT_SHOWN, List.of(drawnOn(scope)));
  }

  /** The same for a dynamic block, which usually depends on what is around it. */
  Possible ofBlock(Scope scope) {
    return evaluator.level() == Presume.USUAL
        ? around(scope)
        : evaluator.mixture(NOT_SHOWN, List.of(drawnOn(scope)));
  }

  /**
   * Everything unknown that the plan depends on and a module can see: what is in the module and, if
   * it gets anything unknown from outside, what is anywhere. If the plan does not say what it
   * depends on, this can be anything.
   */
  Possible drawnOn(Scope scope) {
    return evaluator.once(
        scope.module() + ":drawn on",
        () -> {
          Set<RelevantAttribute> relevant = plan.relevant();
          if (relevant == null || !saysWhatItDrawsOn) {
            return Possible.later("something that the module sees");
          }
          boolean closed =
              !scope.module().isRoot()
                  && evaluator.inputs(scope).stream().noneMatch(it -> it.leaves().canBeLate());
          ModuleAddress here = scope.module().withoutKeys();
          return closed
              ? Possible.union(
                  drawn(relevant).stream()
                      .filter(one -> one.module().isIn(here))
                      .map(Drawn::late)
                      .toList())
              : evaluator.once(
                  "everything drawn on",
                  () -> Possible.union(drawn(relevant).stream().map(Drawn::late).toList()));
        });
  }

  /** The unknown part of something that the plan depends on, and the module that it is in. */
  private record Drawn(ModuleAddress module, Possible late) {}

  private List<Drawn> drawn(Set<RelevantAttribute> relevant) {
    List<Drawn> all = drawn;
    if (all == null) {
      all = new ArrayList<>();
      for (RelevantAttribute one : new TreeSet<>(relevant)) {
        Possible late = late(unknownOf(one));
        if (!late.ways().isEmpty()) {
          all.add(new Drawn(one.resource().module(), late));
        }
      }
      drawn = all;
    }
    return all;
  }

  private static Possible late(Possible possible) {
    return possible.filter(way -> way.late());
  }

  private Possible unknownOf(RelevantAttribute relevant) {
    List<Instance> found = byBlock().getOrDefault(relevant.resource(), List.of());
    String name =
        relevant.resource() + (relevant.attribute().isEmpty() ? "" : ".") + relevant.attribute();
    if (found.isEmpty()) {
      boolean data = relevant.resource().mode() == ResourceMode.DATA;
      boolean kept = plan.configurationOf(relevant.resource()).isPresent();
      return data || kept ? Possible.known(true) : Possible.later(name);
    }
    List<Possible> parts = new ArrayList<>();
    for (Instance instance : found) {
      ModuleAddress module = instance.address().module();
      Optional<Scope> scope =
          Optional.ofNullable(plan.configuration())
              .flatMap(root -> root.at(module))
              .map(config -> Scope.of(module, config));
      if (scope.isEmpty() || !evaluator.spend(1)) {
        parts.add(Possible.later(name));
      } else {
        parts.add(
            relevant.attribute().isEmpty()
                ? evaluator.resources().object(instance, scope.get())
                : evaluator.resources().attribute(instance, relevant.attribute(), scope.get()));
      }
    }
    return Possible.union(parts).leaves();
  }

  private Map<ResourceAddress, List<Instance>> byBlock() {
    Map<ResourceAddress, List<Instance>> all = blocks;
    if (all == null) {
      all = new HashMap<>();
      for (Map.Entry<ResourceAddress, List<Instance>> block : instances.all().entrySet()) {
        all.computeIfAbsent(block.getKey().withoutKeys(), unseen -> new ArrayList<>())
            .addAll(block.getValue());
      }
      blocks = all;
    }
    return all;
  }

  /** What is unknown around a module instance: its keys, its inputs, the outputs of its modules. */
  private Possible around(Scope scope) {
    return evaluator.once(
        scope.module() + ":in sight",
        () -> {
          List<Possible> parts = new ArrayList<>();
          parts.addAll(ofResources(scope));
          if (!scope.module().isRoot()) {
            parts.addAll(evaluator.inputs(scope));
          }
          for (Map.Entry<String, ModuleCall> call :
              new TreeMap<>(scope.config().calls()).entrySet()) {
            Reference module = Reference.module(call.getKey());
            parts.add(evaluator.modules().follow(module, scope));
          }
          Possible late = late(Possible.mixture("", parts)).filter(Way::mayBeKey);
          return evaluator
              .mixture(NOT_SHOWN, List.of(late))
              .presuming(Presumption.ONLY_KEY_IN_SIGHT);
        });
  }

  private List<Possible> ofResources(Scope scope) {
    List<Possible> parts = new ArrayList<>();
    for (Instance instance : instances.in(scope.module())) {
      if (!evaluator.spend(1)) {
        return List.of(Possible.later("more than can be examined"));
      }
      ResourceAddress address = instance.address();
      String type = address.type();
      if (KmsKey.isType(type) || instance.pending() && KeyData.isType(type)) {
        parts.add(evaluator.resources().attribute(instance, "arn", scope));
      } else if (instance.pending() && KeyCarriers.mayBeKey(type, "")) {
        parts.add(Possible.later(address.toString()));
      } else if (KeyCarriers.isKept(type)) {
        // The known part of it is not a new key.
        parts.add(evaluator.resources().object(instance, scope));
      }
    }
    return parts;
  }
}
