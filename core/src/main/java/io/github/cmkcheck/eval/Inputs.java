package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.ModuleCall;
import io.github.cmkcheck.config.ModuleConfig.VariableConfig;
import io.github.cmkcheck.config.Repetition;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.eval.Possibility.TupleOf;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.value.Value;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What comes into a module from outside: variables, {@code each} and {@code count}. */
final class Inputs {
  /** A number for each for_each, so that it is evaluated only once, not for each instance. */
  private final Map<Expression, Integer> numbers = new IdentityHashMap<>();

  private final Plan plan;
  private final Evaluator evaluator;

  Inputs(Plan plan, Evaluator evaluator) {
    this.plan = plan;
    this.evaluator = evaluator;
  }

  /** Every variable of a module. */
  List<Possible> all(Scope scope) {
    return scope.config().variables().keySet().stream()
        .sorted()
        .map(name -> variable(name, scope))
        .toList();
  }

  /** A variable: its value in the root module, otherwise what the module's caller passes. */
  Possible variable(String name, Scope scope) {
    return evaluator.once(
        scope.module() + ":var." + name,
        () -> scope.module().isRoot() ? ofRoot(name, scope) : ofModule(name, scope));
  }

  private Possible ofRoot(String name, Scope scope) {
    VariableConfig declared = scope.config().variables().get(name);
    Value value = plan.variables().get(name);
    if (value == null) {
      Value otherwise = declared == null ? null : declared.defaultValue();
      // Inputs of the root module are known at plan time, even those that the plan leaves out.
      Possible hidden = Possible.hidden("var." + name + " is set when Terraform is run");
      return otherwise == null ? hidden : hidden.or(received(Possible.known(otherwise), declared));
    }
    String step = "var." + name + (value.isNull() ? " is null" : " is set when Terraform is run");
    return received(Possible.known(value), declared).after(step);
  }

  private Possible ofModule(String name, Scope scope) {
    ModuleAddress module = scope.module();
    VariableConfig declared = scope.config().variables().get(name);
    ModuleAddress.Step step = module.call();
    ModuleConfig outside =
        plan.configuration() == null ? null : plan.configuration().at(module.parent()).orElse(null);
    ModuleCall call = outside == null ? null : outside.calls().get(step.name());
    Expression passed = call == null ? null : call.inputs().get(name);
    if (outside != null && call != null && passed != null) {
      Scope caller = new Scope(module.parent(), outside, step.key(), call.repetition(), Map.of());
      return received(evaluator.value(module + "'s " + name, passed, caller), declared);
    }
    if (declared == null || declared.defaultValue() == null) {
      return Possible.later("var." + name + " of " + module);
    }
    Possible otherwise = typed(Possible.known(declared.defaultValue()), declared);
    MissingInput missing = new MissingInput(module, name);
    return otherwise
        .after(
            module
                + " is called without "
                + name
                + (otherwise.isOnly(Possibility.Kind.NULL) ? ", and its default is null" : ""))
        .map(way -> way.what().kind() == Possibility.Kind.NULL ? way.leftOut(missing) : way);
  }

  /** What a module receives: the type converts the value, null may become the default. */
  private static Possible received(Possible value, @Nullable VariableConfig declared) {
    if (declared == null) {
      return value;
    }
    Value otherwise = declared.defaultValue();
    boolean replacesNull = otherwise != null && !otherwise.isNull();
    if (declared.type() == null) {
      Possible loose = typed(value, declared);
      // Without its declaration it is unknown whether it is nullable.
      return replacesNull && value.can(Possibility.Kind.NULL)
          ? loose.or(Possible.known(otherwise))
          : loose;
    }
    Possible typed = typed(value, declared);
    if (declared.nullable() || !replacesNull) {
      return typed;
    }
    Possible byDefault = typed(Possible.known(otherwise), declared);
    return typed.flatMap(way -> way.kind() == Possibility.Kind.NULL ? byDefault : Possible.of(way));
  }

  private static Possible typed(Possible value, VariableConfig declared) {
    return declared.type() == null ? loose(value) : Conversions.to(declared.type(), value);
  }

  /**
   * A value whose type is not shown: an attribute that is missing or null may have a default
   * ({@code optional(T, default)}).
   */
  private static Possible loose(Possible value) {
    return value.flatMap(Inputs::loose, Possible::of);
  }

  private static Possible loose(Possibility value) {
    switch (value.kind()) {
      case KNOWN -> {
        Known known = (Known) value;
        if (!holdsObject(known.value())) {
          return Possible.of(value);
        }
        return known.value().kind() == Value.Kind.LIST
            ? Possible.of(new TupleOf(looseAll(Members.elements(value))))
            : looseObject(known);
      }
      case OBJECT -> {
        Map<String, Possible> attributes = new TreeMap<>();
        ((ObjectOf) value)
            .attributes()
            .forEach((name, attribute) -> attributes.put(name, looseAttribute(attribute)));
        ObjectOf object = (ObjectOf) value;
        Possible others = object.others() == null ? notShown() : object.others();
        return Possible.of(new ObjectOf(attributes, others, object.name()));
      }
      case TUPLE -> {
        return Possible.of(
            new TupleOf(looseAll(((TupleOf) value).elements()), ((TupleOf) value).isSet()));
      }
      default -> {
        return Possible.of(value);
      }
    }
  }

  private static Possible looseObject(Known object) {
    Map<String, Possible> attributes = new TreeMap<>();
    for (String name : ((Value.Obj) object.value()).attributes().keySet()) {
      attributes.put(name, looseAttribute(Members.attribute(Possible.of(object), name)));
    }
    return Possible.of(new ObjectOf(attributes, notShown()));
  }

  private static Possible looseAttribute(Possible attribute) {
    return attribute.isOnly(Possibility.Kind.NULL) ? attribute.or(notShown()) : loose(attribute);
  }

  private static List<Possible> looseAll(List<Possible> elements) {
    return elements.stream().map(Inputs::loose).toList();
  }

  private static Possible notShown() {
    return Possible.hidden("the type may have a default for it");
  }

  private static boolean holdsObject(Value value) {
    return value.kind() == Value.Kind.OBJECT
        || value.elements().stream().anyMatch(Inputs::holdsObject);
  }

  /** {@code each.key} is the instance's key; {@code each.value} comes from {@code for_each}. */
  Possible each(String name, Scope scope) {
    InstanceKey instance = scope.instance();
    if (instance != null && !(instance instanceof InstanceKey.Name)) {
      return Possible.later("each." + name);
    }
    String key = instance instanceof InstanceKey.Name named ? named.value() : null;
    if (name.equals("key")) {
      return key == null ? Possible.of(Possibility.HIDDEN) : Possible.text(key);
    }
    Repetition repetition = scope.repetition();
    if (repetition == null || !repetition.forEach()) {
      // Plan JSON leaves out a for_each that is computed from literals.
      return Possible.hidden("each.value is computed from literals");
    }
    Integer number = numbers.computeIfAbsent(repetition.expression(), unseen -> numbers.size());
    Possible all =
        evaluator.once(
            scope.module() + ":for_each." + number,
            () -> evaluator.value("for_each", repetition.expression(), scope.ofModule()));
    return key == null
        ? Members.anyOf(all)
        : all.flatMap(
            way -> isList(way) ? Possible.text(key) : Members.attribute(Possible.of(way), key),
            Possible::of);
  }

  /** In a set of strings, each value is its key. */
  private static boolean isList(Possibility collection) {
    return collection.kind() == Possibility.Kind.TUPLE
        || collection instanceof Known known && known.value().kind() == Value.Kind.LIST;
  }

  /** {@code count.index}. */
  Possible count(Scope scope) {
    if (scope.instance() == null) {
      return Possible.of(Possibility.HIDDEN);
    }
    return scope.instance() instanceof InstanceKey.Index index
        ? Possible.known(new Value.Num(Long.toString(index.value())))
        : Possible.later("count.index");
  }
}
