package io.github.cmkcheck.eval;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.ModuleCall;
import io.github.cmkcheck.config.ModuleConfig.Origin;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.config.ModuleConfig.VariableConfig;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.config.Repetition;
import io.github.cmkcheck.config.Type;
import io.github.cmkcheck.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the configuration of modules out of HCL: as their sources say it, or as plan JSON does,
 * with references for expressions, and without locals, dynamic blocks and types.
 *
 * @param sources the text of each module, by the name of its call; the root's by an empty one
 * @param whole whether it is all shown
 */
record Configurations(Map<String, String> sources, boolean whole) {

  private static final Set<String> OF_THE_CALL =
      Set.of("source", "version", "count", "for_each", "depends_on");

  ModuleConfig module(String call) {
    Hcl.Body body = Hcl.file(sources.getOrDefault(call, ""));
    Map<String, ResourceConfig> resources = new HashMap<>();
    body.blocks("resource").forEach(block -> resources.put(name(block), resource(block)));
    body.blocks("data").forEach(block -> resources.put("data." + name(block), resource(block)));
    Map<String, ModuleCall> calls = new HashMap<>();
    body.blocks("module").forEach(block -> calls.put(block.label(0), call(block)));
    Map<String, VariableConfig> variables = new HashMap<>();
    body.blocks("variable").forEach(block -> variables.put(block.label(0), variable(block)));
    Map<String, Expression> locals = new HashMap<>();
    if (whole) {
      body.blocks("locals").forEach(block -> locals.putAll(block.body().arguments()));
    }
    Map<String, Expression> outputs = new HashMap<>();
    for (Hcl.Named block : body.blocks("output")) {
      outputs.put(block.label(0), shown(block.body().arguments().get("value")));
    }
    return new ModuleConfig(
        resources, calls, variables, locals, outputs, whole ? Origin.LOCAL : Origin.PLAN, null);
  }

  private static String name(Hcl.Named block) {
    return block.label(0) + "." + block.label(1);
  }

  private ResourceConfig resource(Hcl.Named block) {
    Map<String, Expression> arguments = new LinkedHashMap<>(block.body().expressions());
    arguments.keySet().removeAll(OF_THE_CALL);
    return new ResourceConfig(shown(arguments), repetition(block), null, null);
  }

  private ModuleCall call(Hcl.Named block) {
    Map<String, Expression> inputs = new LinkedHashMap<>(block.body().arguments());
    inputs.keySet().removeAll(OF_THE_CALL);
    return new ModuleCall(shown(inputs), repetition(block), module(block.label(0)), null);
  }

  private @Nullable Repetition repetition(Hcl.Named block) {
    Map<String, Expression> arguments = block.body().arguments();
    Expression count = arguments.get("count");
    Expression forEach = arguments.getOrDefault("for_each", count);
    if (forEach == null || !whole && isOfLiterals(forEach)) {
      return null;
    }
    return new Repetition(count == null, shown(forEach));
  }

  private VariableConfig variable(Hcl.Named block) {
    Map<String, Expression> arguments = block.body().arguments();
    Expression otherwise = arguments.get("default");
    Expression type = arguments.get("type");
    return new VariableConfig(
        otherwise == null ? null : Setup.value(otherwise),
        !whole ? null : type == null ? Type.ANY : type(type),
        !Setup.NO.equals(arguments.get("nullable")));
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
    return new Expression.Unparsed(References.in(expression));
  }

  private static boolean isOfLiterals(Expression expression) {
    return References.in(expression).isEmpty() && !(expression instanceof Expression.Literal);
  }

  /** A type constraint. */
  static Type type(Expression written) {
    if (written instanceof Expression.Bound name) {
      return new Type(kind(name.name()), null, Map.of(), List.of());
    }
    Expression.Call call = (Expression.Call) written;
    Expression inner = call.arguments().get(0);
    return switch (call.function()) {
      case "object" -> {
        Map<String, Type.Attribute> attributes = new HashMap<>();
        for (Expression.ObjectCons.Entry one : ((Expression.ObjectCons) inner).entries()) {
          String name = Setup.value(one.key()).asString().orElseThrow();
          attributes.put(name, attribute(one.value()));
        }
        yield Type.object(attributes);
      }
      case "tuple" ->
          Type.tuple(
              ((Expression.TupleCons) inner)
                  .elements().stream().map(Configurations::type).toList());
      default -> Type.of(kind(call.function()), type(inner));
    };
  }

  private static Type.Attribute attribute(Expression written) {
    if (written instanceof Expression.Call call && call.function().equals("optional")) {
      List<Expression> arguments = call.arguments();
      Value otherwise = arguments.size() > 1 ? Setup.value(arguments.get(1)) : Value.NULL;
      return new Type.Attribute(type(arguments.get(0)), true, otherwise);
    }
    return new Type.Attribute(type(written), false, Value.NULL);
  }

  private static Type.Kind kind(String name) {
    return Type.Kind.valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }
}
