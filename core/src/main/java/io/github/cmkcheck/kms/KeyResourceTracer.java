package io.github.cmkcheck.kms;

import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.kms.Leaf.Context;
import io.github.cmkcheck.kms.Leaf.Kind;
import io.github.cmkcheck.plan.InstanceKey;
import io.github.cmkcheck.plan.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.plan.PathStep;
import io.github.cmkcheck.plan.Reference;
import io.github.cmkcheck.plan.Value;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows references to resources: KMS keys and aliases, and what is neither. */
final class KeyResourceTracer {
  private final KeyIndex keys;
  private final ExpressionTracer tracer;

  KeyResourceTracer(KeyIndex keys, ExpressionTracer tracer) {
    this.keys = keys;
    this.tracer = tracer;
  }

  /** The instances of a key resource with {@code count} or {@code for_each}. */
  Set<InstanceKey> instances(Reference reference, Scope scope) {
    return keys.instances(scope.module(), reference.block()).stream()
        .map(key -> key.address().key())
        .filter(key -> !key.isNone())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  List<Leaf> follow(Reference reference, List<PathStep> rest, Scope scope, Context at) {
    if (!KmsKey.isType(reference.type())) {
      boolean carrier = KeyCarriers.handsOn(reference.type(), attributeOf(reference, List.of()));
      Kind kind = carrier ? Kind.OPAQUE : Kind.UNRELATED;
      return List.of(Leaf.unknown(kind, reference.toString(), at));
    }
    ResourceConfig config = scope.config().resources().get(reference.block());
    Set<String> deciders =
        config == null ? Set.of() : tracer.deciders(config.repetition(), scope, at);
    List<KmsKey> instances = keys.instances(scope.module(), reference.block());
    if (!tracer.spend(instances.size())) {
      return ExpressionTracer.tooLong(at);
    }
    List<Leaf> leaves =
        instances.stream()
            .filter(key -> isMeant(reference, rest, key))
            .map(key -> attribute(key, attributeOf(reference, rest), at).decidedBy(deciders))
            .toList();
    if (leaves.isEmpty()) {
      String where = scope.module().isRoot() ? "" : " in " + scope.module();
      Context none = at.step(reference.block() + reference.key() + where + " has no instance");
      return List.of(missing(reference, rest, none).decidedBy(deciders));
    }
    return leaves;
  }

  private static Leaf missing(Reference reference, List<PathStep> rest, Context none) {
    String attribute = attributeOf(reference, rest);
    String name = reference.toString();
    return attribute == null || KmsKey.isIdentity(attribute)
        ? Leaf.missingKey(name, none)
        : Leaf.nothing(name, none);
  }

  /** Without an index every instance may be meant; a map of all instances is indexed later on. */
  private static boolean isMeant(Reference reference, List<PathStep> rest, KmsKey key) {
    InstanceKey own = key.address().key();
    if (!reference.key().isNone()) {
      return reference.key().equals(own);
    }
    if (own.isNone() || rest.isEmpty()) {
      return true;
    }
    String name = rest.get(0).name();
    return name == null || KmsKey.isIdentity(name) || own.equals(new InstanceKey.Name(name));
  }

  /** Where the whole resource was handed on, perhaps inside an object, the last step counts. */
  private static @Nullable String attributeOf(Reference reference, List<PathStep> rest) {
    if (!reference.path().isEmpty()) {
      return reference.path().get(0).name();
    }
    return rest.isEmpty() ? null : rest.get(rest.size() - 1).name();
  }

  private static Leaf attribute(KmsKey key, @Nullable String attribute, Context at) {
    Value value = key.values().get(attribute == null ? "arn" : attribute);
    if (attribute != null && value.isNull()) {
      // No attribute of a key: the name of an attribute of an object made of it.
      value = key.values().get("arn");
    } else if (attribute != null && !KmsKey.isIdentity(attribute)) {
      String name = key.address() + "." + attribute;
      return value.isUnknown()
          ? Leaf.unknown(Kind.UNRELATED, name, at)
          : Leaf.known(name, value, at);
    }
    String what = KmsKey.isAliasType(key.address().type()) ? " is an alias of" : " is";
    return Leaf.key(
        new KeyReference(null, key.address()),
        value.isNull() ? Value.UNKNOWN : value,
        at.step(key.address() + what + " a customer managed key in this plan"));
  }

  /** The keys and aliases of a module instance. */
  List<Leaf> keysIn(Scope scope, Context at) {
    return keys.in(scope.module()).stream().map(key -> attribute(key, null, at)).toList();
  }
}
