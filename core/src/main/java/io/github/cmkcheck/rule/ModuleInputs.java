package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.ModuleCall;
import io.github.cmkcheck.config.ModuleConfig.VariableConfig;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.inventory.KeyQuestion;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a module call has to pass so that a table in the module gets a key: the inputs that
 * reach the key argument and its switch, followed backwards. A downloaded module cannot be edited,
 * so its call has to be.
 */
final class ModuleInputs {
  private static final Pattern KEY = Pattern.compile("kms|cmk|key(_arn|_id)?$");

  /**
   * The usual names of a switch, for when a block that plan JSON does not show must be turned on.
   */
  private static final Pattern SWITCH =
      Pattern.compile("(encrypt|sse).*enable|enable.*(encrypt|sse)");

  private final @Nullable ModuleConfig root;

  ModuleInputs(@Nullable ModuleConfig root) {
    this.root = root;
  }

  /**
   * An input of a module.
   *
   * @param module the module instance that gets it
   * @param name the name of the variable
   */
  record Input(ModuleAddress module, String name) {}

  /** The input through which a key reaches the table; empty unless it is certain which one. */
  Optional<Input> key(ResourceAddress table, KeyQuestion question) {
    return find(table, question, question.key(), KEY);
  }

  /** The input that turns encryption with a KMS key on. */
  Optional<Input> enabled(ResourceAddress table, KeyQuestion question) {
    return find(table, question, question.enabled(), SWITCH);
  }

  /** The same for the replica in a region: a block in its table, or a resource of its own. */
  Optional<Input> replicaKey(Table table, String region) {
    ModuleAddress module = table.address().module();
    Optional<ModuleConfig> config = root == null ? Optional.empty() : root.at(module);
    if (config.isEmpty() || module.isRoot() || table.type() != TableType.AWS_TABLE) {
      return key(table.address(), table.type().question());
    }
    Expression replicas =
        root.resource(table.address()).map(it -> it.expressions().get("replica")).orElse(null);
    List<Expression> keys = new ArrayList<>();
    if (replicas instanceof Expression.Blocks blocks) {
      for (Expression.Block block : blocks.blocks()) {
        Expression key = block.arguments().get(table.type().question().key());
        boolean elsewhere =
            block.arguments().get("region_name") instanceof Expression.Literal literal
                && !literal.value().asString().equals(Optional.of(region));
        if (key != null && !elsewhere) {
          keys.add(key);
        }
      }
    }
    return follow(keys, module, config.get(), KEY);
  }

  private Optional<Input> find(
      ResourceAddress table, KeyQuestion question, String argument, Pattern called) {
    ModuleAddress module = table.module();
    Optional<ModuleConfig> config = root == null ? Optional.empty() : root.at(module);
    if (config.isEmpty() || module.isRoot() || argument.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Expression> written =
        Optional.ofNullable(config.get().resources().get(table.block()))
            .map(ModuleConfig.ResourceConfig::expressions)
            .orElse(Map.of());
    List<Expression> expressions =
        question.blocks().isEmpty()
            ? Optional.ofNullable(written.get(argument)).map(List::of).orElse(List.of())
            : inBlock(written.get(question.blocks().get(0)), argument);
    if (expressions.isEmpty() && !config.get().whole()) {
      // A dynamic block, which plan JSON does not show: take the one input with a matching name.
      List<String> names =
          config.get().variables().keySet().stream()
              .filter(name -> called.matcher(name).find())
              .toList();
      return names.size() == 1 ? Optional.of(new Input(module, names.get(0))) : Optional.empty();
    }
    return follow(expressions, module, config.get(), called);
  }

  private static List<Expression> inBlock(@Nullable Expression block, String argument) {
    List<Expression> found = new ArrayList<>();
    if (block instanceof Expression.Blocks blocks) {
      for (Expression.Block one : blocks.blocks()) {
        Expression written = one.arguments().get(argument);
        if (written != null) {
          found.add(written);
        }
        if (one.forEach() != null) {
          found.add(one.forEach());
        }
      }
    } else if (block != null) {
      found.add(block);
    }
    return found;
  }

  private Optional<Input> follow(
      List<Expression> expressions, ModuleAddress module, ModuleConfig config, Pattern called) {
    List<String> variables = List.copyOf(variables(expressions, config));
    if (variables.size() != 1 || !isAll(expressions)) {
      // If there are several, one without a matching name may be anything.
      variables = variables.stream().filter(name -> called.matcher(name).find()).toList();
    }
    if (variables.size() != 1) {
      return Optional.empty();
    }
    String variable = variables.get(0);
    ModuleAddress outside = module.parent();
    Optional<ModuleConfig> caller = root == null ? Optional.empty() : root.at(outside);
    ModuleCall call = caller.map(it -> it.calls().get(module.call().name())).orElse(null);
    if (call == null || called == SWITCH && !isSwitch(variable, call)) {
      return Optional.empty();
    }
    Expression passed = call.inputs().get(variable);
    Optional<Input> further =
        passed == null || outside.isRoot()
            ? Optional.empty()
            : follow(List.of(passed), outside, caller.orElseThrow(), called);
    return Optional.of(further.orElseGet(() -> new Input(module, variable)));
  }

  /** Whether each expression refers to exactly one thing. */
  private static boolean isAll(List<Expression> expressions) {
    return expressions.stream().allMatch(expression -> References.in(expression).size() == 1);
  }

  /** Whether a variable is a boolean, as far as its default or the value passed shows. */
  private static boolean isSwitch(String variable, ModuleCall call) {
    VariableConfig declared = call.module().variables().get(variable);
    return SWITCH.matcher(variable).find()
        || declared != null && declared.defaultValue() instanceof Value.Bool
        || call.inputs().get(variable) instanceof Expression.Literal literal
            && literal.value() instanceof Value.Bool;
  }

  /**
   * The variables that are referred to as a whole; an attribute of an object cannot be passed
   * alone.
   */
  private static Set<String> variables(List<Expression> expressions, ModuleConfig config) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> locals = new LinkedHashSet<>();
    List<Expression> open = new ArrayList<>(expressions);
    while (!open.isEmpty()) {
      for (Reference reference : References.in(open.remove(open.size() - 1))) {
        Expression local = config.locals().get(reference.name());
        if (reference.kind() == Reference.Kind.VARIABLE && reference.path().isEmpty()) {
          names.add(reference.name());
        } else if (reference.kind() == Reference.Kind.LOCAL
            && local != null
            && locals.add(reference.name())) {
          open.add(local);
        }
      }
    }
    return names;
  }
}
