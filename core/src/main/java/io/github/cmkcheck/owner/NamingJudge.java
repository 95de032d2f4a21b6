package io.github.cmkcheck.owner;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.eval.Way;
import io.github.cmkcheck.inventory.Replica;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.key.KeyIdentities;
import io.github.cmkcheck.key.KeyIdentity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the configuration still names the key that an object keeps. The provider uses the
 * key from the state if the configuration has none, so losing it does not show in the plan.
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
    KeyArgument argument = argument(table, replica);
    return switch (argument.written()) {
      case NO_CONFIGURATION -> Naming.NOT_KEPT;
      case NO_KEY -> Naming.NOT_NAMED;
      case NO_BLOCK -> replica == null ? hidden(argument, key, region) : Naming.NAMED;
      case KEY -> written(argument, key, region);
    };
  }

  private KeyArgument argument(Table table, @Nullable Replica replica) {
    return replica == null
        ? KeyArgument.of(evaluators.most().plan(), table.subject())
        : KeyArgument.of(table, replica, evaluators.most(), replicas);
  }

  /** The same for an object without a customer's key, whatever its configuration names. */
  Naming judgeWithoutKey(Table table, @Nullable Replica replica) {
    boolean stays = !table.actions().makeNew() && !table.deferred() && !table.before().isNull();
    if (!stays || replica != null && !table.keepsKeyOf(replica)) {
      return Naming.NOT_KEPT;
    }
    Evaluator evaluator = evaluators.most();
    KeyArgument argument = argument(table, replica);
    boolean off =
        argument.written() != KeyArgument.Written.KEY
            || argument
                .enabled(evaluator)
                .filter(it -> !evaluator.truths(it.lateIf(true)).equals(Set.of(true)))
                .isPresent();
    if (off || !evaluator.plan().complete()) {
      return Naming.NOT_KEPT;
    }
    boolean plain = isPlain(argument);
    List<Way> keys =
        argument.key(evaluator).leaves().ways().stream()
            .filter(way -> !plain || way.late() || way.what().kind() == Possibility.Kind.KNOWN)
            .toList();
    boolean named =
        !keys.isEmpty()
            && keys.stream()
                .allMatch(
                    way -> KeyReference.of(way.what()).filter(NamingJudge::isKey).isPresent());
    return named ? Naming.IGNORED : Naming.NOT_KEPT;
  }

  /** Whether plan JSON shows just a resource there: no condition, and nothing hidden. */
  private static boolean isPlain(KeyArgument argument) {
    return argument.expressions().stream()
        .allMatch(
            expression ->
                expression instanceof Expression.Unparsed unparsed
                    && unparsed.references().stream()
                        .allMatch(reference -> reference.kind() == Reference.Kind.RESOURCE));
  }

  /** An empty string is not a key. */
  private static boolean isKey(KeyReference reference) {
    return reference.literal().map(name -> Arn.parse(name).isPresent()).orElse(true);
  }

  /**
   * No block is shown, but there may be a dynamic one, which most likely names what the module is
   * passed. (Without its block, a replica would be gone, so it certainly has a dynamic one.)
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
