package io.github.cmkcheck.kms;

import io.github.cmkcheck.kms.Leaf.Context;
import io.github.cmkcheck.plan.InstanceKey;
import io.github.cmkcheck.plan.Reference;
import io.github.cmkcheck.plan.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which instance of a block an expression takes, where the index is no literal.
 *
 * @param key the instance, null for whichever
 * @param selectors the references that are this index, and nothing else
 */
record Selection(@Nullable InstanceKey key, Set<Reference> selectors) {

  private static final Selection NONE = new Selection(null, Set.of());

  /** Finds the index among the references that stand beside the block. */
  static Selection among(
      Set<InstanceKey> instances,
      List<Reference> references,
      Scope scope,
      ExpressionTracer tracer,
      Context at) {
    boolean named = instances.stream().anyMatch(InstanceKey.Name.class::isInstance);
    for (Reference reference : references) {
      switch (reference.kind()) {
        case EACH, COUNT, VARIABLE -> {
          List<Leaf> leaves = tracer.follow(reference, List.of(), scope, at);
          InstanceKey key = leaves.size() == 1 ? key(leaves.get(0).value()) : null;
          boolean ownKey = reference.name().equals("key") || reference.name().equals("index");
          if (key instanceof InstanceKey.Name == named && key != null) {
            // An index by each.key finds nothing where there is no such instance; a value that
            // names no instance is no index.
            if (instances.contains(key) || ownKey && reference.kind() != Reference.Kind.VARIABLE) {
              return new Selection(key, Set.of(reference));
            }
          } else if (reference.kind() == Reference.Kind.EACH && named && !ownKey) {
            // A map of keys beside each.value can hardly be anything but an index.
            return new Selection(null, Set.of(reference));
          }
        }
        default -> {
          // No index.
        }
      }
    }
    return NONE;
  }

  private static @Nullable InstanceKey key(Value value) {
    if (value instanceof Value.Str text) {
      return new InstanceKey.Name(text.value());
    }
    return value.asCount().isPresent() ? new InstanceKey.Index(value.asCount().getAsInt()) : null;
  }
}
