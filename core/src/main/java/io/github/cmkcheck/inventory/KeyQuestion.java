package io.github.cmkcheck.inventory;

import java.util.List;

/**
 * What to ask about resources of a type: which of their arguments say which KMS key encrypts them,
 * and who owns the key if they name none.
 *
 * @param type the resource type, such as {@code aws_sqs_queue}
 * @param service what AWS calls the service, such as {@code SQS}; its AWS managed key is {@code
 *     aws/sqs}
 * @param block the block or object that holds the settings, with dots between nested ones; empty
 *     where the key is an argument of the resource itself
 * @param enabled the argument next to the key that turns on encryption with a KMS key; empty if
 *     there is none
 * @param key the argument that names the key
 * @param withoutBlock who owns the key if there are no settings, or if encryption is turned off
 * @param withoutKey who owns the key if the settings name none
 */
public record KeyQuestion(
    String type,
    String service,
    String block,
    String enabled,
    String key,
    Owner withoutBlock,
    Owner withoutKey) {

  /** The nested blocks or objects that lead to the key; empty if it is not in any. */
  public List<String> blocks() {
    return block.isEmpty() ? List.of() : List.of(block.split("\\."));
  }
}
