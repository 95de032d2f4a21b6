package io.github.cmkcheck.access;

import java.util.List;
import java.util.Set;

/**
 * One statement of an IAM policy, whoever wrote it how.
 *
 * @param effect what it does
 * @param actions what it speaks of, with wildcards
 * @param targets on what
 * @param conditional whether it holds only under a condition
 */
record Statement(Effect effect, List<String> actions, List<Target> targets, boolean conditional) {

  /** What a statement does. */
  enum Effect {
    /** It allows. */
    ALLOW,
    /** It denies. */
    DENY,
    /** Nobody can say: part of it does not show, or it is of a kind that this does not judge. */
    UNCLEAR
  }

  /** One that may allow or deny anything. */
  static final Statement UNCLEAR = new Statement(Effect.UNCLEAR, List.of(), List.of(), false);

  /** What every use of a table comes to. */
  static final String DECRYPT = "kms:Decrypt";

  /** What reads or writes items, for which DynamoDB uses the key on behalf of the caller. */
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

  /** Whether it lets somebody read or write items, whatever else must hold for that. */
  boolean allowsData() {
    return effect == Effect.ALLOW && !conditional && DATA.stream().anyMatch(this::covers);
  }

  /** Whether it may let somebody use keys. */
  boolean mayAllowDecrypt() {
    return effect == Effect.ALLOW && covers(DECRYPT);
  }

  /** Whether it may take away what others give. */
  boolean mayDenyUse() {
    return effect == Effect.DENY && (covers(DECRYPT) || DATA.stream().anyMatch(this::covers));
  }

  private boolean covers(String action) {
    return actions.stream().anyMatch(pattern -> PolicyStatement.matches(pattern, action));
  }
}
