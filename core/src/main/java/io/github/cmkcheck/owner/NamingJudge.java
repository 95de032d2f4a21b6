package io.github.cmkcheck.owner;

import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.eval.Possible;
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

  NamingJudge(Evaluators evaluators, KeyIdentities identities) {
    this.evaluators = evaluators;
    this.identities = identities;
  }

  Naming judge(Table table, @Nullable Replica replica, KeyIdentity key, @Nullable String region) {
    boolean kept = replica == null ? table.subject().keepsItsKey() : table.keepsKeyOf(replica);
    if (!kept || table.deferred()) {
      return Naming.NOT_KEPT;
    }
    KeyArgument argument =
        replica == null
            ? KeyArgument.of(evaluators.most().plan(), table.subject())
            : KeyArgument.of(evaluators.most().plan(), table, replica, evaluators.most());
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
    return argument.scope() != null
            && hasKey(evaluators.most().inputsOf(argument.scope()), key, region)
        ? Naming.NAMED
        : Naming.NOT_SHOWN;
  }

  private Naming written(KeyArgument argument, KeyIdentity key, @Nullable String region) {
    // A condition, a function, a local: a literal in it would not show.
    return !argument.path().isEmpty()
            || hasKey(argument.key(evaluators.most()), key, region)
            || argument.canHide(evaluators.most())
        ? Naming.NAMED
        : Naming.NOT_NAMED;
  }

  private boolean hasKey(Possible possible, KeyIdentity key, @Nullable String region) {
    return possible.leaves().ways().stream()
        .flatMap(way -> KeyReference.of(way.what()).stream())
        .anyMatch(reference -> identities.of(reference, region).isSameAs(key));
  }
}
