package io.github.cmkcheck.owner;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.eval.Way;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.inventory.TableInventory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the table that an {@code aws_dynamodb_table_replica} is a replica of. */
final class SourceTables {
  private static final String ARN = "global_table_arn";

  private final Evaluators evaluators;
  private final Map<String, ResourceAddress> byPendingArn = new HashMap<>();
  private final Map<String, ResourceAddress> byArn = new HashMap<>();

  SourceTables(Evaluators evaluators, TableInventory inventory) {
    this.evaluators = evaluators;
    for (Table table : inventory.tables()) {
      byPendingArn.put(table.address() + ".arn", table.address());
      table.values().get("arn").asString().ifPresent(arn -> byArn.put(arn, table.address()));
    }
  }

  /**
   * A table.
   *
   * @param presumed what this rests on
   */
  record Source(ResourceAddress address, Set<Presumption> presumed) {}

  /** By the ARN if it is known, otherwise by the table whose ARN the configuration names. */
  Optional<Source> of(Table replica) {
    Optional<String> arn = replica.values().get(ARN).asString();
    if (arn.isPresent()) {
      return arn.map(byArn::get).map(address -> new Source(address, Set.of()));
    }
    return named(evaluators.strict(), replica).or(() -> named(evaluators.most(), replica));
  }

  private Optional<Source> named(Evaluator evaluator, Table replica) {
    Optional<Expression> expression =
        evaluator
            .plan()
            .configurationOf(replica.address())
            .map(config -> config.expressions().get(ARN));
    Optional<Scope> scope = Scope.of(evaluator.plan(), replica.address());
    if (expression.isEmpty() || scope.isEmpty()) {
      return Optional.empty();
    }
    List<Way> ways = evaluator.evaluate(ARN, expression.get(), scope.get()).leaves().ways();
    return ways.size() == 1 && ways.get(0).what() instanceof Possibility.Later later
        ? Optional.ofNullable(byPendingArn.get(later.source()))
            .map(address -> new Source(address, evaluators.of(evaluator, ways.get(0).presumed())))
        : Optional.empty();
  }
}
