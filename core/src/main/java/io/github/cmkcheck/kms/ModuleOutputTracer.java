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
import java.util.Set;
import java.util.TreeSet;

/** Follows {@code module.NAME.OUTPUT} into the called module. */
final class ModuleOutputTracer {
  private final KeyIndex keys;
  private final ExpressionTracer tracer;

  ModuleOutputTracer(KeyIndex keys, ExpressionTracer tracer) {
    this.keys = keys;
    this.tracer = tracer;
  }

  /**
   * The instances of a call with {@code count} or {@code for_each} that have to do with keys. That
   * it has either is told by its instances: {@code for_each = toset([...])} leaves no trace in the
   * configuration.
   */
  Set<InstanceKey> instances(Reference reference, Scope scope) {
    Set<InstanceKey> instances =
        new TreeSet<>(keys.moduleInstances(scope.module(), reference.name()));
    instances.remove(InstanceKey.NONE);
    return instances;
  }

  List<Leaf> follow(Reference reference, List<PathStep> rest, Scope scope, Context at) {
    ModuleCall call = scope.config().calls().get(reference.name());
    if (call == null) {
      return List.of(Leaf.unknown(Kind.OPAQUE, reference.toString(), at));
    }
    Set<InstanceKey> instances = instances(reference, scope);
    if (!reference.key().isNone() || instances.isEmpty() && call.repetition() == null) {
      instances = Set.of(reference.key());
    }
    Set<String> deciders = tracer.deciders(call.repetition(), scope, at);
    List<Leaf> leaves = new ArrayList<>();
    for (InstanceKey instance : instances) {
      Scope inside = Scope.of(scope.module().child(reference.name(), instance), call.module());
      for (Leaf leaf : outputs(reference.then(rest), inside, at)) {
        leaves.add(leaf.decidedBy(deciders));
      }
    }
    if (leaves.isEmpty()) {
      Context none = at.step("no instance of module." + reference.name() + " makes a key");
      leaves.add(Leaf.nothing(reference.toString(), none).decidedBy(deciders));
    }
    return leaves;
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
            .filter(leaf -> leaf.isSource() && leaf.kind() != Kind.UNRELATED)
            .forEach(leaves::add);
      }
    }
    return leaves;
  }
}
