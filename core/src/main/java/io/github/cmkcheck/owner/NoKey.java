package io.github.cmkcheck.owner;

import io.github.cmkcheck.eval.MissingInput;
import io.github.cmkcheck.eval.Trail;
import io.github.cmkcheck.inventory.KeyQuestion;
import io.github.cmkcheck.inventory.Owner;
import org.jspecify.annotations.Nullable;

/** What it comes to when no key is named: a table and a replica differ there. */
interface NoKey {

  /** Whose key it is then. */
  Owner owner();

  /** The answer, after the steps that showed that there is no key. */
  KeyOwnership answer(Trail trail, @Nullable MissingInput input);

  /** A table with a KMS key and none named is on the AWS managed key. */
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

  /** A replica of a table that nobody knows. */
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
   * A replica uses the same kind of key as its table. Beside a customer managed key it must name
   * one of its own region; DynamoDB refuses it otherwise.
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
