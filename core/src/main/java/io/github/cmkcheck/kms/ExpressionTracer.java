package io.github.cmkcheck.kms;

import io.github.cmkcheck.kms.Leaf.Context;
import io.github.cmkcheck.kms.Leaf.Kind;
import io.github.cmkcheck.plan.Expression;
import io.github.cmkcheck.plan.InstanceKey;
import io.github.cmkcheck.plan.ModuleAddress;
import io.github.cmkcheck.plan.PathStep;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.Reference;
import io.github.cmkcheck.plan.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows an expression through module inputs and outputs down to its leaves, keeping the instance
 * path of the modules on the way. One tracer serves one plan; it is not thread-safe.
 */
final class ExpressionTracer {

  /** Longer chains than any configuration has; what is deeper is opaque, as are cycles. */
  private static final int DEEPEST = 64;

  /** Steps of one question, so that a hostile configuration cannot keep us busy. */
  private static final int MOST_STEPS = 20_000;

  /** Steps of all questions about a plan: these, */
  private static final int MOST_IN_ALL = 1_000_000;

  /** and so many more for each resource; honest questions take ten or twenty. */
  private static final int MORE_FOR_EACH = 100;

  private static final int MOST_NAMES = 6;

  private final InputTracer inputs;
  private final ModuleOutputTracer outputs;
  private final KeyResourceTracer keyResources;
  private final DataSourceTracer dataSources;
  private final ModuleHorizon horizon;
  private final long mostInAll;
  private long inAll;
  private int steps;

  ExpressionTracer(Plan plan, KeyIndex keys, ModuleInstances modules) {
    this.mostInAll =
        MOST_IN_ALL + (long) MORE_FOR_EACH * (plan.changes().size() + plan.state().size());
    this.inputs = new InputTracer(plan, this);
    this.outputs = new ModuleOutputTracer(modules, this);
    this.keyResources = new KeyResourceTracer(keys, this);
    this.dataSources = new DataSourceTracer(plan, keys, this);
    this.horizon =
        new ModuleHorizon(
            plan,
            modules,
            new ModuleHorizon.HorizonSources(inputs, outputs, keyResources, dataSources));
  }

  /** The leaves of the expression for an argument such as {@code kms_key_arn}. */
  List<Leaf> trace(String argument, Expression expression, Scope scope) {
    steps = 0;
    return trace(argument, expression, List.of(), scope, Context.START);
  }

  /** Everything in a module instance that could give an unknown key. */
  List<Leaf> horizonOf(Scope scope) {
    steps = 0;
    return horizon.of(scope, Context.START);
  }

  /** What every variable of a module instance ends in. */
  List<Leaf> variablesOf(Scope scope) {
    steps = 0;
    return inputs.all(scope, Context.START);
  }

  /**
   * One expression on the way.
   *
   * @param subject what it is the value of, for the trail
   * @param path the attributes of it that are meant
   */
  List<Leaf> trace(
      String subject, Expression expression, List<PathStep> path, Scope scope, Context at) {
    if (!spend(1) || at.depth() > DEEPEST) {
      return tooLong(at);
    }
    return switch (expression.kind()) {
      case CONSTANT ->
          List.of(constant(subject, ((Expression.Constant) expression).value(), path, at));
      case OPAQUE -> {
        Context function = at.step(subject + " is a function of literals");
        yield List.of(Leaf.known("a function of literals", Value.UNKNOWN, function));
      }
      case BLOCKS -> List.of(Leaf.unknown(Kind.OPAQUE, subject, at));
      case REFERENCES -> {
        List<Reference> all = ((Expression.References) expression).references();
        Context named = at.step(subject + names(all));
        // Only an expression that is one reference and nothing else hands its attributes through.
        yield all.size() == 1
            ? follow(all.get(0), path, scope, named)
            : followAll(all, scope, named);
      }
    };
  }

  /** Whether there is effort left for some more steps, which are taken then. */
  boolean spend(int more) {
    steps += more;
    inAll += more;
    return steps <= MOST_STEPS && inAll <= mostInAll;
  }

  /** The end of a question that takes too much effort: it can be anything. */
  static List<Leaf> tooLong(Context at) {
    return List.of(Leaf.unknown(Kind.OPAQUE, "too long a chain of references", at));
  }

  private static String names(List<Reference> all) {
    List<String> names = all.stream().limit(MOST_NAMES).map(Reference::toString).toList();
    return (all.size() == 1 ? " is " : " depends on ")
        + String.join(", ", names)
        + (all.size() > MOST_NAMES ? ", ..." : "");
  }

  /** The leaf of a value that is known while planning. The value itself is not shown. */
  static Leaf constant(String subject, Value whole, List<PathStep> path, Context at) {
    // An attribute of a text: the object around it was made on the way, and is not shown.
    Value value = whole.kind() == Value.Kind.STRING ? whole : whole.at(path);
    if (value.isNull()) {
      return Leaf.nothing(subject, at.step(subject + " is null"));
    }
    if (value.equals(new Value.Str(""))) {
      return Leaf.nothing(subject, at.step(subject + " is an empty string"));
    }
    return value
        .asString()
        .filter(text -> KeyName.parse(text).isPresent())
        .map(text -> Leaf.key(KeyReference.named(text), value, at.step(subject + " is a KMS ARN")))
        .orElseGet(() -> Leaf.known(subject, value, at.step(subject + " is known while planning")));
  }

  /**
   * Several references side by side. An index that is no literal is one of them: {@code
   * aws_kms_key.k[each.key].arn} is {@code aws_kms_key.k} beside {@code each.key}.
   */
  private List<Leaf> followAll(List<Reference> references, Scope scope, Context at) {
    List<Leaf> leaves = new ArrayList<>();
    Set<Reference> done = new HashSet<>();
    for (Reference reference : references) {
      Set<InstanceKey> instances = instancesOf(reference, scope);
      if (!spend(instances.size())) {
        return tooLong(at);
      }
      if (reference.isBare() && !instances.isEmpty()) {
        Selection selection = Selection.among(instances, references, scope, this, at);
        leaves.addAll(follow(selected(reference, selection.key()), List.of(), scope, at));
        done.addAll(selection.selectors());
        done.add(reference);
      }
    }
    for (Reference reference : references) {
      if (!done.contains(reference)) {
        leaves.addAll(follow(reference, List.of(), scope, at));
      }
    }
    return leaves;
  }

  private static Reference selected(Reference reference, @Nullable InstanceKey key) {
    return key == null
        ? reference
        : new Reference(reference.kind(), reference.type(), reference.name(), key, List.of());
  }

  /** The keys of the instances of a block that has {@code count} or {@code for_each}. */
  private Set<InstanceKey> instancesOf(Reference reference, Scope scope) {
    return switch (reference.kind()) {
      case RESOURCE -> keyResources.instances(reference, scope);
      case DATA -> dataSources.instances(reference, scope);
      case MODULE -> outputs.instances(reference, scope);
      default -> Set.of();
    };
  }

  /**
   * One reference.
   *
   * @param rest the attributes that are meant of what it gives, or of an object made of it
   */
  List<Leaf> follow(Reference reference, List<PathStep> rest, Scope scope, Context at) {
    if (!spend(1)) {
      return tooLong(at);
    }
    Context next = at.deeper();
    return switch (reference.kind()) {
      case VARIABLE -> inputs.variable(reference.then(rest), scope, next);
      case EACH -> inputs.each(reference.then(rest), scope, next);
      case COUNT -> List.of(inputs.count(scope, next));
      case LOCAL -> List.of(local(reference, scope, next));
      case CONTEXT -> {
        Context past = next.past(ModuleAddress.ROOT, reference.toString());
        yield List.of(Leaf.known(reference.toString(), Value.UNKNOWN, past));
      }
      case MODULE -> outputs.follow(reference, rest, scope, next);
      case DATA -> dataSources.follow(reference, scope, next);
      case RESOURCE -> keyResources.follow(reference, rest, scope, next);
      case OTHER -> List.of(Leaf.unknown(Kind.OPAQUE, reference.toString(), next));
    };
  }

  /** Plan JSON has no locals, but a local can only be made of what its module sees. */
  private Leaf local(Reference reference, Scope scope, Context at) {
    Context past = at.past(scope.module(), "local." + reference.name());
    return Leaf.madeOf(horizon.of(scope, past), reference.toString(), past);
  }

  /** The variables and locals that decide whether something exists: its count or for_each. */
  Set<String> deciders(@Nullable Expression repetition, Scope scope, Context at) {
    if (repetition == null) {
      return Set.of();
    }
    Set<String> deciders = new HashSet<>();
    Scope module = Scope.of(scope.module(), scope.config());
    Context fresh = new Context(Trail.START, Set.of(), at.depth() + 1);
    for (Leaf leaf : trace("count", repetition, List.of(), module, fresh)) {
      deciders.addAll(leaf.passed());
    }
    return deciders;
  }
}
