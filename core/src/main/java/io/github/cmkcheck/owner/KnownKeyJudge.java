package io.github.cmkcheck.owner;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.eval.Trail;
import io.github.cmkcheck.eval.Way;
import io.github.cmkcheck.inventory.KeyQuestion;
import io.github.cmkcheck.inventory.Subject;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.key.KeyIndex;
import io.github.cmkcheck.key.KeyIndex.Evidence;
import io.github.cmkcheck.owner.KeyArgument.Written;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Decides who owns the key when the plan shows its ARN, id or alias. */
final class KnownKeyJudge {
  private static final String NOT_SAID = "nothing says that AWS manages it";

  private final KeyIndex keys;

  KnownKeyJudge(KeyIndex keys) {
    this.keys = keys;
  }

  /**
   * Judges a key.
   *
   * @param value its ARN, id or alias; null or empty if there is none
   * @param kept whether the state already has it, so that the configuration may no longer ask for
   *     it
   */
  KeyOwnership judge(
      Evaluator evaluator,
      Subject subject,
      Value value,
      KeyArgument argument,
      boolean kept,
      NoKey noKey) {
    String text = value.asString().orElse("");
    if (text.isEmpty()) {
      return none(evaluator, argument, noKey);
    }
    Trail trail = Trail.of("the plan shows " + argument.name());
    Optional<Arn> arn = arn(subject.question(), text);
    if (arn.isEmpty()) {
      return KeyOwnership.undetermined(
          trail, argument.name() + " is not the ARN of a KMS key or alias");
    }
    return proven(
            evaluator.level(),
            arn.get(),
            text,
            subject.question(),
            subject.instance().values(),
            trail)
        .orElseGet(
            () ->
                bareKey(
                    evaluator,
                    KeyReference.named(text),
                    subject.question(),
                    subject.instance().address(),
                    argument,
                    kept,
                    trail));
  }

  /** Who owns a key whose name is visible to us, although the plan shows it as unknown. */
  KeyOwnership named(Presume level, Value value, KeyQuestion question, Trail trail) {
    String text = value.asString().orElse("");
    Optional<Arn> arn = arn(question, text);
    if (arn.isEmpty()) {
      return KeyOwnership.undetermined(trail, "it is not the ARN of a KMS key or alias");
    }
    return proven(level, arn.get(), text, question, Value.NULL, trail)
        .orElseGet(() -> declared(level, KeyReference.named(text), trail));
  }

  /**
   * Who owned the key that a table or replica had, without its configuration, which is about the
   * future.
   *
   * @param object the object's values at that time
   */
  KeyOwnership judgePast(KeyQuestion question, Value object, Value key, NoKey noKey) {
    String text = key.asString().orElse("");
    if (text.isEmpty()) {
      return noKey.answer(Trail.of("there was no " + question.key()), null);
    }
    Trail trail = Trail.of("there was a " + question.key());
    Optional<Arn> arn = arn(question, text);
    if (arn.isEmpty()) {
      return KeyOwnership.undetermined(trail, "it was not the ARN of a KMS key or alias");
    }
    return proven(Presume.NOTHING, arn.get(), text, question, object, trail)
        .orElseGet(
            () ->
                KeyOwnership.undetermined(
                    trail,
                    KeyReference.named(text),
                    "by its ARN, this may be a customer managed key or the AWS managed key"));
  }

  /** The Cloud Control provider accepts whatever the API does; the other one wants an ARN. */
  private static Optional<Arn> arn(KeyQuestion question, String text) {
    boolean strict =
        TableType.of(question.type()).filter(type -> !type.isOfCloudControl()).isPresent();
    return strict ? Arn.parse(text) : Arn.parseLoosely(text);
  }

  /** No key: the configuration may still show who left it out. */
  private static KeyOwnership none(Evaluator evaluator, KeyArgument argument, NoKey noKey) {
    if (argument.written() == Written.KEY && argument.path().isEmpty()) {
      Possible key = argument.key(evaluator).leaves();
      if (key.isOnly(Possibility.Kind.NULL)) {
        Way way = key.ways().get(0);
        return noKey.answer(way.trail(), way.leftOut());
      }
    }
    return noKey.answer(
        Trail.of(
            argument.written() == Written.KEY
                ? "what " + argument.name() + " is set to is null or empty"
                : "there is no " + argument.name()),
        null);
  }

  /** The answer, if the plan shows who owns that key. */
  private Optional<KeyOwnership> proven(
      Presume level, Arn arn, String text, KeyQuestion question, Value object, Trail trail) {
    Optional<Evidence> evidence = keys.evidence(arn, text, object);
    if (evidence.isEmpty() || !evidence.get().isProof() && level == Presume.NOTHING) {
      return Optional.empty();
    }
    Trail why = trail.then(evidence.get().why());
    KeyReference key = new KeyReference(text, evidence.get().resource().orElse(null));
    return Optional.of(
        switch (evidence.get().manager()) {
          case AWS -> KeyOwnership.awsManaged(question, why, KeyReference.named(text), null);
          case CUSTOMER ->
              KeyOwnership.customer(
                  evidence.get().isProof() ? Certainty.PROVEN : Certainty.DECLARED, key, why);
          case EITHER ->
              KeyOwnership.undetermined(
                  trail,
                  key,
                  evidence.get().why() + ": a data.aws_kms_key would show who manages it");
        });
  }

  /** A key of which only the ARN is known: where does it come from? */
  private KeyOwnership bareKey(
      Evaluator evaluator,
      KeyReference key,
      KeyQuestion question,
      ResourceAddress reader,
      KeyArgument argument,
      boolean kept,
      Trail trail) {
    if (argument.scope() == null) {
      return kept
          ? KeyOwnership.undetermined(
              trail,
              key,
              "without a configuration, by its ARN, this may be a customer managed key or the AWS"
                  + " managed key")
          : declared(evaluator.level(), key, trail);
    }
    List<Way> ways = ways(evaluator, argument);
    List<Way> named =
        ways.stream()
            .filter(way -> KeyReference.of(way.what()).filter(key::equals).isPresent())
            .toList();
    if (!named.isEmpty() && named.stream().allMatch(KnownKeyJudge::isReadOffTable)) {
      return readOffTable(key, trail, "it is read from another table");
    }
    boolean written = argument.written() == Written.KEY;
    if (!named.isEmpty() && written) {
      return declared(evaluator.level(), key, trail);
    }
    if (ways.stream().anyMatch(way -> way.what().kind() == Possibility.Kind.AWS_KEY_LATER)) {
      return awsOrNot(ways, question, key, trail);
    }
    Optional<ResourceAddress> table = keys.readable(key.toString(), reader);
    if (table.isPresent() && !argument.scope().config().whole()) {
      return readOffTable(
          key, trail, "it is also the key of " + table.get() + ", and may be read from that table");
    }
    if (!kept) {
      return declared(evaluator.level(), key, trail);
    }
    boolean hidden =
        written
            ? ways.stream().anyMatch(way -> way.what().kind() == Possibility.Kind.HIDDEN)
                && argument.canHide(evaluator)
            : !named.isEmpty();
    if (hidden && evaluator.level().includes(Presumption.HIDDEN_NAME.level())) {
      return KeyOwnership.customer(Certainty.PRESUMED, key, trail)
          .presuming(Set.of(Presumption.HIDDEN_NAME));
    }
    return KeyOwnership.undetermined(
        trail,
        key,
        "the configuration, as far as it can be seen, does not name this key, which is in the"
            + " state: by its ARN, it may be a leftover customer managed key or the AWS managed"
            + " key");
  }

  /** The configuration names it; that this is not the AWS managed key's ARN is not proven. */
  private static KeyOwnership declared(Presume level, KeyReference key, Trail trail) {
    return level == Presume.NOTHING
        ? KeyOwnership.undetermined(
            trail,
            key,
            "the AWS managed key has an ARN like this too, and only KMS knows whose it is: look it"
                + " up with data.aws_kms_key, and the plan will show it")
        : KeyOwnership.customer(
            Certainty.DECLARED, key, trail.then("the configuration names it, and " + NOT_SAID));
  }

  /** The key is AWS's if the AWS managed key, looked up again, is all that is possible. */
  private static KeyOwnership awsOrNot(
      List<Way> ways, KeyQuestion question, KeyReference key, Trail trail) {
    Way first = ways.get(0);
    return ways.size() == 1
        ? KeyOwnership.awsManaged(question, first.trail(), key, null).presuming(first.presumed())
        : KeyOwnership.undetermined(
            trail, key, "the configuration names the AWS managed key, or may do so");
  }

  private static KeyOwnership readOffTable(KeyReference key, Trail trail, String how) {
    return KeyOwnership.undetermined(
        trail,
        key,
        how + ", which may be on the AWS managed key: a data.aws_kms_key would show whose it is");
  }

  /** Whether it was read from another table, which may be on the AWS managed key. */
  private static boolean isReadOffTable(Way way) {
    return way.what() instanceof Possibility.Known known
        && known.readFrom() != null
        && TableType.of(known.readFrom().type()).isPresent();
  }

  /** All that the argument can be; if a dynamic block may hide it, what the module is passed. */
  private static List<Way> ways(Evaluator evaluator, KeyArgument argument) {
    return switch (argument.written()) {
      case KEY -> argument.key(evaluator).leaves().ways();
      case NO_BLOCK -> {
        Scope scope = Objects.requireNonNull(argument.scope());
        // With the sources, no block is hidden.
        yield scope.config().whole() ? List.of() : evaluator.inputsOf(scope).ways();
      }
      case NO_KEY, NO_CONFIGURATION -> List.of();
    };
  }
}
