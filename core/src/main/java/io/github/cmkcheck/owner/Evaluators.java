package io.github.cmkcheck.owner;

import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.hcl.Sources;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Evaluators for one plan, from the strictest to the one that presumes most. */
final class Evaluators {
  private final List<Step> steps = new ArrayList<>();

  /**
   * The evaluators for one level.
   *
   * @param evaluator for the plan with its sources, if there are any
   * @param alone for the plan alone, if the sources may be those of another plan; null otherwise
   */
  private record Step(Evaluator evaluator, @Nullable Evaluator alone) {}

  Evaluators(Plan plan, @Nullable Sources sources, Presume most) {
    boolean bound = sources == null || sources.isBound();
    Evaluator evaluator =
        sources == null
            ? new Evaluator(plan, Presume.NOTHING)
            : new Evaluator(
                plan.of(sources.configuration()), sources.surroundings(), Presume.NOTHING);
    Evaluator alone = bound ? null : new Evaluator(plan, Presume.NOTHING);
    for (Presume level : Presume.values()) {
      if (most.includes(level)) {
        steps.add(new Step(evaluator.at(level), alone == null ? null : alone.at(level)));
      }
    }
  }

  /** The evaluator that presumes nothing, not even that the sources are those of the plan. */
  Evaluator strict() {
    Step first = steps.get(0);
    return first.alone() == null ? first.evaluator() : first.alone();
  }

  /** The evaluator that presumes everything that is allowed. */
  Evaluator most() {
    return steps.get(steps.size() - 1).evaluator();
  }

  /** The answer of the strictest evaluator with one. What the plan proves needs no sources. */
  KeyOwnership firstAnswer(Function<Evaluator, KeyOwnership> judge) {
    KeyOwnership answer = judge.apply(strict());
    for (int i = 0; i < steps.size() && answer.owner() == Owner.UNDETERMINED; i++) {
      Step step = steps.get(i);
      if (step.evaluator() != strict()) {
        answer = answer(step, judge);
      }
    }
    return answer;
  }

  /** What an evaluator's answer rests on, including its sources if they are not bound. */
  Set<Presumption> of(Evaluator evaluator, Set<Presumption> presumed) {
    boolean bound =
        steps.stream().noneMatch(step -> step.alone() != null && step.evaluator() == evaluator);
    Set<Presumption> all = EnumSet.noneOf(Presumption.class);
    all.addAll(presumed);
    if (!bound) {
      all.add(Presumption.MATCHING_SOURCES);
    }
    return all;
  }

  private static KeyOwnership answer(Step step, Function<Evaluator, KeyOwnership> judge) {
    KeyOwnership answer = judge.apply(step.evaluator());
    if (step.alone() == null || answer.owner() == Owner.UNDETERMINED) {
      return answer;
    }
    KeyOwnership alone = judge.apply(step.alone());
    return alone.owner() == answer.owner() && alone.presumptions().isEmpty()
        ? alone
        : answer.presuming(EnumSet.of(Presumption.MATCHING_SOURCES));
  }
}
