package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.PathStep;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig.ModuleCall;
import io.github.cmkcheck.config.Repetition;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.eval.Possibility.TupleOf;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What modules hand out: {@code module.NAME.OUTPUT}. */
final class Modules {

  /** Longer counts than this are not gone through. */
  private static final int MOST_COUNTED = 10_000;

  private final Instances instances;
  private final Evaluator evaluator;

  Modules(Instances instances, Evaluator evaluator) {
    this.instances = instances;
    this.evaluator = evaluator;
  }

  /** The instances of a repeated call that show; empty for any other. */
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
    // Nothing stands in it: try(module.kms[0].key_arn, null) does not say that it exists.
    Keys keys = keys(call.repetition(), scope);
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
      // Some instance that does not show: what is passed to it can hang on its key.
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
    Keys all = keys(call.repetition(), scope);
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
    if ((all != null || !strict()) && named.isEmpty()) {
      return Possible.of(new TupleOf(counted));
    }
    for (int i = 0; i < counted.size(); i++) {
      named.put(Integer.toString(i), counted.get(i));
    }
    return Possible.of(
        new ObjectOf(named, all == null && strict() ? Possible.later(reference.toString()) : null));
  }

  /** A module without a resource may exist and not show; only strictly that counts. */
  private boolean strict() {
    return evaluator.level() == Presume.NOTHING;
  }

  /**
   * The keys of all instances.
   *
   * @param presumed what that rests on
   */
  private record Keys(Set<InstanceKey> all, Set<Presumption> presumed) {}

  /** The keys of all instances, if the configuration tells them; null if it does not. */
  private @Nullable Keys keys(@Nullable Repetition repetition, Scope scope) {
    if (repetition == null) {
      return null;
    }
    Possible all = evaluator.eval(repetition.expression(), scope.ofModule());
    if (all.ways().size() != 1) {
      return null;
    }
    Way way = all.ways().get(0);
    // Names that are only presumed may be anything, a secret too; counts tell nothing.
    Set<InstanceKey> keys =
        !repetition.forEach()
            ? indexes(way.what())
            : way.presumed().isEmpty() ? names(way.what()) : null;
    return keys == null ? null : new Keys(keys, way.presumed());
  }

  private static @Nullable Set<InstanceKey> indexes(Possibility count) {
    if (!(count instanceof Known known)) {
      return null;
    }
    String text = Operators.text(known.value());
    if (text == null || !text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MOST_COUNTED) {
      return null;
    }
    Set<InstanceKey> keys = new TreeSet<>();
    for (int i = 0; i < Integer.parseInt(text); i++) {
      keys.add(new InstanceKey.Index(i));
    }
    return keys;
  }

  private static @Nullable Set<InstanceKey> names(Possibility forEach) {
    Set<InstanceKey> keys = new TreeSet<>();
    if (forEach instanceof ObjectOf object) {
      // What a type may add to a map is attributes of its entries, never entries.
      object.attributes().keySet().forEach(name -> keys.add(new InstanceKey.Name(name)));
      return keys;
    }
    if (!(forEach instanceof Known known)) {
      return null;
    }
    if (known.value() instanceof Value.Obj object) {
      object.attributes().keySet().forEach(name -> keys.add(new InstanceKey.Name(name)));
      return keys;
    }
    for (Value element : known.value().elements()) {
      String text = Operators.text(element);
      if (text == null) {
        return null;
      }
      keys.add(new InstanceKey.Name(text));
    }
    return known.value().kind() == Value.Kind.LIST ? keys : null;
  }
}
