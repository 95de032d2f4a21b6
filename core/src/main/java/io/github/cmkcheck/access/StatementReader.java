package io.github.cmkcheck.access;

import io.github.cmkcheck.access.Statement.Effect;
import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Possibility.Known;
import io.github.cmkcheck.eval.Possibility.ObjectOf;
import io.github.cmkcheck.eval.Possibility.TupleOf;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statements of a policy document, parts of which may be known only after apply. IAM
 * accepts a single value for a list of one everywhere, and names of elements in upper or lower
 * case.
 */
final class StatementReader {

  private StatementReader() {}

  /** The statements of a document; empty if the plan does not show how many it has. */
  static Optional<List<Statement>> read(Possible document) {
    return elements(member(document, "Statement"))
        .filter(all -> !all.isEmpty())
        .map(all -> all.stream().map(StatementReader::statement).toList());
  }

  private static Statement statement(Possible statement) {
    boolean reversed =
        has(statement, "NotAction")
            || has(statement, "NotResource")
            || has(statement, "Principal")
            || has(statement, "NotPrincipal");
    Effect effect = effect(text(member(statement, "Effect")));
    Optional<List<Possible>> targets = elements(member(statement, "Resource"));
    Optional<List<Possible>> actions = elements(member(statement, "Action"));
    if (reversed || targets.isEmpty() || actions.isEmpty()) {
      return Statement.UNCLEAR;
    }
    List<String> names = new ArrayList<>();
    for (Possible action : actions.get()) {
      String name = text(action);
      if (name == null) {
        return Statement.UNCLEAR;
      }
      names.add(name);
    }
    return new Statement(
        effect,
        names,
        targets.get().stream().map(Target::of).toList(),
        has(statement, "Condition"));
  }

  static Effect effect(@Nullable String text) {
    if ("Allow".equals(text)) {
      return Effect.ALLOW;
    }
    return "Deny".equals(text) ? Effect.DENY : Effect.UNCLEAR;
  }

  private static boolean has(Possible object, String name) {
    return !member(object, name).isOnly(Possibility.Kind.NULL);
  }

  /** A member of an object; unless all member names are known, it may be anything. */
  private static Possible member(Possible object, String name) {
    Possibility only = only(object);
    if (only instanceof Known known && known.value() instanceof Value.Obj) {
      return Possible.known(PolicyStatement.member(known.value(), name));
    }
    if (!(only instanceof ObjectOf members) || members.others() != null) {
      return Possible.of(Possibility.HIDDEN);
    }
    return members.attributes().entrySet().stream()
        .filter(member -> member.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Possible.of(Possibility.NULL));
  }

  /** The elements of a list, or the single value; empty if there is none, or it is not known. */
  static Optional<List<Possible>> elements(Possible list) {
    Possibility only = only(list);
    if (only instanceof TupleOf tuple) {
      return Optional.of(tuple.elements());
    }
    if (only instanceof Known known && known.value().kind() == Value.Kind.LIST) {
      return Optional.of(known.value().elements().stream().map(Possible::known).toList());
    }
    boolean nothing = only == null || list.isOnly(Possibility.Kind.NULL);
    return nothing || only.kind() == Possibility.Kind.HIDDEN
        ? Optional.empty()
        : Optional.of(List.of(list));
  }

  private static @Nullable String text(Possible possible) {
    Value value = possible.value();
    return value == null ? null : value.asString().orElse(null);
  }

  private static @Nullable Possibility only(Possible possible) {
    return possible.ways().size() == 1 ? possible.ways().get(0).what() : null;
  }
}
