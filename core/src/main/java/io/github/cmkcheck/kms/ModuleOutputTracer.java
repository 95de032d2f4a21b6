package io.github.cmkcheck.kms;

import io.github.cmkcheck.kms.Leaf.Context;
import io.github.cmkcheck.kms.Leaf.Kind;
import io.github.cmkcheck.plan.Expression;
import io.github.cmkcheck.plan.InstanceKey;
import io.github.cmkcheck.plan.ModuleConfig.ModuleCall;
import io.github.cmkcheck.plan.PathStep;
import io.github.cmkcheck.plan.Reference;
import io.github.cmkcheck.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    if (leaves.size() == 1
        && leaves.get(0).value() instanceof Value.Num count
        && count.literal().matches("[0-9]{1,9}")) {
      long first = inside.module().call().key() instanceof InstanceKey.Index i ? i.value() : 0;
      return first < Long.parseLong(count.literal()) ? Existence.CERTAIN : Existence.NONE;
    }
    return Existence.DOUBTFUL;
  }

  private static Leaf absent(Reference reference, Scope inside, Context at) {
    String none = "by its count, " + inside.module() + " does not exist";
    return Leaf.nothing(reference.toString(), at.step(none));
  }

  /** Only what is made elsewhere is in doubt: what stands in the instance would show. */
  private static List<Leaf> doubtful(List<Leaf> outputs, Scope inside, Context at) {
    List<Leaf> sources = outputs.stream().filter(Leaf::isSource).toList();
    if (sources.isEmpty()) {
      return outputs;
    }
    Context doubt = at.step("plan JSON does not show that " + inside.module() + " exists");
    List<Leaf> leaves = new ArrayList<>(outputs);
    leaves.removeAll(sources);
    leaves.add(Leaf.madeOf(sources, "what " + inside.module() + " gives", doubt));
    return leaves;
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
      return keysAmongOutputs(inside, at);
    }
    Expression output = inside.config().outputs().get(name);
    if (output == null) {
      return List.of(Leaf.unknown(Kind.OPAQUE, reference.toString(), at));
    }
    List<PathStep> beyond = reference.path().subList(1, reference.path().size());
    return tracer.trace(inside.module() + "." + name, output, beyond, inside, at);
  }

  /** A computed index hides which output is meant: it must be one that can be a key. */
  List<Leaf> keysAmongOutputs(Scope inside, Context at) {
    List<Leaf> leaves = new ArrayList<>();
    for (String name : new TreeSet<>(inside.config().outputs().keySet())) {
      Expression output = inside.config().outputs().get(name);
      if (output != null) {
        tracer.trace(inside.module() + "." + name, output, List.of(), inside, at).stream()
            .filter(leaf -> leaf.isKey() || leaf.isSource() && leaf.kind() != Kind.UNRELATED)
            .map(Leaf::ofInstance)
            .forEach(leaves::add);
      }
    }
    return leaves;
  }
}
