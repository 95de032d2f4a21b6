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
 * What could be in something that plan JSON does not show, a local or a dynamic block: it can only
 * be made of what its module sees, and only of what the plan draws on.
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

  /** Nothing, something known, or something unknown that the plan draws on. */
  Possible ofLocal(Scope scope) {
    return !saysWhatItDrawsOn && evaluator.level() == Presume.USUAL
        ? around(scope)
        : evaluator.mixture(NOT_SHOWN, List.of(drawnOn(scope)));
  }

  /** The same of a dynamic block, which usually draws on what is around it. */
  Possible ofBlock(Scope scope) {
    return evaluator.level() == Presume.USUAL
        ? around(scope)
        : evaluator.mixture(NOT_SHOWN, List.of(drawnOn(scope)));
  }

  /**
   * Everything unknown that the plan draws on and a module can see: what is in it, and whatever
   * there is if some of that comes in. Anything, if the plan does not say what it draws on.
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

  /** What is unknown of something that the plan draws on, by where it stands. */
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

  /** What is unknown around a module instance: its keys, its inputs, what its modules hand out. */
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
        // What is known of it is no new key.
        parts.add(evaluator.resources().object(instance, scope));
      }
    }
    return parts;
  }
}
