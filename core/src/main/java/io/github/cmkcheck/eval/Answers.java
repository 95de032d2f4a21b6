package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.References;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Remembers what expressions come to. A block can have thousands of instances, and most of what is
 * written in it is the same for all of them.
 */
final class Answers {
  private final Map<Expression, List<Reference>> references = new IdentityHashMap<>();
  private final Map<Expression, Boolean> ofInstance = new IdentityHashMap<>();
  private final Map<Expression, Map<String, Possible>> known = new IdentityHashMap<>();

  /** What an expression refers to. */
  List<Reference> references(Expression expression) {
    return references.computeIfAbsent(expression, References::in);
  }

  /** Whether an expression speaks of the instance that it stands in. */
  boolean isOfInstance(Expression expression) {
    return ofInstance.computeIfAbsent(
        expression, unseen -> references(expression).stream().anyMatch(UsualMeaning::isOfInstance));
  }

  /**
   * What a question about an expression comes to, which is only asked once.
   *
   * @param question what tells it from others about the same expression
   */
  Possible of(Expression expression, String question, Supplier<Possible> answer) {
    Map<String, Possible> all = known.computeIfAbsent(expression, unseen -> new HashMap<>());
    Possible before = all.get(question);
    if (before != null) {
      return before;
    }
    Possible now = answer.get();
    all.put(question, now);
    return now;
  }
}
