package io.github.cmkcheck.access;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Possibility.Later;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The things that an argument names, one or a list of them: by name or, if the name is known only
 * after apply, by reference.
 *
 * @param evaluator the evaluator of the plan
 * @param value the value in the plan
 * @param written the argument's expression; null if the plan does not show it
 * @param scope where the expression is; null if the plan does not show it
 */
record Named(
    Evaluator evaluator, Value value, @Nullable Expression written, @Nullable Scope scope) {

  /**
   * One of them.
   *
   * @param text its name; null if that is not known yet
   * @param thing the resource with that name; null if that is not known either, or not needed
   */
  record Name(@Nullable String text, @Nullable ResourceAddress thing) {
    /** It may be anything. */
    static final Name UNKNOWN = new Name(null, null);
  }

  List<Name> all() {
    List<Name> names = new ArrayList<>();
    boolean unknown = value.isUnknown();
    List<Value> elements = value.kind() == Value.Kind.LIST ? value.elements() : List.of(value);
    for (Value element : elements) {
      element.asString().ifPresent(text -> names.add(new Name(text, null)));
      unknown |= element.isUnknown();
    }
    if (unknown) {
      names.addAll(references());
    }
    return names;
  }

  private List<Name> references() {
    if (written == null || scope == null) {
      return List.of(Name.UNKNOWN);
    }
    Possible whole = evaluator.evaluate("what it names", written, scope);
    Optional<Later> one = Policies.later(whole);
    if (one.isPresent()) {
      return List.of(name(one));
    }
    List<Possible> parts =
        written instanceof Expression.Unparsed
            ? evaluator.namesIn(written, scope)
            : StatementReader.elements(whole).orElse(List.of());
    return parts.isEmpty()
        ? List.of(Name.UNKNOWN)
        : parts.stream()
            .map(part -> known(part).orElseGet(() -> name(Policies.later(part))))
            .toList();
  }

  private static Optional<Name> known(Possible part) {
    Value known = part.value();
    return known == null ? Optional.empty() : known.asString().map(text -> new Name(text, null));
  }

  private static Name name(Optional<Later> later) {
    return later
        .filter(it -> List.of("arn", "id", "name").contains(it.attribute()))
        .map(it -> new Name(null, it.readFrom()))
        .orElse(Name.UNKNOWN);
  }
}
