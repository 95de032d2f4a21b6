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
 * Caches what expressions evaluate to. A block can have thousands of instances, and most of what is
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

  /** Whether an expression refers to the instance that it is evaluated for. */
  boolean isOfInstance(Expression expression) {
    return ofInstance.computeIfAbsent(
        expression, unseen -> references(expression).stream().anyMatch(UsualMeaning::isOfInstance));
  }

  /**
   * The answer to a question about an expression, which is evaluated only once.
   *
   * @param question distinguishes it from other questions about the same expression
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
