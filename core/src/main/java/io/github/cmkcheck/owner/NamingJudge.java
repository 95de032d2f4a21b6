package io.github.cmkcheck.owner;

import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.inventory.Replica;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.key.KeyIdentities;
import io.github.cmkcheck.key.KeyIdentity;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the configuration still names the key that an object keeps. The provider takes the
 * key of the state where the configuration has none, so that losing it does not show in the plan.
 */
final class NamingJudge {
  private final Evaluators evaluators;
  private final KeyIdentities identities;
  private final ReplicaBlocks replicas;

  NamingJudge(Evaluators evaluators, KeyIdentities identities, ReplicaBlocks replicas) {
    this.evaluators = evaluators;
    this.identities = identities;
    this.replicas = replicas;
  }

  Naming judge(Table table, @Nullable Replica replica, KeyIdentity key, @Nullable String region) {
    boolean kept = replica == null ? table.subject().keepsItsKey() : table.keepsKeyOf(replica);
    if (!kept || table.deferred()) {
      return Naming.NOT_KEPT;
    }
    KeyArgument argument =
        replica == null
            ? KeyArgument.of(evaluators.most().plan(), table.subject())
            : KeyArgument.of(table, replica, evaluators.most(), replicas);
    return switch (argument.written()) {
      case NO_CONFIGURATION -> Naming.NOT_KEPT;
      case NO_KEY -> Naming.NOT_NAMED;
      case NO_BLOCK -> replica == null ? hidden(argument, key, region) : Naming.NAMED;
      case KEY -> written(argument, key, region);
    };
  }

  /**
   * No block in sight, but perhaps a dynamic one. It most likely names what the module is given. (A
   * replica would be gone without its block, so it has a dynamic one for certain.)
   */
  private Naming hidden(KeyArgument argument, KeyIdentity key, @Nullable String region) {
    Scope scope = argument.scope();
    if (scope != null && scope.config().whole()) {
      return Naming.NOT_NAMED;
    }
    return scope != null && hasKey(evaluators.most().inputsOf(scope), key, region)
        ? Naming.NAMED
        : Naming.NOT_SHOWN;
  }

  private Naming written(KeyArgument argument, KeyIdentity key, @Nullable String region) {
    Possible possible = argument.key(evaluators.most());
    return hasKey(possible, key, region) || canHide(argument, possible)
        ? Naming.NAMED
        : Naming.NOT_NAMED;
  }

  /** A condition, a function, a local: without the sources, a literal in it would not show. */
  private boolean canHide(KeyArgument argument, Possible possible) {
    return argument.scope() != null && argument.scope().config().whole()
        ? possible.leaves().can(Possibility.Kind.HIDDEN)
            || possible.leaves().can(Possibility.Kind.LATER)
        : !argument.path().isEmpty() || argument.canHide(evaluators.most());
  }

  private boolean hasKey(Possible possible, KeyIdentity key, @Nullable String region) {
    return possible.leaves().ways().stream()
        .flatMap(way -> KeyReference.of(way.what()).stream())
        .anyMatch(reference -> identities.of(reference, region).isSameAs(key));
  }
}
