package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.config.Repetition;
import io.github.cmkcheck.eval.Instances.Instance;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.eval.Possibility.TupleOf;
import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values of resources and data sources: known, of new keys, or known only after apply. */
final class Resources {
  private final Instances instances;
  private final Evaluator evaluator;
  private final Repetitions repetitions;
  private final Lookups lookups;

  Resources(Instances instances, Evaluator evaluator, Repetitions repetitions) {
    this.instances = instances;
    this.evaluator = evaluator;
    this.repetitions = repetitions;
    this.lookups = new Lookups(evaluator);
  }

  /** The keys of the instances of a repeated block; empty for any other. */
  Set<InstanceKey> instances(Reference reference, Scope scope) {
    return instances.keys(scope.module(), mode(reference), reference.type(), reference.name());
  }

  private List<Instance> find(Reference reference, Scope scope) {
    ResourceMode mode = mode(reference);
    return instances.of(scope.module(), mode, reference.type(), reference.name());
  }

  private static ResourceMode mode(Reference reference) {
    return reference.kind() == Reference.Kind.DATA ? ResourceMode.DATA : ResourceMode.MANAGED;
  }

  Possible follow(Reference reference, Scope scope) {
    List<Instance> found = find(reference, scope);
    if (found.isEmpty()) {
      return missing(reference, scope);
    }
    Instance exact =
        instances.at(
            new ResourceAddress(
                scope.module(),
                mode(reference),
                reference.type(),
                reference.name(),
                reference.key()));
    if (exact != null) {
      return one(exact, reference, scope);
    }
    return reference.key().isNone()
        ? Members.at(
            evaluator.once(
                scope.module() + ":all." + reference.block(), () -> collection(found, scope)),
            reference.path())
        : Possible.fails(reference.block() + reference.key() + " does not exist");
  }

  /** There is no instance, or its type was not kept from the plan. */
  private Possible missing(Reference reference, Scope scope) {
    ResourceConfig written = scope.config().resources().get(reference.block());
    if (scope.config().whole() && written != null && written.repetition() != null) {
      return missing(reference, written.repetition(), scope);
    }
    String where = scope.module().isRoot() ? "" : " in " + scope.module();
    boolean data = reference.kind() == Reference.Kind.DATA;
    if (written != null || !data && KmsKey.isType(reference.type())) {
      String none = reference.block() + reference.key() + where + " has no instance";
      return Possible.fails(none).after(none);
    }
    return data
        ? Possible.hidden(reference + " was read while planning")
        : Possible.hidden(reference + " may be known")
            .lateIf(true)
            .or(later(reference.toString(), reference.type()));
  }

  /** There is no instance of a repeated block: an empty collection, if that is certain. */
  private Possible missing(Reference reference, Repetition repetition, Scope scope) {
    String none = reference.block() + " has no instance";
    Repetitions.Keys keys = repetitions.keys(repetition, scope);
    if (keys == null || !keys.all().isEmpty()) {
      // This plan leaves it out, as with -target.
      return Possible.later(reference.toString());
    }
    Possible empty =
        Possible.known(
            repetition.forEach() ? new Value.Obj(Map.of()) : new Value.ListOf(List.of()));
    Possible found =
        reference.key().isNone()
            ? Members.at(empty.after(none), reference.path())
            : Possible.fails(none).after(none);
    return found.presuming(keys.presumed());
  }

  /** One attribute, without evaluating all the others. */
  private Possible one(Instance instance, Reference reference, Scope scope) {
    String name = reference.path().isEmpty() ? null : reference.path().get(0).name();
    return name == null
        ? object(instance, scope)
        : Members.at(
            attribute(instance, name, scope), reference.path().subList(1, reference.path().size()));
  }

  private Possible collection(List<Instance> found, Scope scope) {
    if (!evaluator.spend(found.size())) {
      return Possible.later(found.get(0).address().block());
    }
    if (found.get(0).address().key() instanceof InstanceKey.Index) {
      return Possible.of(
          new TupleOf(found.stream().map(instance -> object(instance, scope)).toList()));
    }
    Map<String, Possible> named = new TreeMap<>();
    for (Instance instance : found) {
      if (instance.address().key() instanceof InstanceKey.Name name) {
        named.put(name.value(), object(instance, scope));
      }
    }
    return Possible.of(new ObjectOf(named, null));
  }

  Possible object(Instance instance, Scope scope) {
    if (!(instance.values() instanceof Value.Obj values)) {
      return Possible.later(instance.address().toString());
    }
    return evaluator.once(
        instance.address() + ":object",
        () -> {
          Map<String, Possible> attributes = new TreeMap<>();
          for (String name : values.attributes().keySet()) {
            attributes.put(name, attribute(instance, name, scope));
          }
          return Possible.of(new ObjectOf(attributes, null, name(instance, scope)));
        });
  }

  /** What names a key: its ARN and, for an alias, also the ARN of its key. */
  private @Nullable Possible name(Instance instance, Scope scope) {
    String type = instance.address().type();
    if (!KmsKey.isType(type) && !KeyData.isType(type)) {
      return null;
    }
    List<Possible> names = new ArrayList<>();
    for (String name : List.of("arn", "target_key_arn")) {
      if (!instance.values().get(name).isNull() || instance.pending() && name.equals("arn")) {
        names.add(attribute(instance, name, scope));
      }
    }
    // Other unknown attributes are not keys, but may decide whether this key is used.
    boolean more =
        instance.pending()
            || instance.values() instanceof Value.Obj values
                && values.attributes().entrySet().stream()
                    .anyMatch(it -> !KmsKey.isIdentity(it.getKey()) && holdsUnknown(it.getValue()));
    Possible found = Possible.union(names);
    return more
        ? found.or(Possible.of(new Possibility.Later(instance.address() + ", in part", false)))
        : found;
  }

  /** An attribute of an instance. */
  Possible attribute(Instance instance, String name, Scope scope) {
    Value value = instance.values().get(name);
    String type = instance.address().type();
    boolean data = instance.address().mode() == ResourceMode.DATA;
    if (instance.pending() && KeyData.isType(type)) {
      return KmsKey.isIdentity(name)
          ? lookups.of(instance, scope)
          : Possible.of(new Possibility.Later(instance.address() + "." + name, false));
    }
    if (instance.pending() && KmsKey.isType(type) && KmsKey.isIdentity(name)) {
      // Data sources of Cloud Control can find keys of AWS like any others.
      return Possible.later(instance.address() + "." + name);
    }
    if (instance.pending() && instance.values().isNull()) {
      return later(instance, instance.address() + "." + name);
    }
    if (!data && KmsKey.isType(type) && KmsKey.isIdentity(name) && !value.isNull()) {
      return identity(instance, value);
    }
    ResourceConfig config = scope.config().resources().get(instance.address().block());
    Expression written = config == null ? null : config.expressions().get(name);
    if (written == null && name.equals("output") && config != null) {
      // terraform_data returns its input.
      written = config.expressions().get("input");
    }
    return part(value, written, instance, instance.address() + "." + name, scope);
  }

  private static Possible identity(Instance instance, Value value) {
    ResourceAddress address = instance.address();
    String what = KmsKey.isAliasType(address.type()) ? " is an alias of" : " is";
    Possible found =
        value.isUnknown()
            ? Possible.of(new Possibility.NewKey(new KeyReference(null, address)))
            : Possible.of(new Known(value, address));
    return found.after(address + what + " a customer managed key in this plan");
  }

  /** A value with possibly unknown parts: those that are configured are what they are set to. */
  private Possible part(
      Value value, @Nullable Expression written, Instance instance, String name, Scope scope) {
    if (!holdsUnknown(value)) {
      return Possible.of(value.isNull() ? Possibility.NULL : new Known(value, instance.address()));
    }
    if (value.isUnknown()) {
      return written == null || written.kind() == Expression.Kind.BLOCKS
          ? later(instance, name)
          : evaluator
              .value(name, written, own(instance, scope))
              .map(way -> computed(way, name, instance));
    }
    if (value instanceof Value.Obj object) {
      Map<String, Possible> attributes = new TreeMap<>();
      object
          .attributes()
          .forEach(
              (attribute, inner) ->
                  attributes.put(
                      attribute,
                      part(
                          inner,
                          argument(written, attribute),
                          instance,
                          name + "." + attribute,
                          scope)));
      return Possible.of(new ObjectOf(attributes, null));
    }
    List<Possible> elements = new ArrayList<>();
    for (int i = 0; i < value.elements().size(); i++) {
      elements.add(part(value.elements().get(i), block(written, i), instance, name, scope));
    }
    return Possible.of(new TupleOf(elements));
  }

  /** If something is set to null and yet unknown, the provider will compute it. */
  private static Way computed(Way way, String name, Instance instance) {
    boolean given = instance.address().type().equals("terraform_data");
    return way.what().kind() == Possibility.Kind.NULL && !way.late() && !given
        ? way.as(later(instance, name).ways().get(0).what())
        : way.lateIf(true);
  }

  private static @Nullable Expression argument(@Nullable Expression written, String name) {
    if (written instanceof Expression.Blocks all) {
      return all.blocks().size() == 1 ? all.blocks().get(0).arguments().get(name) : null;
    }
    if (written instanceof Expression.ObjectCons object) {
      for (Expression.ObjectCons.Entry entry : object.entries()) {
        if (entry.key() instanceof Expression.Literal key
            && key.value().asString().filter(name::equals).isPresent()) {
          return entry.value();
        }
      }
    }
    // An argument that refers to something else comes from that as a whole.
    return written;
  }

  /** Blocks are in order, unless a dynamic one is among them, or they are a set. */
  private static @Nullable Expression block(@Nullable Expression written, int index) {
    if (written instanceof Expression.TupleCons tuple) {
      return index < tuple.elements().size() ? tuple.elements().get(index) : null;
    }
    return written instanceof Expression.Blocks all && (index > 0 || all.blocks().size() != 1)
        ? null
        : written;
  }

  private static Possible later(String name, String type) {
    return later(name, type, null);
  }

  private static Possible later(Instance instance, String name) {
    return later(name, instance.address().type(), instance.address());
  }

  private static Possible later(String name, String type, @Nullable ResourceAddress readFrom) {
    String attribute = name.substring(name.lastIndexOf('.') + 1);
    boolean mayBeKey = KeyCarriers.mayBeKey(type, attribute);
    return Possible.of(new Possibility.Later(name, mayBeKey, readFrom, null));
  }

  private static boolean holdsUnknown(Value value) {
    return value.isUnknown()
        || value.elements().stream().anyMatch(Resources::holdsUnknown)
        || value instanceof Value.Obj object
            && object.attributes().values().stream().anyMatch(Resources::holdsUnknown);
  }

  private static Scope own(Instance instance, Scope scope) {
    ResourceConfig config = scope.config().resources().get(instance.address().block());
    return new Scope(
        scope.module(),
        scope.config(),
        instance.address().key(),
        config == null ? null : config.repetition(),
        Map.of());
  }
}
