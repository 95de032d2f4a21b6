package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Finds which reference indexes which: plan JSON shows both of {@code k[each.key].arn}. */
final class Indexes {
  private final Evaluator evaluator;

  Indexes(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The references, with each block that is indexed by another one replaced by its instance. */
  List<Reference> resolve(List<Reference> references, Scope scope, Set<Presumption> used) {
    List<Reference> left = new ArrayList<>(references);
    for (Reference block : references) {
      Set<InstanceKey> instances = instances(block, scope);
      if (!block.isBare() || instances.isEmpty()) {
        continue;
      }
      for (Reference index : references) {
        InstanceKey key = selector(index, instances, scope);
        if (key != null) {
          used.add(Presumption.INDEX_BY_KEY);
          left.remove(index);
          // InstanceKey.NONE stands for any instance.
          left.set(left.indexOf(block), key.isNone() ? block : block.withKey(key));
          break;
        }
      }
    }
    return left;
  }

  private Set<InstanceKey> instances(Reference reference, Scope scope) {
    return switch (reference.kind()) {
      case RESOURCE, DATA -> evaluator.resources().instances(reference, scope);
      case MODULE -> evaluator.modules().instances(reference, scope);
      default -> Set.of();
    };
  }

  /** The instance that an index selects; NONE if it can be any; null if this is not an index. */
  private @Nullable InstanceKey selector(Reference index, Set<InstanceKey> instances, Scope scope) {
    if (!UsualMeaning.isOfInstance(index) && index.kind() != Reference.Kind.VARIABLE) {
      return null;
    }
    boolean named =
        instances instanceof SortedSet<InstanceKey> sorted
            && sorted.last() instanceof InstanceKey.Name;
    boolean own = index.name().equals("key") || index.name().equals("index");
    Value value = evaluator.follow(index, scope).value();
    InstanceKey key = key(value);
    if (key != null && key instanceof InstanceKey.Name == named) {
      // A value that names no instance is not an index; the instance's own key then finds nothing.
      return instances.contains(key) || own && UsualMeaning.isOfInstance(index) ? key : null;
    }
    boolean unseen = value == null && index.kind() == Reference.Kind.EACH;
    return unseen && named && !own ? InstanceKey.NONE : null;
  }

  private static @Nullable InstanceKey key(@Nullable Value value) {
    if (value instanceof Value.Str text) {
      return new InstanceKey.Name(text.value());
    }
    return value != null && value.asCount().isPresent()
        ? new InstanceKey.Index(value.asCount().getAsInt())
        : null;
  }
}
