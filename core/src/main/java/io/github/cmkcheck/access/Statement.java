package io.github.cmkcheck.access;

import java.util.List;
import java.util.Set;

/**
 * One statement of an IAM policy, in whatever form it is written.
 *
 * @param effect what it does
 * @param actions the actions it covers, with wildcards
 * @param targets the resources it covers
 * @param conditional whether it applies only under a condition
 */
record Statement(Effect effect, List<String> actions, List<Target> targets, boolean conditional) {

  /** What a statement does. */
  enum Effect {
    /** It allows. */
    ALLOW,
    /** It denies. */
    DENY,
    /** Not clear: part of it is not known, or it is of a kind that is not judged. */
    UNCLEAR
  }

  /** One that may allow or deny anything. */
  static final Statement UNCLEAR = new Statement(Effect.UNCLEAR, List.of(), List.of(), false);

  /** What every use of a table needs on its key. */
  static final String DECRYPT = "kms:Decrypt";

  /**
   * The actions that read or write items: DynamoDB uses the key for them on behalf of the caller.
   */
  private static final Set<String> DATA =
      Set.of(
          "dynamodb:BatchGetItem",
          "dynamodb:BatchWriteItem",
          "dynamodb:ConditionCheckItem",
          "dynamodb:DeleteItem",
          "dynamodb:GetItem",
          "dynamodb:PartiQLDelete",
          "dynamodb:PartiQLInsert",
          "dynamodb:PartiQLSelect",
          "dynamodb:PartiQLUpdate",
          "dynamodb:PutItem",
          "dynamodb:Query",
          "dynamodb:Scan",
          "dynamodb:UpdateItem");

  /** Copies the lists. */
  Statement {
    actions = List.copyOf(actions);
    targets = List.copyOf(targets);
  }

  /** Whether it allows reading or writing items, whatever the conditions. */
  boolean allowsData() {
    return effect == Effect.ALLOW && !conditional && DATA.stream().anyMatch(this::covers);
  }

  /** Whether it may allow the use of keys. */
  boolean mayAllowDecrypt() {
    return effect == Effect.ALLOW && covers(DECRYPT);
  }

  /** Whether it may deny what other statements allow. */
  boolean mayDenyUse() {
    return effect == Effect.DENY && (covers(DECRYPT) || DATA.stream().anyMatch(this::covers));
  }

  private boolean covers(String action) {
    return actions.stream().anyMatch(pattern -> PolicyStatement.matches(pattern, action));
  }
}
