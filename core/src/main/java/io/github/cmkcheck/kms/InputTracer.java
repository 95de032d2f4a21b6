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

  InputTracer(Plan plan, ExpressionTracer tracer) {
    this.plan = plan;
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
    ModuleAddress parent = module.parent();
    Optional<ModuleConfig> outside =
        Optional.ofNullable(plan.configuration()).flatMap(root -> root.at(parent));
    ModuleCall call = outside.map(config -> config.calls().get(module.call().name())).orElse(null);
    if (call == null) {
      return List.of(Leaf.unknown(Kind.OPAQUE, "var." + variable + " of " + module, at));
    }
    Expression passed = call.inputs().get(variable);
    if (passed != null) {
      Scope caller =
          new Scope(parent, outside.orElseThrow(), module.call().key(), call.repetition());
      return tracer.trace(module + "'s " + variable, passed, reference.path(), caller, at);
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
    return List.of(
        leaf.kind() == Kind.NOTHING ? leaf.leftOut(new MissingInput(module, variable)) : leaf);
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
      return tracer.trace("for_each", forEach, path, module, at).stream()
          .map(Leaf::ofInstance)
          .toList();
    }
    List<Leaf> origins =
        tracer.trace("for_each", forEach, List.of(), module, at).stream()
            .filter(Leaf::isSource)
            .toList();
    return List.of(Leaf.madeOf(origins, reference.toString(), at).ofInstance());
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
