package io.github.cmkcheck.rule;

import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.Certainty;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.owner.Naming;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.rule.Verdict.Outcome;
import java.util.List;
import java.util.function.Predicate;

/** What the rules for tables and for replicas have in common: the key must be customer managed. */
final class CmkDemand {

  /** What would show the key, as far as anything does before apply. */
  private static final String SOURCES =
      "; plan JSON leaves out locals, conditions and dynamic blocks: give the sources with"
          + " --source DIR, the folder that was planned";

  private CmkDemand() {}

  static List<Verdict> judge(Rule rule, Facts facts, Predicate<EncryptedObject> concerns) {
    return facts.objects().stream()
        .filter(concerns)
        .map(object -> judge(rule, facts, object))
        .toList();
  }

  private static Verdict judge(Rule rule, Facts facts, EncryptedObject object) {
    KeyOwnership ownership = object.ownership();
    if (ownership.owner() == Owner.CUSTOMER_MANAGED) {
      return Verdict.pass(rule, object.table().address(), object.replicaRegion());
    }
    boolean undetermined = ownership.owner() == Owner.UNDETERMINED;
    boolean unseen = facts.plan().configuration() != null && facts.sources().sources() == null;
    boolean state = facts.plan().kind() == Plan.Kind.STATE;
    return Verdict.of(
        rule,
        undetermined ? Outcome.UNDETERMINED : Outcome.VIOLATION,
        object.table().address(),
        object.replicaRegion(),
        undetermined
            ? "Cannot tell whose key "
                + (state ? "encrypts" : "will encrypt")
                + " it: "
                + String.join("; ", ownership.reasons())
                + (unseen ? SOURCES : "")
            : violation(object, state),
        TableRemedy.of(object, facts));
  }

  private static String violation(EncryptedObject object, boolean state) {
    KeyOwnership ownership = object.ownership();
    KeyOwnership before = object.before();
    if (isRefused(object)) {
      return "Apply will fail: the table has a customer managed key, so DynamoDB requires one for"
          + " this replica too, in "
          + object.replicaRegion();
    }
    if (object.naming() == Naming.IGNORED) {
      return "Will stay encrypted with "
          + ownership.owner().words()
          + ": its configuration names a key, but the plan does not use it, because of"
          + " ignore_changes";
    }
    String message =
        (state ? "Is encrypted with " : "Will be encrypted with ")
            + ownership.owner().words()
            + ", not a customer managed key"
            + (ownership.certainty() == Certainty.PRESUMED ? ", as far as the plan shows" : "");
    return before != null && before.owner() == Owner.CUSTOMER_MANAGED
        ? message + ": was " + Names.of(before) + ", becomes " + Names.of(ownership)
        : message;
  }

  /**
   * When a table or one of its replicas is made or changed, DynamoDB refuses a replica without a
   * key if the table has one. A replica that exists already stays as it is.
   */
  private static boolean isRefused(EncryptedObject object) {
    return object.replica() != null
        && object.of() != null
        && object.of().ownership().owner() == Owner.CUSTOMER_MANAGED
        && object.ownership().key().isEmpty()
        && !(object.table().keepsKeyOf(object.replica()) && object.table().subject().keepsItsKey());
  }
}
