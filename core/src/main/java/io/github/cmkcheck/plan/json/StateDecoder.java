package io.github.cmkcheck.plan.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.plan.StateResource;
import io.github.cmkcheck.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the {@code values} of a state, or a plan's {@code prior_state} or planned values. */
final class StateDecoder {
  private final Predicate<String> kept;
  private final Map<String, String> glimpsed;
  private final boolean withValues;
  private final List<StateResource> resources = new ArrayList<>();
  private final List<StateResource> glimpses = new ArrayList<>();

  /**
   * A decoder for some resource types.
   *
   * @param kept which to keep
   * @param glimpsed by type, the one attribute to keep of further types, if it is set
   * @param withValues whether to keep more of the resources than their addresses
   */
  StateDecoder(Predicate<String> kept, Map<String, String> glimpsed, boolean withValues) {
    this.kept = kept;
    this.glimpsed = glimpsed;
    this.withValues = withValues;
  }

  List<StateResource> resources() {
    return resources;
  }

  List<StateResource> glimpsed() {
    return glimpses;
  }

  /** Decodes the value of {@code prior_state}, an object with its own {@code values}. */
  void decodePriorState(JsonParser tokens) throws IOException {
    if (tokens.currentToken() != JsonToken.VALUE_NULL) {
      Tokens.members(
          tokens,
          "prior_state",
          name -> {
            if (name.equals("values")) {
              decodeValues(tokens);
            }
          });
    }
  }

  /** Decodes the value of {@code values} or {@code planned_values}. */
  void decodeValues(JsonParser tokens) throws IOException {
    if (tokens.currentToken() != JsonToken.VALUE_NULL) {
      Tokens.members(
          tokens,
          "values",
          name -> {
            if (name.equals("root_module")) {
              decodeModule(tokens);
            }
          });
    }
  }

  private void decodeModule(JsonParser tokens) throws IOException {
    Module module = new Module();
    Tokens.members(
        tokens,
        "a module of the state",
        name -> {
          switch (name) {
            case "address" ->
                module.address = address(Tokens.address(tokens, "a module's address"));
            case "resources" ->
                Tokens.elements(tokens, "resources", () -> module.add(new Resource(tokens)));
            case "child_modules" ->
                Tokens.elements(tokens, "child_modules", () -> decodeModule(tokens));
            default -> {
              // Skipped by the caller.
            }
          }
        });
    for (Resource resource : module.resources) {
      (resource.isGlimpse ? glimpses : resources)
          .add(new StateResource(resource.parts.addressWithin(module.address), resource.values));
    }
  }

  private static ModuleAddress address(String text) {
    try {
      return ModuleAddress.parse(text);
    } catch (IllegalArgumentException e) {
      throw Tokens.malformed("a module of the state has an address that is none");
    }
  }

  private boolean isWanted(String type) {
    return kept.test(type) || glimpsed.containsKey(type);
  }

  /** A module being read; its address may come after its resources. */
  private static final class Module {
    private ModuleAddress address = ModuleAddress.ROOT;
    private final List<Resource> resources = new ArrayList<>();

    void add(Resource resource) {
      if (resource.wanted) {
        resources.add(resource);
      }
    }
  }

  /** A resource being read. */
  private final class Resource {
    private final ResourceParts parts = new ResourceParts("a resource of the state");
    private final Value values;
    private final boolean wanted;
    private final boolean isGlimpse;

    Resource(JsonParser tokens) throws IOException {
      Tokens.requireObject(tokens, "a resource of the state");
      @Nullable Value read = null;
      boolean deposed = false;
      boolean skip = false;
      for (String name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
        JsonToken token = tokens.nextToken();
        if (!skip) {
          if (withValues && name.equals("values")) {
            read = Tokens.once(read, values(tokens));
          } else if (name.equals("deposed_key")) {
            deposed = token != JsonToken.VALUE_NULL;
          } else {
            parts.member(name, tokens);
          }
          skip = parts.isOtherThan(StateDecoder.this::isWanted);
        }
        tokens.skipChildren();
      }
      values = read == null ? Value.NULL : read;
      isGlimpse = parts.isOtherThan(kept);
      wanted = !skip && !deposed && !(isGlimpse && values.isNull());
    }

    /** All values, or just the one attribute; null if that is not set. */
    private Value values(JsonParser tokens) throws IOException {
      String attribute = parts.isOtherThan(kept) ? parts.in(glimpsed) : null;
      if (attribute == null) {
        return ValueDecoder.decode(tokens);
      }
      Value[] found = {Value.NULL};
      Tokens.members(
          tokens,
          "values",
          name -> {
            if (name.equals(attribute) && tokens.currentToken() == JsonToken.VALUE_STRING) {
              Value value = ValueDecoder.decode(tokens);
              found[0] = new Value.Obj(Map.of(attribute, value));
            }
          });
      return found[0];
    }
  }
}
