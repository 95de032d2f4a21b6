package io.github.cmkcheck.inventory;

import io.github.cmkcheck.value.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who created a key that Terraform manages. Mostly Terraform, and so the customer: but the provider
 * silently imports an AWS managed key as an {@code aws_kms_key}, as long as nothing about it is to
 * be changed.
 */
public enum Maker {
  /** The customer: nothing suggests otherwise. */
  CUSTOMER,
  /** Unknown: this plan imports the key, and does not show who created it. */
  SOMEBODY,
  /** Probably AWS: the key is described as AWS describes its own keys. */
  AWS_AS_IT_SEEMS;

  /** For the other types, the provider refuses to import a key that AWS manages. */
  private static final Set<String> UNCHECKED = Set.of("aws_kms_key", "awscc_kms_key");

  private static final String AWS_DESCRIPTION = "when no other key is defined";

  private static final Pattern AWS_POLICY = Pattern.compile("\"id\"\\s*:\\s*\"auto-");

  /** Allows changing the key's policy, which nobody can do for an AWS managed key. */
  private static final Pattern OPEN_POLICY = Pattern.compile("\"kms:(\\*|put[a-z]*\\*?)\"");

  /**
   * Who created a key.
   *
   * @param before its values as they were read; null for a key that does not exist yet
   * @param imported whether this plan imports it
   */
  static Maker of(String type, Value before, boolean imported) {
    if (!UNCHECKED.contains(type) || before.isNull()) {
      return CUSTOMER;
    }
    String policy = text(before, "policy").or(() -> text(before, "key_policy")).orElse("");
    if (OPEN_POLICY.matcher(policy).find()) {
      return CUSTOMER;
    }
    boolean described =
        text(before, "description").filter(text -> text.endsWith(AWS_DESCRIPTION)).isPresent();
    if (described || AWS_POLICY.matcher(policy).find()) {
      return AWS_AS_IT_SEEMS;
    }
    return imported ? SOMEBODY : CUSTOMER;
  }

  private static Optional<String> text(Value values, String attribute) {
    return values.get(attribute).asString().map(text -> text.toLowerCase(Locale.ROOT));
  }
}
