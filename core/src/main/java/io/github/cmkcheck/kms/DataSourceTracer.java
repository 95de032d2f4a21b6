package io.github.cmkcheck.kms;

import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.kms.Leaf.Context;
import io.github.cmkcheck.kms.Leaf.Kind;
import io.github.cmkcheck.plan.Expression;
import io.github.cmkcheck.plan.InstanceKey;
import io.github.cmkcheck.plan.ModuleAddress;
import io.github.cmkcheck.plan.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.Reference;
import io.github.cmkcheck.plan.ResourceAddress;
import io.github.cmkcheck.plan.ResourceMode;
import io.github.cmkcheck.plan.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows references to data sources. One that was read while planning is known; one that will be
 * read during apply is what its configuration looks up.
 */
final class DataSourceTracer {
  private final KeyIndex keys;
  private final ExpressionTracer tracer;
  private final Map<ModuleAddress, List<ResourceAddress>> pending = new HashMap<>();
  private final Map<ResourceAddress, List<ResourceAddress>> pendingByBlock = new HashMap<>();
  private final Map<ResourceAddress, Value> planned = new HashMap<>();

  DataSourceTracer(Plan plan, KeyIndex keys, ExpressionTracer tracer) {
    this.keys = keys;
    this.tracer = tracer;
    plan.changes().stream()
        .filter(change -> change.address().mode() == ResourceMode.DATA)
        .forEach(change -> planned.put(change.address(), change.after()));
    plan.pendingReads().stream()
        .sorted()
        .forEach(
            read -> {
              pending.computeIfAbsent(read.module(), m -> new ArrayList<>()).add(read);
              pendingByBlock
                  .computeIfAbsent(
                      block(read.module(), read.type(), read.name()), b -> new ArrayList<>())
                  .add(read);
            });
  }

  /** The instances of a data source with {@code count} or {@code for_each}. */
  Set<InstanceKey> instances(Reference reference, Scope scope) {
    Set<InstanceKey> instances = new TreeSet<>();
    pendingOf(reference, scope).forEach(read -> instances.add(read.key()));
    keys.dataInstances(scope.module(), reference.block())
        .forEach(data -> instances.add(data.address().key()));
    instances.remove(InstanceKey.NONE);
    return instances;
  }

  List<Leaf> follow(Reference reference, Scope scope, Context at) {
    boolean later =
        pendingOf(reference, scope).stream()
            .anyMatch(read -> reference.key().isNone() || reference.key().equals(read.key()));
    if (later) {
      return List.of(duringApply(reference, scope, at));
    }
    for (KeyData data : keys.dataInstances(scope.module(), reference.block())) {
      if (reference.key().isNone() || reference.key().equals(data.address().key())) {
        Value arn = data.values().get("arn");
        KeyReference key = new KeyReference(null, data.address());
        return List.of(Leaf.key(key, arn.isNull() ? new Value.Str("") : arn, at));
      }
    }
    Context known =
        at.past(scope.module(), reference.toString()).step(reference + " was read while planning");
    return List.of(Leaf.known(reference.toString(), Value.UNKNOWN, known));
  }

  /** What the data sources of a module instance that are read during apply can give. */
  List<Leaf> pendingLeaves(Scope scope, Context at) {
    return pendingIn(scope.module()).stream()
        .map(
            read ->
                new Reference(Reference.Kind.DATA, read.type(), read.name(), read.key(), List.of()))
        .map(reference -> duringApply(reference, scope, at))
        .toList();
  }

  private List<ResourceAddress> pendingOf(Reference reference, Scope scope) {
    return pendingByBlock.getOrDefault(
        block(scope.module(), reference.type(), reference.name()), List.of());
  }

  private static ResourceAddress block(ModuleAddress module, String type, String name) {
    return new ResourceAddress(module, ResourceMode.DATA, type, name, InstanceKey.NONE);
  }

  private List<ResourceAddress> pendingIn(ModuleAddress module) {
    return pending.getOrDefault(module, List.of());
  }

  private Leaf duringApply(Reference reference, Scope scope, Context at) {
    Context later = at.step(reference + " is read during apply");
    if (!KeyData.isType(reference.type())) {
      Kind kind = KeyCarriers.isDataSource(reference.type()) ? Kind.OPAQUE : Kind.UNRELATED;
      return Leaf.unknown(kind, reference.toString(), later);
    }
    String argument = KeyData.lookupArgument(reference.type());
    ResourceAddress address =
        new ResourceAddress(
            scope.module(), ResourceMode.DATA, reference.type(), reference.name(), reference.key());
    Value shown = planned.getOrDefault(address, Value.NULL).get(argument);
    if (shown.asString().isPresent()) {
      return found(reference, Leaf.known(argument, shown, later), later);
    }
    ResourceConfig config = scope.config().resources().get(reference.block());
    Expression lookup = config == null ? null : config.expressions().get(argument);
    if (config == null || lookup == null) {
      return Leaf.unknown(Kind.OPAQUE, reference.toString(), later);
    }
    Scope own = new Scope(scope.module(), scope.config(), reference.key(), config.repetition());
    List<Leaf> leaves = tracer.trace("its " + argument, lookup, List.of(), own, later.deeper());
    return leaves.size() == 1
        ? found(reference, leaves.get(0), later)
        : Leaf.unknown(Kind.OPAQUE, reference.toString(), later);
  }

  private Leaf found(Reference reference, Leaf lookup, Context later) {
    KeyReference looked = lookup.key();
    if (looked != null && looked.resource().isPresent()) {
      Context at = new Context(lookup.trail(), later.passed(), later.depth());
      return Leaf.key(looked, Value.UNKNOWN, at);
    }
    String name = lookup.value().asString().orElse("");
    Optional<KeyName> parsed = KeyName.parseLoosely(name);
    if (parsed.isEmpty()) {
      return Leaf.unknown(Kind.OPAQUE, reference.toString(), later);
    }
    if (parsed.get().isAwsManagedAlias()) {
      Context at =
          later.step("it looks up an alias/aws/ alias, which AWS reserves for its own keys");
      return Leaf.unknown(Kind.AWS_KEY_LATER, reference.toString(), at);
    }
    boolean customers =
        parsed.get().isAlias() || parsed.get().isMultiRegion() || keys.named(name).isPresent();
    Context at = later.step("it looks up a key of the customer's own by its name");
    return customers
        ? Leaf.key(KeyReference.named(name), Value.UNKNOWN, at)
        : Leaf.unknown(Kind.OPAQUE, reference.toString(), later);
  }
}
