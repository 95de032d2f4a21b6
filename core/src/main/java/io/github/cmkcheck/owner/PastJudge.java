package io.github.cmkcheck.owner;

import io.github.cmkcheck.eval.Trail;
import io.github.cmkcheck.inventory.Encryption;
import io.github.cmkcheck.inventory.KeyQuestion;
import io.github.cmkcheck.inventory.Replicas;
import io.github.cmkcheck.inventory.Subject;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.value.Value;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides who owned the key that a table or replica had, only by its values at that time. */
final class PastJudge {
  private final KnownKeyJudge known;
  private final Map<Value, Replicas> replicas = new IdentityHashMap<>();

  PastJudge(KnownKeyJudge known) {
    this.known = known;
  }

  /**
   * The answer.
   *
   * @param values the table's values at the time
   * @param region the region of the replica; null for the table itself
   * @return empty if there was no such table or replica
   */
  Optional<KeyOwnership> judge(TableType type, Value values, @Nullable String region) {
    if (values.kind() != Value.Kind.OBJECT) {
      return Optional.empty();
    }
    if (region == null) {
      return Optional.of(judge(type.question(), values));
    }
    return replicas
        .computeIfAbsent(values, unseen -> new Replicas(type, values))
        .in(region)
        .map(
            replica ->
                known.judgePast(
                    type.question(),
                    values,
                    replica.encryption().key(),
                    NoKey.ofReplica(judge(type.question(), values), type.question())));
  }

  /** Who owned the key that a resource of any type had. */
  KeyOwnership judge(Subject subject) {
    return judge(subject.question(), subject.instance().before());
  }

  /**
   * Who owns the key of a resource whose configuration names none: the provider keeps the key that
   * it had. If it had none, the provider asks for encryption without naming one.
   *
   * @return null for a new resource, which keeps nothing
   */
  @Nullable KeyOwnership kept(Subject subject, NoKey noKey) {
    if (subject.instance().actions().makeNew()) {
      return null;
    }
    return isEnabled(Encryption.of(subject.question(), subject.instance().before()))
        ? judge(subject)
        : noKey.answer(Trail.of("it was not encrypted with a KMS key of the account"), null);
  }

  private static boolean isEnabled(Encryption encryption) {
    return encryption.setting() == Encryption.Setting.PRESENT
        && encryption.enabled().equals(new Value.Bool(true));
  }

  private KeyOwnership judge(KeyQuestion question, Value values) {
    Encryption encryption = Encryption.of(question, values);
    if (isEnabled(encryption)) {
      return known.judgePast(question, values, encryption.key(), NoKey.of(question));
    }
    return KeyOwnership.byDefault(
        question.withoutBlock(),
        question,
        Trail.of("it was not encrypted with a KMS key of the account"),
        null);
  }
}
