package io.github.cmkcheck.kms;

import io.github.cmkcheck.kms.Leaf.Context;
import io.github.cmkcheck.kms.Leaf.Kind;
import io.github.cmkcheck.plan.Expression;
import io.github.cmkcheck.plan.InstanceKey;
import io.github.cmkcheck.plan.ModuleAddress;
import io.github.cmkcheck.plan.ModuleConfig;
import io.github.cmkcheck.plan.ModuleConfig.ModuleCall;
import io.github.cmkcheck.plan.ModuleConfig.VariableConfig;
import io.github.cmkcheck.plan.PathStep;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.Reference;
import io.github.cmkcheck.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows what comes in from outside: variables, {@code each} and {@code count}. */
final class InputTracer {
  private final Plan plan;
  private final ExpressionTracer tracer;
  private final OpenTables tables;

  InputTracer(Plan plan, ExpressionTracer tracer) {
    this.plan = plan;
    this.tables = new OpenTables(plan);
    this.tracer = tracer;
  }

  /** What every variable of a module ends in. */
  List<Leaf> all(Scope scope, Context at) {
    List<Leaf> leaves = new ArrayList<>();
    for (String name : scope.config().variables().keySet().stream().sorted().toList()) {
      Reference variable =
          new Reference(Reference.Kind.VARIABLE, "", name, InstanceKey.NONE, List.of());
      leaves.addAll(variable(variable, scope, at));
    }
    return leaves;
  }

  /** A variable of the root module has a value; any other has what its module's caller passes. */
  List<Leaf> variable(Reference reference, Scope scope, Context at) {
    Context past = at.past(scope.module(), "var." + reference.name());
    return scope.module().isRoot()
        ? List.of(rootInput(reference, scope, past))
        : moduleInput(reference, scope, past);
  }

  private Leaf rootInput(Reference reference, Scope scope, Context at) {
    String name = "var." + reference.name();
    Value value = plan.variables().get(reference.name());
    if (value == null) {
      value = defaultOf(reference, scope);
    }
    // Inputs of the root module are known while planning, also those that the plan leaves out.
    return value == null
        ? Leaf.known(name, Value.UNKNOWN, at.step(name + " is an input of the run"))
        : ExpressionTracer.constant(reference.toString(), value, reference.path(), at);
  }

  private List<Leaf> moduleInput(Reference reference, Scope scope, Context at) {
    String variable = reference.name();
    ModuleAddress module = scope.module();
    Passed passed = passed(variable, scope);
    if (passed != null) {
      return tracer.trace(
          module + "'s " + variable, passed.expression(), reference.path(), passed.caller(), at);
    }
    Value defaultValue = defaultOf(reference, scope);
    if (defaultValue == null) {
      return List.of(Leaf.unknown(Kind.OPAQUE, "var." + variable + " of " + module, at));
    }
    Leaf leaf =
        ExpressionTracer.constant(
            "its default",
            defaultValue,
            reference.path(),
            at.step(module + " is called without " + variable));
    return List.of(leaf.isNothing() ? leaf.leftOut(new MissingInput(module, variable)) : leaf);
  }

  /** What a module is called with. */
  private record Passed(Expression expression, Scope caller) {}

  private @Nullable Passed passed(String variable, Scope scope) {
    ModuleAddress parent = scope.module().parent();
    ModuleAddress.Step step = scope.module().call();
    ModuleConfig outside =
        Optional.ofNullable(plan.configuration()).flatMap(root -> root.at(parent)).orElse(null);
    ModuleCall call = outside == null ? null : outside.calls().get(step.name());
    Expression expression = call == null ? null : call.inputs().get(variable);
    return outside == null || call == null || expression == null
        ? null
        : new Passed(expression, new Scope(parent, outside, step.key(), call.repetition()));
  }

  private static @Nullable Value defaultOf(Reference reference, Scope scope) {
    VariableConfig declared = scope.config().variables().get(reference.name());
    return declared == null ? null : declared.defaultValue();
  }

  /** {@code each.key} is the instance's key; {@code each.value} comes out of {@code for_each}. */
  List<Leaf> each(Reference reference, Scope scope, Context at) {
    if (!(scope.instance() instanceof InstanceKey.Name key)) {
      return List.of(Leaf.unknown(Kind.OPAQUE, reference.toString(), at));
    }
    if (reference.name().equals("key")) {
      return List.of(Leaf.known("each.key", new Value.Str(key.value()), at).ofInstance());
    }
    Expression forEach = scope.repetition();
    if (forEach == null) {
      // Plan JSON leaves out a for_each that is a function of literals.
      return List.of(Leaf.known(reference.toString(), Value.UNKNOWN, at).ofInstance());
    }
    Scope module = Scope.of(scope.module(), scope.config());
    if (isPlain(forEach)) {
      List<PathStep> path = new ArrayList<>();
      path.add(PathStep.attribute(key.value()));
      path.addAll(reference.path());
      List<Leaf> leaves = tracer.trace("for_each", forEach, path, module, at);
      boolean doubtful =
          leaves.stream()
                  .anyMatch(leaf -> leaf.isSource() && !isOfInstance(leaf, key, module.module()))
              && tables.sharing(module.module()) > keysNamed(forEach, module, at);
      return doubtful
          ? List.of(madeOf(leaves, reference, at))
          : leaves.stream().map(Leaf::ofInstance).toList();
    }
    return List.of(madeOf(tracer.trace("for_each", forEach, List.of(), module, at), reference, at));
  }

  private static Leaf madeOf(List<Leaf> leaves, Reference reference, Context at) {
    List<Leaf> origins = leaves.stream().filter(Leaf::isSource).toList();
    return Leaf.madeOf(origins, reference.toString(), at).ofInstance();
  }

  /** Whether it is a key of the same instance: a map of keys or modules has one for each entry. */
  private static boolean isOfInstance(Leaf leaf, InstanceKey instance, ModuleAddress module) {
    KeyReference reference = leaf.key();
    return reference != null
        && reference
            .resource()
            .filter(
                key ->
                    key.key().equals(instance)
                        || key.module().steps().stream()
                            .filter(step -> !module.steps().contains(step))
                            .anyMatch(step -> step.key().equals(instance)))
            .isPresent();
  }

  /**
   * How many entries of the map behind a {@code for_each} can have a key of their own: as many as
   * the expression that makes it names keys. The map in {@code { a = { key = aws_kms_key.k.arn }, b
   * = {} }} names one, and plan JSON does not show for which entry.
   */
  private int keysNamed(Expression forEach, Scope module, Context at) {
    Expression maker = forEach;
    Scope scope = module;
    while (isPlain(maker)
        && maker instanceof Expression.References one
        && !scope.module().isRoot()) {
      Passed passed = passed(one.references().get(0).name(), scope);
      if (passed == null) {
        return 0;
      }
      maker = passed.expression();
      scope = passed.caller();
    }
    int named = 0;
    if (maker instanceof Expression.References all) {
      for (Reference reference : all.references()) {
        boolean key =
            tracer.follow(reference, List.of(), scope, at).stream().anyMatch(Leaf::isSource);
        named += key ? all.times(reference) : 0;
      }
    }
    return named;
  }

  /** Whether an expression is a literal, or a variable and nothing else as far as can be seen. */
  static boolean isPlain(Expression expression) {
    return switch (expression.kind()) {
      case CONSTANT -> true;
      case REFERENCES -> {
        List<Reference> all = ((Expression.References) expression).references();
        yield all.size() == 1 && all.get(0).kind() == Reference.Kind.VARIABLE;
      }
      case OPAQUE, BLOCKS -> false;
    };
  }

  /** {@code count.index}. */
  Leaf count(Scope scope, Context at) {
    Value index =
        scope.instance() instanceof InstanceKey.Index i
            ? new Value.Num(Long.toString(i.value()))
            : Value.UNKNOWN;
    return Leaf.known("count.index", index, at).ofInstance();
  }
}
