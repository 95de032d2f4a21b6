package io.github.cmkcheck.inventory;

import java.util.List;

/**
 * What is asked about resources of a type: where their arguments say which KMS key encrypts them,
 * and whose key it is if they name none.
 *
 * @param type the resource type, such as {@code aws_sqs_queue}
 * @param service what AWS calls the service, such as {@code SQS}; its AWS managed key is {@code
 *     aws/sqs}
 * @param block the block or object that holds the settings, with dots between nested ones; empty
 *     where the key is an argument of the resource itself
 * @param enabled the argument beside the key that turns encryption with a KMS key on; empty where
 *     there is none
 * @param key the argument that names the key
 * @param withoutBlock whose key it is without settings, or with encryption turned off
 * @param withoutKey whose key it is with settings that name no key
 */
public record KeyQuestion(
    String type,
    String service,
    String block,
    String enabled,
    String key,
    Owner withoutBlock,
    Owner withoutKey) {

  /** The nested blocks or objects on the way to the key; empty where it is no part of any. */
  public List<String> blocks() {
    return block.isEmpty() ? List.of() : List.of(block.split("\\."));
  }
}
