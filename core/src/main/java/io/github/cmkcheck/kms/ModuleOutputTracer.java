package io.github.cmkcheck.kms;

import io.github.cmkcheck.kms.Leaf.Context;
import io.github.cmkcheck.kms.Leaf.Kind;
import io.github.cmkcheck.plan.Expression;
import io.github.cmkcheck.plan.InstanceKey;
import io.github.cmkcheck.plan.ModuleConfig.ModuleCall;
import io.github.cmkcheck.plan.PathStep;
import io.github.cmkcheck.plan.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Follows {@code module.NAME.OUTPUT} into the called module. */
final class ModuleOutputTracer {
  private final ModuleInstances modules;
  private final ExpressionTracer tracer;

  ModuleOutputTracer(ModuleInstances modules, ExpressionTracer tracer) {
    this.modules = modules;
    this.tracer = tracer;
  }

  /** The instances of a call with {@code count} or {@code for_each}. */
  Set<InstanceKey> instances(Reference reference, Scope scope) {
    return modules.of(scope.module(), reference.name());
  }

  List<Leaf> follow(Reference reference, List<PathStep> rest, Scope scope, Context at) {
    ModuleCall call = scope.config().calls().get(reference.name());
    if (call == null) {
      return List.of(Leaf.unknown(Kind.OPAQUE, reference.toString(), at));
    }
    Set<InstanceKey> instances = instances(reference, scope);
    List<PathStep> path = rest;
    Optional<InstanceKey> named = named(reference, rest, instances);
    if (named.isPresent()) {
      instances = Set.of(named.get());
      path = rest.subList(1, rest.size());
    } else if (!reference.key().isNone() || instances.isEmpty()) {
      instances = Set.of(reference.key());
    }
    Set<String> deciders = tracer.deciders(call.repetition(), scope, at);
    List<Leaf> leaves = new ArrayList<>();
    for (InstanceKey instance : instances) {
      Scope inside = Scope.of(scope.module().child(reference.name(), instance), call.module());
      List<Leaf> outputs =
          switch (existence(call, inside, scope, at)) {
            case CERTAIN -> outputs(reference.then(path), inside, at);
            case NONE -> List.of(absent(reference, inside, at));
            case DOUBTFUL -> doubtful(outputs(reference.then(path), inside, at), inside, at);
          };
      outputs.forEach(leaf -> leaves.add(leaf.decidedBy(deciders)));
    }
    if (leaves.isEmpty()) {
      Context none = at.step("no instance of module." + reference.name() + " makes a key");
      leaves.add(Leaf.nothing(reference.toString(), none).decidedBy(deciders));
    }
    return leaves;
  }

  private enum Existence {
    CERTAIN,
    NONE,
    DOUBTFUL
  }

  /**
   * Whether an instance exists, which {@code try(module.kms[0].key_arn, null)} does not say:
   * something stands in it, or its number is in {@code count}.
   */
  private Existence existence(ModuleCall call, Scope inside, Scope scope, Context at) {
    Expression repetition = call.repetition();
    if (repetition == null || modules.isShown(inside.module())) {
      return Existence.CERTAIN;
    }
    Scope caller = Scope.of(scope.module(), scope.config());
    List<Leaf> leaves =
        InputTracer.isPlain(repetition)
            ? tracer.trace("count", repetition, List.of(), caller, at.deeper())
            : List.of();
    OptionalInt count = leaves.size() == 1 ? leaves.get(0).value().asCount() : OptionalInt.empty();
    if (count.isEmpty()) {
      return Existence.DOUBTFUL;
    }
    long first = inside.module().call().key() instanceof InstanceKey.Index i ? i.value() : 0;
    return first < count.getAsInt() ? Existence.CERTAIN : Existence.NONE;
  }

  private static Leaf absent(Reference reference, Scope inside, Context at) {
    String none = "by its count, " + inside.module() + " does not exist";
    return Leaf.nothing(reference.toString(), at.step(none));
  }

  /** Only what is made elsewhere is in doubt: what stands in the instance would show. */
  private static List<Leaf> doubtful(List<Leaf> outputs, Scope inside, Context at) {
    return inDoubt(
        outputs, inside, at.step("plan JSON does not show that " + inside.module() + " exists"));
  }

  /** Takes what could be an unknown key for something that need not be one. */
  private static List<Leaf> inDoubt(List<Leaf> outputs, Scope inside, Context doubt) {
    List<Leaf> sources = outputs.stream().filter(Leaf::isSource).toList();
    if (sources.isEmpty()) {
      return outputs;
    }
    Leaf any = Leaf.madeOf(sources, "what " + inside.module() + " gives", doubt);
    return Stream.concat(outputs.stream().filter(leaf -> !leaf.isSource()), Stream.of(any))
        .toList();
  }

  /** The instance that is meant where all of them were handed on as a map, or made into one. */
  private static Optional<InstanceKey> named(
      Reference reference, List<PathStep> rest, Set<InstanceKey> instances) {
    if (!reference.isBare() || rest.isEmpty()) {
      return Optional.empty();
    }
    String name = rest.get(0).name();
    return Optional.ofNullable(name)
        .<InstanceKey>map(InstanceKey.Name::new)
        .filter(instances::contains);
  }

  private List<Leaf> outputs(Reference reference, Scope inside, Context at) {
    String name = reference.path().isEmpty() ? null : reference.path().get(0).name();
    if (name == null) {
      return oneOfOutputs(inside, at);
    }
    Expression output = inside.config().outputs().get(name);
    if (output == null) {
      return List.of(Leaf.unknown(Kind.OPAQUE, reference.toString(), at));
    }
    List<PathStep> beyond = reference.path().subList(1, reference.path().size());
    return tracer.trace(inside.module() + "." + name, output, beyond, inside, at);
  }

  /**
   * A computed index hides which output is meant: it must be one that can be a key. If another one
   * would be a key that this instance does not make, it can be that as well.
   */
  private List<Leaf> oneOfOutputs(Scope inside, Context at) {
    List<List<Leaf>> outputs = allOutputs(inside, at);
    List<Leaf> keys = keysAmong(outputs).stream().map(Leaf::ofInstance).toList();
    return outputs.stream().anyMatch(ModuleOutputTracer::isKeyThatIsMissing)
        ? inDoubt(keys, inside, at.step("not every output of it is a key"))
        : keys;
  }

  private static boolean isKeyThatIsMissing(List<Leaf> output) {
    return output.stream().anyMatch(leaf -> leaf.kind() == Kind.MISSING_KEY)
        && output.stream().noneMatch(ModuleOutputTracer::canBeKey);
  }

  /** The leaves of all outputs that can be a key. */
  List<Leaf> keysAmongOutputs(Scope inside, Context at) {
    return keysAmong(allOutputs(inside, at));
  }

  private static List<Leaf> keysAmong(List<List<Leaf>> outputs) {
    return outputs.stream().flatMap(List::stream).filter(ModuleOutputTracer::canBeKey).toList();
  }

  private static boolean canBeKey(Leaf leaf) {
    return leaf.isKey() || leaf.isSource() && leaf.kind() != Kind.UNRELATED;
  }

  private List<List<Leaf>> allOutputs(Scope inside, Context at) {
    List<List<Leaf>> leaves = new ArrayList<>();
    for (Map.Entry<String, Expression> output :
        new TreeMap<>(inside.config().outputs()).entrySet()) {
      String name = inside.module() + "." + output.getKey();
      leaves.add(tracer.trace(name, output.getValue(), List.of(), inside, at));
    }
    return leaves;
  }
}
