package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.ModuleCall;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.plan.Plan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the variables, locals, data sources and run settings that an expression depends on. */
final class Reach {

  /** More names than any condition has. */
  private static final int MOST = 1_000;

  private final Plan plan;

  Reach(Plan plan) {
    this.plan = plan;
  }

  private record Step(Reference reference, ModuleAddress module, ModuleConfig config) {}

  /** The names, each with its module, including those along the way. */
  Set<String> of(Expression expression, Scope scope) {
    Set<String> names = new HashSet<>();
    Deque<Step> open = new ArrayDeque<>();
    add(expression, scope.module(), scope.config(), open);
    while (!open.isEmpty() && names.size() < MOST) {
      Step step = open.pop();
      switch (step.reference().kind()) {
        case VARIABLE -> {
          if (names.add(step.module() + ":var." + step.reference().name())) {
            caller(step, open);
          }
        }
        case LOCAL -> {
          Expression local = step.config().locals().get(step.reference().name());
          if (names.add(step.module() + ":local." + step.reference().name()) && local != null) {
            add(local, step.module(), step.config(), open);
          }
        }
        case DATA -> names.add(step.module() + ":" + step.reference());
        case CONTEXT -> names.add(step.reference().toString());
        default -> {
          // These decide nothing.
        }
      }
    }
    return names;
  }

  private static void add(
      Expression expression, ModuleAddress module, ModuleConfig config, Deque<Step> open) {
    References.in(expression).forEach(reference -> open.push(new Step(reference, module, config)));
  }

  private void caller(Step step, Deque<Step> open) {
    if (step.module().isRoot() || plan.configuration() == null) {
      return;
    }
    ModuleAddress parent = step.module().parent();
    Optional<ModuleConfig> outside = plan.configuration().at(parent);
    ModuleCall call = outside.map(it -> it.calls().get(step.module().call().name())).orElse(null);
    Expression passed = call == null ? null : call.inputs().get(step.reference().name());
    if (passed != null) {
      add(passed, parent, outside.orElseThrow(), open);
    }
  }

  /** What decides whether the key that a reference points to exists. */
  Set<String> ofExistence(Reference reference, Scope scope) {
    boolean data = reference.kind() == Reference.Kind.DATA && KeyData.isType(reference.type());
    boolean key = reference.kind() == Reference.Kind.RESOURCE && KmsKey.isType(reference.type());
    return data || key
        ? ofExistence(
            new ResourceAddress(
                scope.module(),
                data ? ResourceMode.DATA : ResourceMode.MANAGED,
                reference.type(),
                reference.name(),
                InstanceKey.NONE))
        : Set.of();
  }

  /** What decides whether a resource exists: its {@code count}, and that of enclosing modules. */
  Set<String> ofExistence(ResourceAddress address) {
    Set<String> names = new HashSet<>();
    if (plan.configuration() == null) {
      return names;
    }
    ModuleConfig root = plan.configuration();
    Optional<ResourceConfig> resource = plan.configurationOf(address);
    if (resource.isPresent() && resource.get().repetition() != null) {
      root.at(address.module())
          .ifPresent(
              config ->
                  names.addAll(
                      of(
                          resource.get().repetition().expression(),
                          Scope.of(address.module(), config))));
    }
    for (ModuleAddress module : address.module().outwards()) {
      root.at(module.parent())
          .ifPresent(
              config -> {
                Map<String, ModuleCall> calls = config.calls();
                ModuleCall call = calls.get(module.call().name());
                if (call != null && call.repetition() != null) {
                  names.addAll(
                      of(call.repetition().expression(), Scope.of(module.parent(), config)));
                }
              });
    }
    return names;
  }
}
