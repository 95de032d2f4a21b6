package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.Repetition;
import io.github.cmkcheck.plan.Plan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression is evaluated, which decides what its names mean.
 *
 * @param module the module instance
 * @param config that module's configuration
 * @param instance the value of {@code each.key} or {@code count.index}; null if it can be any
 * @param repetition the {@code for_each} or {@code count} that it comes from; null without one
 * @param bound what the names of {@code for} expressions and dynamic blocks stand for
 */
public record Scope(
    ModuleAddress module,
    ModuleConfig config,
    @Nullable InstanceKey instance,
    @Nullable Repetition repetition,
    Map<String, Possible> bound) {

  /** The scope of a resource's arguments, if the configuration has that resource. */
  public static Optional<Scope> of(Plan plan, ResourceAddress address) {
    ModuleConfig root = plan.configuration();
    return root == null
        ? Optional.empty()
        : root.at(address.module())
            .flatMap(
                module ->
                    plan.configurationOf(address)
                        .map(
                            resource ->
                                new Scope(
                                    address.module(),
                                    module,
                                    address.key(),
                                    resource.repetition(),
                                    Map.of())));
  }

  /** The scope of a module's outputs and locals, which have no instance of their own. */
  public static Scope of(ModuleAddress module, ModuleConfig config) {
    return new Scope(module, config, InstanceKey.NONE, null, Map.of());
  }

  /** The same inside an expression that binds a name. */
  public Scope with(String name, Possible value) {
    Map<String, Possible> more = new HashMap<>(bound);
    more.put(name, value);
    return new Scope(module, config, instance, repetition, more);
  }

  /** The scope outside the instance, in which its {@code for_each} is evaluated. */
  Scope ofModule() {
    return of(module, config);
  }
}
