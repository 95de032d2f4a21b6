package io.github.cmkcheck.plan.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.ModuleCall;
import io.github.cmkcheck.config.ModuleConfig.Origin;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.config.ModuleConfig.VariableConfig;
import io.github.cmkcheck.config.Repetition;
import io.github.cmkcheck.value.Value;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code configuration}: modules with their inputs, outputs and variables, and resources; and
 * the regions of the provider configurations. Anything else in there, such as access keys, is not
 * kept.
 */
final class ConfigurationDecoder {
  private static final ModuleConfig EMPTY =
      new ModuleConfig(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Origin.PLAN, null);

  private final Predicate<String> kept;

  /**
   * What was kept of the configuration.
   *
   * @param root the root module
   * @param regions the {@code region} of each provider configuration that names one
   */
  record Configuration(ModuleConfig root, Map<String, Expression> regions) {}

  ConfigurationDecoder(Predicate<String> kept) {
    this.kept = kept;
  }

  /** Decodes the value of {@code configuration}. */
  Configuration decode(JsonParser tokens) throws IOException {
    // Terraform leaves out an empty root module.
    ModuleConfig[] root = {EMPTY};
    Map<String, Expression> regions = new HashMap<>();
    Tokens.members(
        tokens,
        "configuration",
        name -> {
          switch (name) {
            case "root_module" -> root[0] = module(tokens);
            case "provider_config" ->
                Tokens.members(
                    tokens, "provider_config", provider -> region(provider, tokens, regions));
            default -> {
              // Skipped by the caller.
            }
          }
        });
    return new Configuration(root[0], regions);
  }

  private static void region(String provider, JsonParser tokens, Map<String, Expression> regions)
      throws IOException {
    Tokens.members(
        tokens,
        "a provider configuration",
        name -> {
          if (name.equals("expressions")) {
            Tokens.members(
                tokens,
                "expressions",
                argument -> {
                  if (argument.equals("region")) {
                    regions.put(provider, ExpressionDecoder.decode(tokens));
                  }
                });
          }
        });
  }

  private ModuleConfig module(JsonParser tokens) throws IOException {
    Map<String, ResourceConfig> resources = new HashMap<>();
    Map<String, ModuleCall> calls = new HashMap<>();
    Map<String, VariableConfig> variables = new HashMap<>();
    Map<String, Expression> outputs = new HashMap<>();
    Tokens.members(
        tokens,
        "a module of the configuration",
        name -> {
          switch (name) {
            case "resources" ->
                Tokens.elements(tokens, "resources", () -> resource(tokens, resources));
            case "module_calls" ->
                Tokens.members(
                    tokens,
                    "module_calls",
                    call -> calls.put(Tokens.notTooLong(call), call(tokens)));
            case "variables" ->
                Tokens.members(
                    tokens,
                    "variables",
                    variable -> variables.put(Tokens.notTooLong(variable), variable(tokens)));
            case "outputs" ->
                Tokens.members(tokens, "outputs", output -> output(output, tokens, outputs));
            default -> {
              // Skipped by the caller.
            }
          }
        });
    return new ModuleConfig(resources, calls, variables, Map.of(), outputs, Origin.PLAN, null);
  }

  private void resource(JsonParser tokens, Map<String, ResourceConfig> resources)
      throws IOException {
    Tokens.requireObject(tokens, "a resource of the configuration");
    ResourceParts parts = new ResourceParts("a resource of the configuration");
    @Nullable Map<String, Expression> expressions = null;
    @Nullable Repetition repetition = null;
    @Nullable String provider = null;
    for (String name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
      tokens.nextToken();
      if (!parts.isOtherThan(kept)) {
        switch (name) {
          case "expressions" ->
              expressions = Tokens.once(expressions, ExpressionDecoder.arguments(tokens));
          case "count_expression", "for_each_expression" ->
              repetition = Tokens.once(repetition, repetition(name, tokens));
          case "provider_config_key" -> provider = Tokens.address(tokens, "a provider's key");
          default -> parts.member(name, tokens);
        }
      }
      tokens.skipChildren();
    }
    if (!parts.isOtherThan(kept)) {
      ResourceConfig config =
          new ResourceConfig(
              expressions == null ? Map.of() : expressions, repetition, provider, null);
      if (resources.put(parts.block(), config) != null) {
        throw Tokens.malformed("a resource is configured twice");
      }
    }
  }

  private static Repetition repetition(String member, JsonParser tokens) throws IOException {
    return new Repetition(member.equals("for_each_expression"), ExpressionDecoder.decode(tokens));
  }

  private ModuleCall call(JsonParser tokens) throws IOException {
    Map<String, Expression> inputs = new HashMap<>();
    @Nullable Repetition[] repetition = new Repetition[1];
    ModuleConfig[] module = {EMPTY};
    Tokens.members(
        tokens,
        "a module call",
        name -> {
          switch (name) {
            case "expressions" -> inputs.putAll(ExpressionDecoder.arguments(tokens));
            case "count_expression", "for_each_expression" ->
                repetition[0] = repetition(name, tokens);
            case "module" -> module[0] = module(tokens);
            default -> {
              // Skipped by the caller.
            }
          }
        });
    return new ModuleCall(inputs, repetition[0], module[0], null);
  }

  private static VariableConfig variable(JsonParser tokens) throws IOException {
    Value[] defaultValue = new Value[1];
    Tokens.members(
        tokens,
        "a variable",
        name -> {
          if (name.equals("default")) {
            defaultValue[0] = ValueDecoder.decode(tokens);
          }
        });
    return new VariableConfig(defaultValue[0], null, true);
  }

  private static void output(String output, JsonParser tokens, Map<String, Expression> outputs)
      throws IOException {
    Tokens.members(
        tokens,
        "an output",
        name -> {
          if (name.equals("expression") && tokens.currentToken() != JsonToken.VALUE_NULL) {
            outputs.put(Tokens.notTooLong(output), ExpressionDecoder.decode(tokens));
          }
        });
  }
}
