package io.github.cmkcheck.eval;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.ModuleCall;
import io.github.cmkcheck.config.ModuleConfig.Origin;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.config.ModuleConfig.VariableConfig;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.config.Repetition;
import io.github.cmkcheck.hcl.HclParser;
import io.github.cmkcheck.hcl.HclSyntaxException;
import io.github.cmkcheck.hcl.ModuleReader;
import io.github.cmkcheck.hcl.ModuleSource;
import io.github.cmkcheck.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the configuration of modules out of HCL: as their sources say it, or as plan JSON does,
 * with references for expressions, and without locals, dynamic blocks and types.
 *
 * @param sources the text of each module, by the name of its call; the root's by an empty one
 * @param whole whether it is all shown
 */
record Configurations(Map<String, String> sources, boolean whole) {

  ModuleConfig module(String call) {
    ModuleSource source = read(sources.getOrDefault(call, ""));
    Map<String, ResourceConfig> resources = new HashMap<>();
    String provider = call.isEmpty() ? "aws" : "module." + call + ":aws";
    source.resources().forEach((name, one) -> resources.put(name, shown(one, provider)));
    Map<String, ModuleCall> calls = new HashMap<>();
    source.calls().forEach((name, inner) -> calls.put(name, shown(name, inner)));
    Map<String, VariableConfig> variables = new HashMap<>();
    source.variables().forEach((name, variable) -> variables.put(name, shown(variable)));
    return new ModuleConfig(
        resources,
        calls,
        variables,
        whole ? source.locals() : Map.of(),
        shown(source.outputs()),
        whole ? Origin.LOCAL : Origin.PLAN,
        whole ? "." : null);
  }

  private static ModuleSource read(String text) {
    try {
      return ModuleReader.read(List.of(HclParser.parse("test", text)), List.of());
    } catch (HclSyntaxException e) {
      throw new IllegalArgumentException("cannot read " + text, e);
    }
  }

  private ResourceConfig shown(ResourceConfig resource, String provider) {
    return new ResourceConfig(
        shown(resource.expressions()), shown(resource.repetition()), provider, null);
  }

  private ModuleCall shown(String name, ModuleSource.Call call) {
    return new ModuleCall(shown(call.inputs()), shown(call.repetition()), module(name), null);
  }

  private @Nullable Repetition shown(@Nullable Repetition repetition) {
    return repetition == null || !whole && isOfLiterals(repetition.expression())
        ? null
        : new Repetition(repetition.forEach(), shown(repetition.expression()));
  }

  private VariableConfig shown(VariableConfig variable) {
    return whole
        ? variable
        : new VariableConfig(variable.defaultValue(), null, variable.nullable());
  }

  private Map<String, Expression> shown(Map<String, Expression> arguments) {
    Map<String, Expression> shown = new LinkedHashMap<>();
    arguments.forEach(
        (name, argument) -> {
          Expression one = shown(argument);
          if (!(one instanceof Expression.Blocks blocks) || !blocks.blocks().isEmpty()) {
            shown.put(name, one);
          }
        });
    return shown;
  }

  private Expression shown(Expression expression) {
    if (whole || expression instanceof Expression.Literal) {
      return expression;
    }
    if (expression instanceof Expression.Blocks blocks) {
      return new Expression.Blocks(
          blocks.blocks().stream()
              .filter(block -> block.forEach() == null)
              .map(block -> Expression.Block.plain(shown(block.arguments())))
              .toList());
    }
    boolean list = expression.kind() == Expression.Kind.TUPLE;
    return list && !isUnknown(Setup.value(expression))
        ? new Expression.Literal(Setup.value(expression))
        : new Expression.Unparsed(References.in(expression));
  }

  private static boolean isUnknown(Value value) {
    return value.isUnknown()
        || value.elements().stream().anyMatch(Configurations::isUnknown)
        || value instanceof Value.Obj object
            && object.attributes().values().stream().anyMatch(Configurations::isUnknown);
  }

  private static boolean isOfLiterals(Expression expression) {
    return References.in(expression).isEmpty() && !(expression instanceof Expression.Literal);
  }
}
