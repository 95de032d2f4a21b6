package io.github.cmkcheck.owner;

import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.eval.Trail;
import io.github.cmkcheck.eval.Way;
import io.github.cmkcheck.inventory.KeyQuestion;
import io.github.cmkcheck.inventory.Subject;
import io.github.cmkcheck.owner.KeyArgument.Written;
import io.github.cmkcheck.owner.UnknownKeyJudge.Answer;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides who owns the key when the settings as a whole are "known after apply". For a new object,
 * this can mean no settings, or a dynamic block that makes an unknown number of blocks.
 */
final class HiddenBlockJudge {
  private final UnknownKeyJudge unknown;
  private final PastJudge past;

  HiddenBlockJudge(UnknownKeyJudge unknown, PastJudge past) {
    this.unknown = unknown;
    this.past = past;
  }

  KeyOwnership judge(Evaluator evaluator, Subject subject, KeyArgument argument) {
    String block = subject.question().block();
    Trail trail = Trail.of(block + " is known after apply");
    Scope scope = argument.scope();
    if (scope == null) {
      return KeyOwnership.undetermined(trail, "the plan does not show what sets " + block);
    }
    if (scope.config().whole()) {
      return ofWhole(evaluator, subject, argument, trail);
    }
    if (argument.written() != Written.NO_BLOCK) {
      return KeyOwnership.undetermined(trail, "what " + block + " is set to is not known yet");
    }
    return subject.instance().actions().makeNew()
        ? ofNew(evaluator, subject, scope)
        : unknown.judge(
            evaluator.level(),
            evaluator
                .inUnknownBlock(scope)
                .after("on an existing table, only a dynamic " + block + " is unknown as a whole"),
            subject.question(),
            NoKey.of(subject.question()),
            past.judge(subject));
  }

  /** With the sources, which show dynamic blocks too. */
  private KeyOwnership ofWhole(
      Evaluator evaluator, Subject subject, KeyArgument argument, Trail trail) {
    KeyOwnership kept = subject.instance().actions().makeNew() ? null : past.judge(subject);
    if (argument.written() == Written.NO_BLOCK && kept == null) {
      return KeyOwnership.byDefault(
          subject.question().withoutBlock(),
          subject.question(),
          Trail.of("the configuration has no " + subject.question().block()),
          null);
    }
    List<Answer> answers = new ArrayList<>();
    for (Way way : Filter.unknownSettings(argument.settings(evaluator), kept == null).ways()) {
      answers.addAll(ofSettings(evaluator, subject, way, kept));
    }
    return UnknownKeyJudge.together(answers);
  }

  private List<Answer> ofSettings(
      Evaluator evaluator, Subject subject, Way settings, @Nullable KeyOwnership kept) {
    KeyQuestion question = subject.question();
    Optional<Possible> block = Filter.block(settings.what());
    if (block.isEmpty()) {
      return List.of(withoutBlock(question, settings, settings.presumed(), kept));
    }
    List<Answer> answers = new ArrayList<>();
    Possible enabled =
        question.enabled().isEmpty()
            ? Possible.known(new Value.Bool(true))
            : block.get().attribute(question.enabled());
    Set<Boolean> switches = evaluator.truths(enabled.lateIf(true));
    Set<Presumption> presumed = enabled.presumed();
    presumed.addAll(settings.presumed());
    if (switches.contains(false)) {
      answers.add(withoutBlock(question, settings, presumed, kept));
    }
    if (switches.contains(true)) {
      Possible keys = block.get().attribute(question.key());
      NoKey noKey = NoKey.of(question);
      for (Way key : Filter.unknown(keys.lateIf(true), true).ways()) {
        Answer answer =
            unknown.answer(evaluator.level(), key, question, noKey, past.kept(subject, noKey));
        answers.add(new Answer(key, answer.words(), answer.ownership().presuming(presumed)));
      }
    }
    return answers;
  }

  private static Answer withoutBlock(
      KeyQuestion question, Way settings, Set<Presumption> presumed, @Nullable KeyOwnership kept) {
    String none = "no " + question.block() + ", and so ";
    return kept == null
        ? new Answer(
            settings,
            none + question.withoutBlock().words(),
            KeyOwnership.byDefault(question.withoutBlock(), question, settings.trail(), null)
                .presuming(presumed))
        : new Answer(settings, none + "the key that it has", kept.presuming(presumed));
  }

  private static KeyOwnership ofNew(Evaluator evaluator, Subject subject, Scope scope) {
    String block = subject.question().block();
    Trail trail = Trail.of("the configuration has no " + block);
    if (!evaluator.drawsOnUnknown(scope)) {
      return owned(
          subject, trail.then("and a dynamic one would depend on something that is not known yet"));
    }
    List<Way> inputs =
        scope.module().isRoot()
            ? List.of()
            : evaluator.unusedInputsOf(scope).ways().stream()
                .filter(HiddenBlockJudge::isKey)
                .toList();
    if (!evaluator.level().includes(Presumption.NO_HIDDEN_BLOCK.level()) || !inputs.isEmpty()) {
      String what =
          inputs.isEmpty() ? "something known only after apply" : words(inputs.get(0).what());
      return KeyOwnership.undetermined(
          trail,
          "a dynamic block, which plan JSON does not show, may be there and hang on " + what);
    }
    return owned(subject, trail).presuming(EnumSet.of(Presumption.NO_HIDDEN_BLOCK));
  }

  private static String words(Possibility input) {
    return switch (input.kind()) {
      case NEW_KEY -> ((Possibility.NewKey) input).key().toString();
      case LATER -> ((Possibility.Later) input).source();
      default -> "a key that is looked up later";
    };
  }

  private static boolean isKey(Way way) {
    return way.late() && way.what().isUnknown() && way.mayBeKey();
  }

  private static KeyOwnership owned(Subject subject, Trail trail) {
    return KeyOwnership.byDefault(
        subject.question().withoutBlock(), subject.question(), trail, null);
  }
}
