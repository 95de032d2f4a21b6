package io.github.cmkcheck.owner;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.MissingInput;
import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.eval.Trail;
import io.github.cmkcheck.eval.Way;
import io.github.cmkcheck.inventory.KeyQuestion;
import io.github.cmkcheck.inventory.Owner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides who owns the key when the plan says "known after apply": everything that the argument can
 * evaluate to, minus what the plan rules out. If one owner is left, that is the answer.
 */
final class UnknownKeyJudge {
  /** How many possibilities a sentence lists. */
  private static final int MOST_NAMED = 20;

  private final KnownKeyJudge known;

  /** The instances of a block come one after the other, and most have the same answer. */
  private final Map<Presume, Last> last = new EnumMap<>(Presume.class);

  private record Last(Possible possible, NoKey noKey, KeyOwnership answer) {}

  UnknownKeyJudge(KnownKeyJudge known) {
    this.known = known;
  }

  /**
   * Judges a key.
   *
   * @param question what is asked
   * @param kept the answer if nothing is named and the object keeps what it has; null for a new
   *     object, for which the provider decides
   */
  KeyOwnership judge(
      Evaluator evaluator,
      KeyArgument argument,
      KeyQuestion question,
      NoKey noKey,
      @Nullable KeyOwnership kept) {
    Scope scope = argument.scope();
    if (scope == null) {
      return KeyOwnership.undetermined(
          Trail.of(argument.name() + " is known after apply"),
          "without its configuration, a key made in the same plan and no key look the same");
    }
    boolean fresh = kept == null;
    return switch (argument.written()) {
      case KEY -> judge(evaluator.level(), argument.key(evaluator), question, noKey, kept);
      case NO_CONFIGURATION, NO_BLOCK ->
          judge(evaluator.level(), inBlock(evaluator, scope), question, noKey, kept);
      case NO_KEY ->
          fresh
              ? noKey.answer(Trail.of("the configuration sets no " + argument.name()), null)
              : nothingLeft();
    };
  }

  private static Possible inBlock(Evaluator evaluator, Scope scope) {
    return evaluator
        .inSight(scope)
        .after("the block is not in the configuration as plan JSON shows it: it is dynamic");
  }

  /** Judges what is possible, minus what the plan rules out, by owner. */
  KeyOwnership judge(
      Presume level,
      Possible possible,
      KeyQuestion question,
      NoKey noKey,
      @Nullable KeyOwnership kept) {
    if (kept != null) {
      return answer(level, possible, question, noKey, kept);
    }
    Last before = last.get(level);
    if (before == null || before.possible() != possible || before.noKey() != noKey) {
      before = new Last(possible, noKey, answer(level, possible, question, noKey, null));
      last.put(level, before);
    }
    return before.answer();
  }

  private KeyOwnership answer(
      Presume level,
      Possible possible,
      KeyQuestion question,
      NoKey noKey,
      @Nullable KeyOwnership kept) {
    List<Answer> answers = new ArrayList<>();
    for (Way way : Filter.unknown(possible, kept == null).ways()) {
      answers.add(answer(level, way, question, noKey, kept));
    }
    return together(answers);
  }

  /**
   * One possibility and what follows from it.
   *
   * @param way the possibility
   * @param words its name in a list with others
   * @param ownership who owns the key then
   */
  record Answer(Way way, String words, KeyOwnership ownership) {}

  /** If one owner is left, that is the answer. */
  static KeyOwnership together(List<Answer> answers) {
    if (answers.isEmpty()) {
      return nothingLeft();
    }
    Owner first = answers.get(0).ownership().owner();
    boolean told =
        first != Owner.UNDETERMINED
            && answers.stream().allMatch(answer -> answer.ownership().owner() == first);
    return told ? theAnswer(answers) : undetermined(answers);
  }

  /** What follows from one possibility. */
  Answer answer(
      Presume level, Way way, KeyQuestion question, NoKey noKey, @Nullable KeyOwnership kept) {
    String words = words(way, noKey, kept);
    return new Answer(way, words, ownership(level, way, words, question, noKey, kept));
  }

  private KeyOwnership ownership(
      Presume level,
      Way way,
      String words,
      KeyQuestion question,
      NoKey noKey,
      @Nullable KeyOwnership kept) {
    Possibility what = way.what();
    KeyOwnership answer =
        switch (what.kind()) {
          case NULL -> kept == null ? noKey.answer(way.trail(), way.leftOut()) : kept;
          case NEW_KEY ->
              KeyOwnership.customer(
                  Certainty.PROVEN, ((Possibility.NewKey) what).key(), way.trail());
          case AWS_KEY_LATER -> KeyOwnership.awsManaged(question, way.trail(), null, null);
          case KNOWN ->
              known.named(level, ((Possibility.Known) what).value(), question, way.trail());
          default -> KeyOwnership.undetermined(way.trail(), words);
        };
    return answer.presuming(way.presumed());
  }

  private static KeyOwnership theAnswer(List<Answer> answers) {
    KeyOwnership first = answers.get(0).ownership();
    if (answers.size() == 1) {
      return first;
    }
    Trail trail = Trail.START;
    Set<Presumption> presumed = EnumSet.noneOf(Presumption.class);
    boolean declared = false;
    boolean one = true;
    MissingInput input = null;
    for (Answer answer : answers) {
      KeyOwnership ownership = answer.ownership();
      trail = trail.then(ownership.trail());
      presumed.addAll(ownership.presumptions());
      declared |= ownership.certainty() == Certainty.DECLARED;
      one &= Objects.equals(ownership.reference(), first.reference());
      input = input == null ? answer.way().leftOut() : input;
    }
    return new KeyOwnership(
            first.owner(),
            declared ? Certainty.DECLARED : Certainty.PROVEN,
            one ? first.reference() : null,
            List.of(),
            trail,
            input,
            Set.of())
        .presuming(presumed);
  }

  /** Every possibility that is left, and what decides between them. */
  private static KeyOwnership undetermined(List<Answer> answers) {
    List<String> words =
        answers.stream().map(Answer::words).distinct().sorted(NO_KEY_LAST).toList();
    String all = listed(words);
    Optional<String> decider =
        answers.stream().map(answer -> answer.way().decider()).filter(Objects::nonNull).findFirst();
    Trail trail = Trail.START;
    int most = MOST_NAMED;
    for (Answer answer : answers) {
      if (answer.ownership().owner() == Owner.CUSTOMER_MANAGED && --most >= 0) {
        trail = trail.then(answer.ownership().trail());
      }
    }
    return KeyOwnership.undetermined(
        trail,
        answers.size() > 1
            ? "it can be "
                + all
                + ": "
                + decider.orElse("the expression")
                + " decides, and the plan does not show how"
            : all);
  }

  /** The first of many; no key, if that is possible, comes last and is always listed. */
  private static String listed(List<String> words) {
    if (words.size() <= MOST_NAMED) {
      return String.join(", or ", words);
    }
    return String.join(", or ", words.subList(0, MOST_NAMED - 1))
        + ", or one of "
        + (words.size() - MOST_NAMED)
        + " more, or "
        + words.get(words.size() - 1);
  }

  private static final Comparator<String> NO_KEY_LAST =
      Comparator.comparing((String words) -> words.startsWith("no key"))
          .thenComparing(Comparator.naturalOrder());

  private static String words(Way way, NoKey noKey, @Nullable KeyOwnership kept) {
    Possibility what = way.what();
    return Printable.brief(wordsOf(what, noKey, kept));
  }

  private static String wordsOf(Possibility what, NoKey noKey, @Nullable KeyOwnership kept) {
    return switch (what.kind()) {
      case NULL ->
          kept != null
              ? "no key, and so the one that it has"
              : noKey.owner() == Owner.UNDETERMINED
                  ? "no key of its own"
                  : "no key, and so " + noKey.owner().words();
      case NEW_KEY -> ((Possibility.NewKey) what).key().toString();
      case AWS_KEY_LATER -> "the AWS managed key of " + ((Possibility.AwsKeyLater) what).source();
      case LATER -> ((Possibility.Later) what).source() + ", which is known only after apply";
      case KNOWN -> "a key of which the plan shows only the name";
      default -> "something that the plan does not show";
    };
  }

  private static KeyOwnership nothingLeft() {
    return KeyOwnership.undetermined(
        Trail.of("the key is known after apply"),
        "nothing in the configuration, as far as it can be seen, explains why");
  }
}
