package io.github.cmkcheck.plan;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of one module, as it stands under {@code configuration.root_module} or a module
 * call. One configuration serves all instances: there are no instance keys in it. Locals and {@code
 * dynamic} blocks are not part of plan JSON.
 *
 * @param resources the resource and data blocks of the types that were kept, by {@link
 *     ResourceAddress#block()}
 * @param calls the {@code module} blocks, by name
 * @param variables the {@code variable} blocks, by name
 * @param outputs the expressions of the {@code output} blocks, by name
 */
public record ModuleConfig(
    Map<String, ResourceConfig> resources,
    Map<String, ModuleCall> calls,
    Map<String, VariableConfig> variables,
    Map<String, Expression> outputs) {

  /** Copies the maps. */
  public ModuleConfig {
    resources = Names.copy(resources);
    calls = Names.copy(calls);
    variables = Names.copy(variables);
    outputs = Names.copy(outputs);
  }

  /**
   * A resource or data block.
   *
   * @param expressions its arguments; an argument that is not written is not there
   * @param repetition its {@code count} or {@code for_each}, null without either
   * @param provider the key of its provider configuration ({@code provider_config_key}), for {@link
   *     Plan#regions()}; null if the document does not say
   */
  public record ResourceConfig(
      Map<String, Expression> expressions,
      @Nullable Expression repetition,
      @Nullable String provider) {
    /** Copies the map. */
    public ResourceConfig {
      expressions = Names.copy(expressions);
    }
  }

  /**
   * A {@code module} block.
   *
   * @param inputs what the caller passes; an input that is not written takes the variable's default
   * @param repetition its {@code count} or {@code for_each}, null without either
   * @param module the configuration of the called module
   */
  public record ModuleCall(
      Map<String, Expression> inputs, @Nullable Expression repetition, ModuleConfig module) {
    /** Copies the map. */
    public ModuleCall {
      inputs = Names.copy(inputs);
    }
  }

  /**
   * A {@code variable} block.
   *
   * @param defaultValue null where the variable is required; {@link Value#NULL} for {@code default
   *     = null}, which is something else
   */
  public record VariableConfig(@Nullable Value defaultValue) {}

  /** The configuration of the module at an address; its instance keys do not matter. */
  public Optional<ModuleConfig> at(ModuleAddress address) {
    ModuleConfig module = this;
    for (ModuleAddress.Step step : address.steps()) {
      ModuleCall call = module.calls.get(step.name());
      if (call == null) {
        return Optional.empty();
      }
      module = call.module();
    }
    return Optional.of(module);
  }

  /** The block behind a resource instance, if the configuration (still) has it. */
  public Optional<ResourceConfig> resource(ResourceAddress address) {
    return at(address.module()).map(module -> module.resources.get(address.block()));
  }
}
