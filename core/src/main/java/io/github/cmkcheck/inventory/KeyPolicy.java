package io.github.cmkcheck.inventory;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.value.Value;

/**
 * The policy of a key.
 *
 * @param address where it is defined: an {@code aws_kms_key_policy}, or the key itself
 * @param key the id or ARN of the key that it is for
 * @param text the document; null if the key has the default one
 */
public record KeyPolicy(ResourceAddress address, Value key, Value text) {

  private static final String TYPE = "aws_kms_key_policy";

  /** Whether a resource type is a key policy as a resource of its own. */
  public static boolean isType(String type) {
    return type.equals(TYPE);
  }
}
