package io.github.cmkcheck.owner;

import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Evaluators of one plan, from the strict one to the one that presumes most. */
final class Evaluators {
  private final List<Evaluator> all = new ArrayList<>();

  Evaluators(Plan plan, Presume most) {
    Evaluator strict = new Evaluator(plan, Presume.NOTHING);
    all.add(strict);
    for (Presume level : Presume.values()) {
      if (level != Presume.NOTHING && most.includes(level)) {
        all.add(strict.at(level));
      }
    }
  }

  /** The one that presumes nothing. */
  Evaluator strict() {
    return all.get(0);
  }

  /** The one that presumes all that is allowed. */
  Evaluator most() {
    return all.get(all.size() - 1);
  }

  /** The answer of the strictest that has one. */
  KeyOwnership firstAnswer(Function<Evaluator, KeyOwnership> judge) {
    KeyOwnership answer = judge.apply(strict());
    for (int i = 1; i < all.size() && answer.owner() == Owner.UNDETERMINED; i++) {
      answer = judge.apply(all.get(i));
    }
    return answer;
  }
}
