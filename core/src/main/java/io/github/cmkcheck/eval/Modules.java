package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.PathStep;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig.ModuleCall;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.eval.Possibility.TupleOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The outputs of modules: {@code module.NAME.OUTPUT}. */
final class Modules {

  private final Instances instances;
  private final Evaluator evaluator;
  private final Repetitions repetitions;

  Modules(Instances instances, Evaluator evaluator, Repetitions repetitions) {
    this.instances = instances;
    this.evaluator = evaluator;
    this.repetitions = repetitions;
  }

  /** The instances of a repeated call that the plan shows; empty for any other call. */
  Set<InstanceKey> instances(Reference reference, Scope scope) {
    return instances.ofModule(scope.module(), reference.name());
  }

  Possible follow(Reference reference, Scope scope) {
    ModuleCall call = scope.config().calls().get(reference.name());
    if (call == null) {
      return Possible.later(reference.toString());
    }
    boolean repeated = call.repetition() != null || !instances(reference, scope).isEmpty();
    if (!reference.key().isNone() || !repeated) {
      return one(reference, call, scope);
    }
    return Members.at(collection(reference, call, scope), reference.path());
  }

  /** One instance, or the module itself if it is not repeated. */
  private Possible one(Reference reference, ModuleCall call, Scope scope) {
    ModuleAddress module = scope.module().child(reference.name(), reference.key());
    Possible found = of(call, module, reference.key(), reference.path(), scope);
    if (reference.key().isNone() || instances.isShown(module)) {
      return found;
    }
    // No resource shows that it exists: try(module.kms[0].key_arn, null) does not say so.
    Repetitions.Keys keys = repetitions.keys(call.repetition(), scope);
    if (keys == null) {
      return found.or(Possible.fails("plan JSON does not show that " + module + " exists"));
    }
    Possible known =
        keys.all().contains(reference.key())
            ? found
            : Possible.fails("by its count, " + module + " does not exist");
    return known.map(way -> way.presuming(keys.presumed()));
  }

  /** An output, or all of them as an object. */
  private Possible of(
      ModuleCall call,
      ModuleAddress module,
      @Nullable InstanceKey key,
      List<PathStep> path,
      Scope caller) {
    Scope inside = Scope.of(module, call.module());
    if (key == null) {
      // Some instance that is not shown: what is passed to it can depend on its key.
      inside = new Scope(module, call.module(), null, null, Map.of());
    }
    String name = path.isEmpty() ? null : path.get(0).name();
    if (name != null) {
      return Members.at(output(name, inside), path.subList(1, path.size()));
    }
    Map<String, Possible> outputs = new TreeMap<>();
    for (String output : call.module().outputs().keySet()) {
      if (!evaluator.spend(1)) {
        return Possible.later(module.toString());
      }
      outputs.put(output, output(output, inside));
    }
    return Possible.of(new ObjectOf(outputs, null));
  }

  private Possible output(String name, Scope inside) {
    Expression output = inside.config().outputs().get(name);
    String subject = inside.module() + "." + name;
    return output == null
        ? Possible.later(subject)
        : evaluator.once(
            inside.module() + ":output." + name, () -> evaluator.value(subject, output, inside));
  }

  /** All instances of a repeated module, by key. */
  private Possible collection(Reference reference, ModuleCall call, Scope scope) {
    Set<InstanceKey> shown = instances(reference, scope);
    Repetitions.Keys all = repetitions.keys(call.repetition(), scope);
    Map<String, Possible> named = new TreeMap<>();
    List<Possible> counted = new ArrayList<>();
    for (InstanceKey key : all == null ? shown : all.all()) {
      if (!evaluator.spend(1)) {
        return Possible.later(reference.toString());
      }
      ModuleAddress module = scope.module().child(reference.name(), key);
      Possible outputs = of(call, module, key, List.of(), scope);
      if (all == null && !strict()) {
        outputs = outputs.presuming(Presumption.SHOWN_INSTANCES);
      }
      if (key instanceof InstanceKey.Name name) {
        named.put(name.value(), outputs);
      } else {
        counted.add(outputs);
      }
    }
    boolean isForEach = call.repetition() != null && call.repetition().forEach();
    if ((all != null || !strict()) && named.isEmpty() && !(isForEach && counted.isEmpty())) {
      return Possible.of(new TupleOf(counted));
    }
    for (int i = 0; i < counted.size(); i++) {
      named.put(Integer.toString(i), counted.get(i));
    }
    return Possible.of(
        new ObjectOf(named, all == null && strict() ? Possible.later(reference.toString()) : null));
  }

  /** Whether to allow for a module without resources, which may exist without being shown. */
  private boolean strict() {
    return evaluator.level() == Presume.NOTHING;
  }
}
