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
import org.jspecify.annotations.Nullable;

/** The statements of {@code data.aws_iam_policy_document} that apply will read. */
final class PolicyDocuments {
  private static final String TYPE = "aws_iam_policy_document";

  /** What brings in statements from elsewhere. */
  private static final List<String> SOURCES =
      List.of(
          "source_json", "override_json", "source_policy_documents", "override_policy_documents");

  /** What is no permission, or says what it does not concern. */
  private static final List<String> REVERSED =
      List.of("not_actions", "not_resources", "principals", "not_principals");

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

  /** What such a document says; empty if nobody can say how many statements it has. */
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
    List<Block> blocks = blocks(address);
    List<Statement> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      // A dynamic block gives any number of statements: then nobody can say which is which.
      Block block = blocks.size() == all.size() ? blocks.get(i) : null;
      found.add(statement(all.get(i), block, scope.get()));
    }
    return Optional.of(found);
  }

  private List<Block> blocks(ResourceAddress address) {
    List<Block> blocks =
        evaluator
            .plan()
            .configurationOf(address)
            .map(config -> config.expressions().get("statement"))
            .map(written -> written instanceof Expression.Blocks all ? all.blocks() : null)
            .orElse(List.of());
    return blocks.stream().anyMatch(block -> block.forEach() != null) ? List.of() : blocks;
  }

  private Statement statement(Value statement, @Nullable Block block, Scope scope) {
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
            targets(statement.get("resources"), block, scope),
            !isEmpty(statement.get("condition")));
  }

  private static boolean isEmpty(Value value) {
    return value.isNull() || value.kind() == Value.Kind.LIST && value.elements().isEmpty();
  }

  /** A set has no order: what is unknown in it is something of what it is set to. */
  private List<Target> targets(Value resources, @Nullable Block block, Scope scope) {
    List<Target> targets = new ArrayList<>();
    boolean unknown = resources.isUnknown();
    for (Value resource : resources.elements()) {
      resource.asString().ifPresent(text -> targets.add(new Target(text, null)));
      unknown |= resource.isUnknown();
    }
    if (unknown) {
      Expression written = block == null ? null : block.arguments().get("resources");
      targets.addAll(written == null ? List.of(Target.ANYTHING) : unknown(written, scope));
    }
    return targets;
  }

  private List<Target> unknown(Expression written, Scope scope) {
    Possible whole = evaluator.evaluate("resources", written, scope);
    Optional<List<Possible>> elements = StatementReader.elements(unknown(whole));
    List<Reference> references = References.in(written);
    if (written instanceof Expression.Unparsed
        && references.stream().anyMatch(it -> it.kind() == Reference.Kind.LOCAL)) {
      return List.of(Target.ANYTHING);
    }
    if (elements.isPresent()) {
      return elements.get().stream().map(Target::of).toList();
    }
    return written instanceof Expression.Unparsed
        ? evaluator.namesIn(written, scope).stream().map(Target::ofUnknown).toList()
        : List.of(Target.ANYTHING);
  }

  /** Nothing that is known can be what the plan shows as unknown. */
  private static Possible unknown(Possible possible) {
    return possible.filter(way -> way.what().isUnknown() || isPartly(way.what()));
  }

  private static boolean isPartly(Possibility what) {
    return what.kind() == Possibility.Kind.TUPLE;
  }
}
