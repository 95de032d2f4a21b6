package io.github.cmkcheck.fix;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.PathStep;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.ModuleCall;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tries out what happens to a table if module calls pass something else. */
final class Trial {
  private static final String BLOCK = "server_side_encryption";

  /** A placeholder for the key, unlike any real value. */
  private static final Value KEY =
      new Value.Str("arn:aws:kms:us-east-1:000000000000:key/c3a1f5a0-0000-4000-8000-000000000000");

  private static final Value TRUE = new Value.Bool(true);

  private final Plan plan;
  private final Sources sources;
  private final Map<List<Input>, Evaluator> evaluators = new HashMap<>();

  Trial(Plan plan, Sources sources) {
    this.plan = plan;
    this.sources = sources;
  }

  /**
   * Whether that puts a table on the key.
   *
   * @param key the input that gets the key
   * @param switches the inputs that are set to true
   */
  boolean works(ResourceAddress table, Input key, List<Input> switches) {
    return Optional.of(TRUE).equals(of(table, key, switches, "enabled"))
        && Optional.of(KEY).equals(of(table, key, switches, "kms_key_arn"));
  }

  /** The value that one argument of its block then has. */
  private Optional<Value> of(
      ResourceAddress table, Input key, List<Input> switches, String argument) {
    List<Input> all = new ArrayList<>(switches);
    all.add(0, key);
    Evaluator evaluator = evaluators.computeIfAbsent(all, any -> evaluator(key, switches));
    Plan tried = evaluator.plan();
    Optional<Expression> blocks =
        tried.configurationOf(table).map(config -> config.expressions().get(BLOCK));
    Optional<Scope> scope = Scope.of(tried, table);
    if (blocks.isEmpty() || scope.isEmpty()) {
      return Optional.empty();
    }
    List<PathStep> path = List.of(PathStep.element(0), PathStep.attribute(argument));
    return Optional.ofNullable(
        evaluator.evaluate(argument, blocks.get(), path, scope.get(), List.of()).value());
  }

  private Evaluator evaluator(Input key, List<Input> switches) {
    ModuleConfig root = with(sources.configuration(), key, KEY, 0);
    for (Input one : switches) {
      root = with(root, one, TRUE, 0);
    }
    return new Evaluator(plan.of(root), sources.surroundings(), Presume.NOTHING);
  }

  /** The same module, with a value passed for an input. */
  private static ModuleConfig with(ModuleConfig module, Input input, Value value, int depth) {
    List<ModuleAddress.Step> steps = input.module().steps();
    String name = steps.get(depth).name();
    ModuleCall call = module.calls().get(name);
    if (call == null) {
      return module;
    }
    Map<String, Expression> inputs = new TreeMap<>(call.inputs());
    boolean here = depth == steps.size() - 1;
    if (here) {
      inputs.put(input.name(), new Expression.Literal(value));
    }
    ModuleConfig called = here ? call.module() : with(call.module(), input, value, depth + 1);
    Map<String, ModuleCall> calls = new TreeMap<>(module.calls());
    calls.put(name, new ModuleCall(inputs, call.repetition(), called, call.range()));
    return new ModuleConfig(
        module.resources(),
        calls,
        module.variables(),
        module.locals(),
        module.outputs(),
        module.origin(),
        module.directory());
  }
}
