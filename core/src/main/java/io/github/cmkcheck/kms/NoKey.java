package io.github.cmkcheck.kms;

import org.jspecify.annotations.Nullable;

/** What it comes to when no key is named: a table and a replica differ there. */
@FunctionalInterface
interface NoKey {

  /** A table with a KMS key and none named is on the AWS managed key. */
  NoKey OF_TABLE = (trail, input) -> KeyOwnership.awsManaged(trail, null, input);

  /** The answer, after the steps that showed that there is no key. */
  KeyOwnership answer(Trail trail, @Nullable MissingInput input);

  /**
   * A replica uses the same kind of key as its table. Beside a customer managed key it must name
   * one of its own region; DynamoDB refuses it otherwise.
   */
  static NoKey ofReplica(KeyOwnership table) {
    return (trail, input) ->
        switch (table.owner()) {
          case AWS_OWNED ->
              KeyOwnership.awsOwned(trail.then("a replica without a key follows its table"));
          case AWS_MANAGED ->
              KeyOwnership.awsManaged(
                  trail.then("a replica without a key follows its table"), null, input);
          case CUSTOMER_MANAGED ->
              KeyOwnership.awsManaged(
                  trail.then(
                      "a key of one region is no key of another, and DynamoDB refuses such a"
                          + " replica of a table on a customer managed key"),
                  null,
                  input);
          case UNDETERMINED ->
              KeyOwnership.undetermined(
                  trail, "the replica has no key of its own, and its table's is not told");
        };
  }
}
