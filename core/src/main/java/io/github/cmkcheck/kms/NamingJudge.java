package io.github.cmkcheck.kms;

import io.github.cmkcheck.inventory.Replica;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.plan.Plan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the configuration still names the key that an object keeps. The provider takes the
 * key of the state where the configuration has none, so that losing it does not show in the plan.
 */
final class NamingJudge {
  private final Plan plan;
  private final ExpressionTracer tracer;
  private final KeyIdentities identities;

  NamingJudge(Plan plan, ExpressionTracer tracer, KeyIdentities identities) {
    this.plan = plan;
    this.tracer = tracer;
    this.identities = identities;
  }

  Naming judge(Table table, @Nullable Replica replica, KeyIdentity key, @Nullable String region) {
    boolean kept = replica == null ? table.keepsItsKey() : table.keepsKeyOf(replica);
    if (!kept || table.deferred()) {
      return Naming.NOT_KEPT;
    }
    KeyArgument argument =
        replica == null
            ? KeyArgument.of(plan, table)
            : KeyArgument.of(plan, table, replica, tracer);
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
    return Optional.ofNullable(argument.scope()).map(tracer::variablesOf).stream()
            .flatMap(List::stream)
            .anyMatch(leaf -> isKey(leaf, key, region))
        ? Naming.NAMED
        : Naming.NOT_SHOWN;
  }

  private Naming written(KeyArgument argument, KeyIdentity key, @Nullable String region) {
    if (argument.expression() == null || argument.scope() == null || argument.lumped()) {
      return Naming.NAMED;
    }
    List<Leaf> leaves = tracer.trace(argument.name(), argument.expression(), argument.scope());
    boolean named = leaves.stream().anyMatch(leaf -> isKey(leaf, key, region));
    // A condition, a function, a local: a literal in it would not show.
    boolean open = leaves.stream().anyMatch(leaf -> !leaf.isKey() && !leaf.isNothing());
    return named || open ? Naming.NAMED : Naming.NOT_NAMED;
  }

  private boolean isKey(Leaf leaf, KeyIdentity key, @Nullable String region) {
    KeyReference reference = leaf.key();
    return reference != null && identities.of(reference, region).isSameAs(key);
  }
}
