package io.github.cmkcheck.kms;

import io.github.cmkcheck.plan.Expression;
import io.github.cmkcheck.plan.InstanceKey;
import io.github.cmkcheck.plan.ModuleAddress;
import io.github.cmkcheck.plan.ModuleConfig;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.ResourceAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression stands, which decides what its names mean.
 *
 * @param module the module instance
 * @param config that module's configuration
 * @param instance what {@code each.key} or {@code count.index} is there
 * @param repetition the {@code for_each} or {@code count} behind it, null without one
 */
record Scope(
    ModuleAddress module,
    ModuleConfig config,
    InstanceKey instance,
    @Nullable Expression repetition) {

  /** The scope of a resource's arguments, if the configuration has that resource. */
  static Optional<Scope> of(Plan plan, ResourceAddress address) {
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
                                    resource.repetition())));
  }

  /** The scope of a module's outputs, which have no instance of their own. */
  static Scope of(ModuleAddress module, ModuleConfig config) {
    return new Scope(module, config, InstanceKey.NONE, null);
  }
}
