package io.github.cmkcheck.kms;

import io.github.cmkcheck.kms.Leaf.Kind;
import io.github.cmkcheck.plan.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose key it is when the plan says "known after apply". For a new object that proves
 * nothing: the provider answers itself where the configuration names no key. For an object that is
 * updated it proves that the configuration does name one.
 */
final class UnknownKeyJudge {
  private final ExpressionTracer tracer;

  UnknownKeyJudge(ExpressionTracer tracer) {
    this.tracer = tracer;
  }

  /**
   * Judges a key.
   *
   * @param fresh whether the object is new, so that the provider may be the one who answers
   */
  KeyOwnership judge(KeyArgument argument, boolean fresh, NoKey noKey) {
    Scope scope = argument.scope();
    String name = argument.name();
    if (scope == null) {
      return KeyOwnership.undetermined(
          Trail.of(name + " is known after apply"),
          "without its configuration, a key made in the same plan and no key look the same");
    }
    Expression expression = argument.expression();
    if (expression != null) {
      List<Leaf> leaves = tracer.trace(name, expression, scope);
      return fresh
          ? ofNew(leaves, settled(argument, scope), argument.lumped(), noKey)
          : ofUpdated(leaves);
    }
    return switch (argument.written()) {
      case NO_BLOCK -> {
        Trail trail =
            Trail.of("the block is not in the configuration as plan JSON shows it: it is dynamic");
        List<Leaf> seen = tracer.horizonOf(scope);
        yield fresh ? ofNewDynamic(seen, trail, noKey) : ofUpdated(seen);
      }
      default ->
          fresh
              ? noKey.answer(Trail.of("the configuration sets no " + name), null)
              : contradiction();
    };
  }

  /** Every source must be a key, and nothing may decide against it. */
  private static KeyOwnership ofNew(
      List<Leaf> all, Set<String> settled, boolean lumped, NoKey noKey) {
    Set<String> deciders = new HashSet<>(settled);
    all.forEach(leaf -> deciders.addAll(leaf.deciders()));
    List<Leaf> leaves = all.stream().filter(leaf -> !isSettled(leaf, deciders)).toList();
    List<Leaf> sources =
        leaves.stream()
            .filter(Leaf::isSource)
            .filter(leaf -> !lumped || leaf.kind() != Kind.UNRELATED)
            .toList();
    if (sources.isEmpty()) {
      Trail trail = trail(all);
      boolean nothing = all.stream().allMatch(Leaf::isNothing);
      return noKey.answer(
          nothing
              ? trail
              : trail.then(
                  "all of that is known while planning, and the key is not: no key is named"),
          input(all));
    }
    Leaf unreadable = firstUnreadable(sources);
    if (unreadable != null) {
      return unreadable(unreadable);
    }
    if (sources.stream().allMatch(leaf -> leaf.kind() == Kind.AWS_KEY_LATER)) {
      return KeyOwnership.awsManaged(trail(sources));
    }
    if (sources.stream().anyMatch(leaf -> leaf.kind() == Kind.AWS_KEY_LATER)) {
      return mixed(sources);
    }
    List<Leaf> conditions =
        lumped ? List.of() : leaves.stream().filter(leaf -> leaf.kind() == Kind.KNOWN).toList();
    return underConditions(sources, conditions, all);
  }

  /**
   * A key beside something known: {@code c ? key : null} looks like that, and which way it goes is
   * not in plan JSON. With a key for every branch it is all one; what one index can give is one.
   */
  private static KeyOwnership underConditions(
      List<Leaf> sources, List<Leaf> conditions, List<Leaf> all) {
    if (conditions.isEmpty()) {
      Certainty certainty = sources.size() == 1 ? Certainty.PROVEN : Certainty.DECLARED;
      return KeyOwnership.customer(certainty, theOne(sources), trail(sources));
    }
    boolean keyForEveryBranch =
        conditions.stream().noneMatch(Leaf::perInstance)
            && all.stream().noneMatch(Leaf::isNothing)
            && all.stream()
                    .filter(Leaf::isKey)
                    .map(leaf -> leaf.perInstance() ? "" : leaf.name())
                    .distinct()
                    .count()
                > conditions.size();
    if (keyForEveryBranch) {
      return KeyOwnership.customer(Certainty.DECLARED, theOne(sources), trail(sources));
    }
    return KeyOwnership.undetermined(
        trail(sources),
        conditions.get(0).name()
            + " stands beside "
            + sources.get(0).name()
            + " and may decide against it; plan JSON does not show how");
  }

  /** The configuration gives something unknown, so what it can give is what it gives. */
  private static KeyOwnership ofUpdated(List<Leaf> leaves) {
    List<Leaf> sources = new ArrayList<>();
    for (Leaf leaf : leaves) {
      if (leaf.kind() == Kind.OPAQUE && !leaf.origins().isEmpty()) {
        sources.addAll(leaf.origins());
      } else if (leaf.isSource()) {
        sources.add(leaf);
      }
    }
    if (sources.isEmpty()) {
      return contradiction();
    }
    Leaf unreadable = firstUnreadable(sources);
    if (unreadable != null) {
      return unreadable(unreadable);
    }
    Trail trail = trail(leaves.stream().filter(Leaf::isSource).toList());
    if (sources.stream().allMatch(leaf -> leaf.kind() == Kind.NEW_KEY)) {
      Certainty certainty =
          leaves.size() == 1 && leaves.get(0).isKey() ? Certainty.PROVEN : Certainty.DECLARED;
      return KeyOwnership.customer(
          certainty,
          theOne(sources),
          trail.then(trail(sources)).then("an update shows a key as unknown only if one is named"));
    }
    return sources.stream().allMatch(leaf -> leaf.kind() == Kind.AWS_KEY_LATER)
        ? KeyOwnership.awsManaged(trail)
        : mixed(sources);
  }

  private static KeyOwnership ofNewDynamic(List<Leaf> seen, Trail trail, NoKey noKey) {
    if (seen.isEmpty()) {
      return noKey.answer(
          trail.then("nothing that the module sees is a key known only after apply"), null);
    }
    return KeyOwnership.undetermined(
        trail,
        "a dynamic block may name "
            + seen.get(0).name()
            + " or no key; plan JSON does not show it");
  }

  /**
   * A condition that also decides whether the key or the table exists, or whether encryption is
   * enabled at all: with the key, the table and the encryption there, it is settled.
   */
  private static boolean isSettled(Leaf leaf, Set<String> deciders) {
    return !leaf.isKey()
        && !leaf.isNothing()
        && !leaf.perInstance()
        && !Collections.disjoint(deciders, leaf.passed());
  }

  private Set<String> settled(KeyArgument argument, Scope scope) {
    Set<String> settled = new HashSet<>();
    for (Expression condition : argument.conditions()) {
      tracer.trace("", condition, scope).forEach(leaf -> settled.addAll(leaf.passed()));
    }
    return settled;
  }

  private static @Nullable Leaf firstUnreadable(List<Leaf> sources) {
    return sources.stream()
        .filter(leaf -> leaf.kind() == Kind.OPAQUE || leaf.kind() == Kind.UNRELATED)
        .findFirst()
        .orElse(null);
  }

  private static KeyOwnership unreadable(Leaf leaf) {
    return KeyOwnership.undetermined(
        leaf.trail(),
        leaf.name() + " is known only after apply, and plan JSON does not show what it will be");
  }

  private static KeyOwnership mixed(List<Leaf> sources) {
    return KeyOwnership.undetermined(
        trail(sources), "it can be a customer managed key or an AWS managed key");
  }

  private static KeyOwnership contradiction() {
    return KeyOwnership.undetermined(
        Trail.of("the key of an existing table is known after apply"),
        "only a key in the configuration makes it so, and plan JSON shows none");
  }

  private static Trail trail(List<Leaf> leaves) {
    Trail trail = Trail.START;
    for (Leaf leaf : leaves) {
      trail = trail.then(leaf.trail());
    }
    return trail;
  }

  private static @Nullable KeyReference theOne(List<Leaf> sources) {
    List<KeyReference> keys = sources.stream().map(Leaf::key).filter(Objects::nonNull).toList();
    return !keys.isEmpty() && keys.stream().allMatch(keys.get(0)::equals) ? keys.get(0) : null;
  }

  private static @Nullable MissingInput input(List<Leaf> leaves) {
    return leaves.stream().map(Leaf::input).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
