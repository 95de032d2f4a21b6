package io.github.cmkcheck.owner;

import io.github.cmkcheck.eval.MissingInput;
import io.github.cmkcheck.eval.Trail;
import io.github.cmkcheck.inventory.KeyQuestion;
import io.github.cmkcheck.inventory.Owner;
import org.jspecify.annotations.Nullable;

/** What follows when no key is named, which differs between a table and a replica. */
interface NoKey {

  /** Who owns the key then. */
  Owner owner();

  /** The answer, after the steps that showed that there is no key. */
  KeyOwnership answer(Trail trail, @Nullable MissingInput input);

  /** A table with KMS encryption but no named key uses the AWS managed key. */
  static NoKey of(KeyQuestion question) {
    return new NoKey() {
      @Override
      public Owner owner() {
        return question.withoutKey();
      }

      @Override
      public KeyOwnership answer(Trail trail, @Nullable MissingInput input) {
        return KeyOwnership.byDefault(question.withoutKey(), question, trail, input);
      }
    };
  }

  /** For a replica of an unknown table. */
  static NoKey notTold() {
    return new NoKey() {
      @Override
      public Owner owner() {
        return Owner.UNDETERMINED;
      }

      @Override
      public KeyOwnership answer(Trail trail, @Nullable MissingInput input) {
        return KeyOwnership.undetermined(
            trail,
            "the replica has no key of its own, and the plan does not show which table it belongs"
                + " to");
      }
    };
  }

  /**
   * A replica uses the same kind of key as its table. If that is a customer managed key, the
   * replica must name one in its own region; otherwise DynamoDB rejects it.
   */
  static NoKey ofReplica(KeyOwnership table, KeyQuestion question) {
    return new NoKey() {
      @Override
      public Owner owner() {
        return table.owner() == Owner.CUSTOMER_MANAGED ? Owner.AWS_MANAGED : table.owner();
      }

      @Override
      public KeyOwnership answer(Trail trail, @Nullable MissingInput input) {
        Trail why =
            trail.then(
                table.owner() == Owner.CUSTOMER_MANAGED
                    ? "a key works in its own region only, and DynamoDB refuses a replica without"
                        + " one if its table has a customer managed key"
                    : "a replica without a key follows its table");
        return table.owner() == Owner.UNDETERMINED
            ? KeyOwnership.undetermined(
                trail, "the replica has no key of its own, and its table's key is not known")
            : KeyOwnership.byDefault(owner(), question, why, input).presuming(table.presumptions());
      }
    };
  }
}
