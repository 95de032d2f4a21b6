package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.config.ModuleConfig.VariableConfig;
import io.github.cmkcheck.config.Repetition;
import io.github.cmkcheck.config.Type;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Combines the files of one module. */
public final class ModuleReader {

  /** The arguments of resources and calls that Terraform itself handles. */
  private static final Set<String> META =
      Set.of("count", "for_each", "provider", "providers", "depends_on", "source", "version");

  private static final Set<String> META_BLOCKS = Set.of("lifecycle", "provisioner", "connection");

  private final Map<String, ResourceConfig> resources = new LinkedHashMap<>();
  private final Map<String, ModuleSource.Call> calls = new LinkedHashMap<>();
  private final Map<String, VariableConfig> variables = new LinkedHashMap<>();
  private final Map<String, Expression> locals = new LinkedHashMap<>();
  private final Map<String, Expression> outputs = new LinkedHashMap<>();

  private ModuleReader() {}

  /**
   * Reads a module.
   *
   * @param files the ordinary files, in Terraform's order
   * @param overrides the override files, in Terraform's order
   */
  public static ModuleSource read(List<HclFile> files, List<HclFile> overrides) {
    List<Block> blocks = new ArrayList<>();
    files.forEach(file -> blocks.addAll(file.body().blocks()));
    for (HclFile override : overrides) {
      Overrides.apply(override.body().blocks(), blocks);
    }
    ModuleReader reader = new ModuleReader();
    blocks.forEach(reader::block);
    return new ModuleSource(
        reader.resources, reader.calls, reader.variables, reader.locals, reader.outputs);
  }

  private void block(Block block) {
    List<String> labels = block.labels();
    switch (block.type() + "/" + labels.size()) {
      case "resource/2" -> resources.put(String.join(".", labels), resource(block));
      case "data/2" -> resources.put("data." + String.join(".", labels), resource(block));
      case "check/1" ->
          block.body().blocks().stream()
              .filter(inner -> inner.type().equals("data"))
              .forEach(this::block);
      case "module/1" -> calls.put(labels.get(0), call(block));
      case "variable/1" -> variables.put(labels.get(0), variable(block.body()));
      case "output/1" ->
          block.body().attribute("value").ifPresent(value -> outputs.put(labels.get(0), value));
      case "locals/0" ->
          block.body().attributes().forEach(local -> locals.put(local.name(), local.expression()));
      default -> {
        // Providers and what later versions add have nothing to do with keys.
      }
    }
  }

  private static ResourceConfig resource(Block block) {
    Map<String, Expression> arguments = arguments(block.body());
    META.forEach(arguments::remove);
    META_BLOCKS.forEach(arguments::remove);
    return new ResourceConfig(arguments, repetition(block.body()), null, block.range());
  }

  private static ModuleSource.Call call(Block block) {
    Map<String, Expression> inputs = arguments(block.body());
    META.forEach(inputs::remove);
    return new ModuleSource.Call(
        constant(block.body(), "source").flatMap(Value::asString).orElse(""),
        inputs,
        repetition(block.body()),
        block.range());
  }

  private static VariableConfig variable(Body body) {
    Optional<Expression> type = body.attribute("type");
    boolean nullable = !constant(body, "nullable").equals(Optional.of(new Value.Bool(false)));
    return new VariableConfig(
        constant(body, "default").orElse(null),
        type.isEmpty() ? Type.ANY : TypeReader.read(type.get()).orElse(null),
        nullable);
  }

  private static Optional<Value> constant(Body body, String name) {
    return body.attribute(name).flatMap(Constants::of);
  }

  private static @Nullable Repetition repetition(Body body) {
    return body.attribute("count")
        .map(count -> new Repetition(false, count))
        .or(() -> body.attribute("for_each").map(forEach -> new Repetition(true, forEach)))
        .orElse(null);
  }

  /** Arguments and nested blocks; dynamic blocks are listed under the type that they generate. */
  private static Map<String, Expression> arguments(Body body) {
    Map<String, Expression> arguments = new LinkedHashMap<>();
    body.attributes().forEach(one -> arguments.put(one.name(), one.expression()));
    Map<String, List<Expression.Block>> nested = new LinkedHashMap<>();
    for (Block block : body.blocks()) {
      nested
          .computeIfAbsent(Overrides.nestedType(block), type -> new ArrayList<>())
          .add(nested(block));
    }
    nested.forEach((type, blocks) -> arguments.put(type, new Expression.Blocks(blocks)));
    return arguments;
  }

  private static Expression.Block nested(Block block) {
    Optional<Expression> forEach = block.body().attribute("for_each");
    if (!block.type().equals("dynamic") || forEach.isEmpty()) {
      return new Expression.Block(arguments(block.body()), null, "", block.range());
    }
    Map<String, Expression> content = new LinkedHashMap<>();
    for (Block inner : block.body().blocks()) {
      if (inner.type().equals("content")) {
        content.putAll(arguments(inner.body()));
      }
    }
    return new Expression.Block(content, forEach.get(), iterator(block), block.range());
  }

  private static String iterator(Block dynamic) {
    return dynamic
        .body()
        .attribute("iterator")
        .filter(Expression.Bound.class::isInstance)
        .map(name -> ((Expression.Bound) name).name())
        .orElse(Overrides.nestedType(dynamic));
  }
}
