package io.github.cmkcheck.config;

import io.github.cmkcheck.address.Copies;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.value.Value;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of one module. All instances share one configuration, so there are no instance
 * keys in it.
 *
 * @param resources the resource and data blocks of the types that were kept, by {@link
 *     ResourceAddress#block()}
 * @param calls the {@code module} blocks, by name
 * @param variables the {@code variable} blocks, by name
 * @param locals the values of {@code locals} blocks, by name; none in plan JSON
 * @param outputs the expressions of the {@code output} blocks, by name
 * @param origin where it was read from
 * @param directory the value of {@code path.module}; null if unknown
 */
public record ModuleConfig(
    Map<String, ResourceConfig> resources,
    Map<String, ModuleCall> calls,
    Map<String, VariableConfig> variables,
    Map<String, Expression> locals,
    Map<String, Expression> outputs,
    Origin origin,
    @Nullable String directory) {

  /** Where a module's configuration was read from. */
  public enum Origin {
    /** Plan JSON, which leaves out locals and {@code dynamic} blocks: the module may have some. */
    PLAN,
    /** Its files, which people can edit in place. */
    LOCAL,
    /** Its files, which were downloaded: people can change only the call of the module. */
    DOWNLOADED
  }

  /** Copies the maps. */
  public ModuleConfig {
    resources = Copies.copy(resources);
    calls = Copies.copy(calls);
    variables = Copies.copy(variables);
    locals = Copies.copy(locals);
    outputs = Copies.copy(outputs);
  }

  /** Whether everything is here, locals and {@code dynamic} blocks included. */
  public boolean whole() {
    return origin != Origin.PLAN;
  }

  /**
   * A resource or data block.
   *
   * @param expressions its arguments and nested blocks; only those that are written
   * @param repetition its {@code count} or {@code for_each}; null without either
   * @param provider the key of its provider configuration ({@code provider_config_key}); null if
   *     the document does not say
   * @param range where it is written; null in plan JSON
   */
  public record ResourceConfig(
      Map<String, Expression> expressions,
      @Nullable Repetition repetition,
      @Nullable String provider,
      @Nullable SourceRange range) {
    /** Copies the map. */
    public ResourceConfig {
      expressions = Copies.copy(expressions);
    }
  }

  /**
   * A {@code module} block.
   *
   * @param inputs what the caller passes; any other input takes the variable's default
   * @param repetition its {@code count} or {@code for_each}, null without either
   * @param module the configuration of the called module
   * @param range where it is written; null in plan JSON
   */
  public record ModuleCall(
      Map<String, Expression> inputs,
      @Nullable Repetition repetition,
      ModuleConfig module,
      @Nullable SourceRange range) {
    /** Copies the map. */
    public ModuleCall {
      inputs = Copies.copy(inputs);
    }
  }

  /**
   * A {@code variable} block.
   *
   * @param defaultValue null if the variable is required; {@link Value#NULL} for {@code default =
   *     null}, which is not the same
   * @param type its type constraint; null if not shown, as in plan JSON: then attributes that are
   *     missing or null may have a default, and values may be converted
   * @param nullable false if null is replaced by the default; meaningless where the type is not
   *     shown
   */
  public record VariableConfig(
      @Nullable Value defaultValue, @Nullable Type type, boolean nullable) {}

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
