package io.github.cmkcheck.owner;

import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.KeyReference;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose key it is when the plan says "known after apply": everything that the argument can
 * come to, less what the plan rules out. One owner left is the answer.
 */
final class UnknownKeyJudge {
  private final KnownKeyJudge known;

  UnknownKeyJudge(KnownKeyJudge known) {
    this.known = known;
  }

  /**
   * Judges a key.
   *
   * @param question what is asked
   * @param kept the answer if nothing is named and the object keeps what it has; null for a new
   *     object, of which the provider answers itself
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

  /** What is possible, less what the plan rules out, by owner. */
  KeyOwnership judge(
      Presume level,
      Possible possible,
      KeyQuestion question,
      NoKey noKey,
      @Nullable KeyOwnership kept) {
    List<Way> ways = Filter.unknown(possible, kept == null).ways();
    if (ways.isEmpty()) {
      return nothingLeft();
    }
    List<KeyOwnership> answers = new ArrayList<>();
    for (Way way : ways) {
      answers.add(answer(level, way, question, noKey, kept));
    }
    KeyOwnership first = answers.get(0);
    boolean told =
        answers.stream().allMatch(it -> it.owner() == first.owner())
            && first.owner() != Owner.UNDETERMINED;
    return told ? theAnswer(ways, answers) : undetermined(ways, answers, noKey, kept);
  }

  private KeyOwnership answer(
      Presume level, Way way, KeyQuestion question, NoKey noKey, @Nullable KeyOwnership kept) {
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
          default -> KeyOwnership.undetermined(way.trail(), words(way, noKey, kept));
        };
    return answer.presuming(way.presumed());
  }

  private static KeyOwnership theAnswer(List<Way> ways, List<KeyOwnership> answers) {
    KeyOwnership first = answers.get(0);
    if (answers.size() == 1) {
      return first;
    }
    Trail trail = Trail.START;
    Set<Presumption> presumed = EnumSet.noneOf(Presumption.class);
    boolean declared = false;
    for (KeyOwnership answer : answers) {
      trail = trail.then(answer.trail());
      presumed.addAll(answer.presumptions());
      declared |= answer.certainty() == Certainty.DECLARED;
    }
    KeyReference key = first.reference();
    boolean one = answers.stream().allMatch(it -> Objects.equals(it.reference(), key));
    MissingInput input =
        ways.stream().map(Way::leftOut).filter(Objects::nonNull).findFirst().orElse(null);
    return new KeyOwnership(
            first.owner(),
            declared ? Certainty.DECLARED : Certainty.PROVEN,
            one ? key : null,
            List.of(),
            trail,
            input,
            Set.of())
        .presuming(presumed);
  }

  /** Every possibility that is left, and what decides between them. */
  private static KeyOwnership undetermined(
      List<Way> ways, List<KeyOwnership> answers, NoKey noKey, @Nullable KeyOwnership kept) {
    String all =
        ways.stream()
            .map(way -> words(way, noKey, kept))
            .distinct()
            .sorted(NO_KEY_LAST)
            .collect(Collectors.joining(", or "));
    Optional<String> decider = ways.stream().map(Way::decider).filter(Objects::nonNull).findFirst();
    Trail trail = Trail.START;
    for (KeyOwnership answer : answers) {
      if (answer.owner() == Owner.CUSTOMER_MANAGED) {
        trail = trail.then(answer.trail());
      }
    }
    boolean several = ways.size() > 1;
    return KeyOwnership.undetermined(
        trail,
        several
            ? "it can be "
                + all
                + ": "
                + decider.orElse("the expression")
                + " decides, and plan JSON does not show how"
            : all);
  }

  private static final Comparator<String> NO_KEY_LAST =
      Comparator.comparing((String words) -> words.startsWith("no key"))
          .thenComparing(Comparator.naturalOrder());

  private static String words(Way way, NoKey noKey, @Nullable KeyOwnership kept) {
    Possibility what = way.what();
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
      default -> "something that plan JSON does not show";
    };
  }

  private static KeyOwnership nothingLeft() {
    return KeyOwnership.undetermined(
        Trail.of("the key is known after apply"),
        "nothing that the configuration names, as plan JSON shows it, makes it so");
  }
}
