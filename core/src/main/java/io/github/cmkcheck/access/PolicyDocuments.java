package io.github.cmkcheck.access;

import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.Expression.Block;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements of {@code data.aws_iam_policy_document} that are read during apply. */
final class PolicyDocuments {
  private static final String TYPE = "aws_iam_policy_document";

  /** The arguments that bring in statements from elsewhere. */
  private static final List<String> SOURCES =
      List.of(
          "source_json", "override_json", "source_policy_documents", "override_policy_documents");

  /**
   * The arguments that say what a statement does not cover, or that only resource policies have.
   */
  private static final List<String> REVERSED =
      List.of("not_actions", "not_resources", "principals", "not_principals");

  private static final String RESOURCES = "resources";

  private static final Possible ANYTHING = Possible.of(Possibility.HIDDEN);

  private final Evaluator evaluator;
  private final Map<ResourceAddress, Value> pending = new HashMap<>();
  private final Map<ResourceAddress, Optional<List<Statement>>> read = new HashMap<>();

  PolicyDocuments(Evaluator evaluator) {
    this.evaluator = evaluator;
    for (ResourceChange change : evaluator.plan().changes()) {
      if (change.address().mode() == ResourceMode.DATA && isType(change.address().type())) {
        pending.put(change.address(), change.after());
      }
    }
  }

  static boolean isType(String type) {
    return type.equals(TYPE);
  }

  /** The statements of such a document; empty if the plan does not show how many it has. */
  Optional<List<Statement>> statements(ResourceAddress address) {
    return read.computeIfAbsent(address, this::read);
  }

  private Optional<List<Statement>> read(ResourceAddress address) {
    Value document = pending.getOrDefault(address, Value.NULL);
    Value statements = document.get("statement");
    Optional<Scope> scope = Scope.of(evaluator.plan(), address);
    if (statements.kind() != Value.Kind.LIST
        || scope.isEmpty()
        || SOURCES.stream().anyMatch(source -> !isEmpty(document.get(source)))) {
      return Optional.empty();
    }
    List<Value> all = statements.elements();
    List<Possible> resources = resources(address, all.size(), scope.get());
    List<Statement> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      found.add(statement(all.get(i), resources.isEmpty() ? ANYTHING : resources.get(i)));
    }
    return Optional.of(found);
  }

  /**
   * The {@code resources} expression of each statement; empty if the plan does not show which is
   * which, as for dynamic blocks without their sources.
   */
  private List<Possible> resources(ResourceAddress address, int size, Scope scope) {
    Expression written =
        evaluator
            .plan()
            .configurationOf(address)
            .map(config -> config.expressions().get("statement"))
            .orElse(null);
    if (!(written instanceof Expression.Blocks blocks)) {
      return List.of();
    }
    List<Possible> found =
        scope.config().whole()
            ? StatementReader.elements(evaluator.evaluate("statement", blocks, scope))
                .orElse(List.of())
                .stream()
                .map(block -> block.attribute(RESOURCES))
                .toList()
            : blocks.blocks().stream().map(block -> resources(block, scope)).toList();
    return found.size() == size ? found : List.of();
  }

  /** From plan JSON, which for a list of several references does not show what else is in it. */
  private Possible resources(Block block, Scope scope) {
    Expression written = block.arguments().get(RESOURCES);
    boolean hidden =
        written == null
            || References.in(written).stream().anyMatch(it -> it.kind() == Reference.Kind.LOCAL);
    if (hidden) {
      return ANYTHING;
    }
    Possible whole = evaluator.evaluate(RESOURCES, written, scope);
    return unknown(whole).ways().size() == 1
        ? whole
        : Possible.of(
            new Possibility.TupleOf(
                evaluator.namesIn(written, scope).stream().map(PolicyDocuments::unknown).toList()));
  }

  private static Statement statement(Value statement, Possible resources) {
    Value effect = statement.get("effect");
    List<String> actions = new ArrayList<>();
    for (Value action : statement.get("actions").elements()) {
      action.asString().ifPresent(actions::add);
    }
    boolean unclear =
        actions.isEmpty()
            || actions.size() < statement.get("actions").elements().size()
            || REVERSED.stream().anyMatch(part -> !isEmpty(statement.get(part)));
    return unclear
        ? Statement.UNCLEAR
        : new Statement(
            effect.isNull()
                ? Statement.Effect.ALLOW
                : StatementReader.effect(effect.asString().orElse(null)),
            actions,
            targets(statement.get(RESOURCES), resources),
            !isEmpty(statement.get("condition")));
  }

  private static boolean isEmpty(Value value) {
    return value.isNull() || value.kind() == Value.Kind.LIST && value.elements().isEmpty();
  }

  /** A set has no order: an unknown element may be any part of the expression. */
  private static List<Target> targets(Value resources, Possible written) {
    List<Target> targets = new ArrayList<>();
    boolean unknown = resources.isUnknown();
    for (Value resource : resources.elements()) {
      resource.asString().ifPresent(text -> targets.add(new Target(text, null)));
      unknown |= resource.isUnknown();
    }
    if (unknown) {
      StatementReader.elements(unknown(written))
          .orElse(List.of(ANYTHING))
          .forEach(element -> targets.add(Target.of(element)));
    }
    return targets;
  }

  /** Leaves out what is known: that cannot be what the plan shows as unknown. */
  private static Possible unknown(Possible possible) {
    return possible.filter(
        way -> way.what().isUnknown() || way.what().kind() == Possibility.Kind.TUPLE);
  }
}
