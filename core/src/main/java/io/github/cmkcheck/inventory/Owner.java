package io.github.cmkcheck.inventory;

import java.util.Locale;

/** Who owns the KMS key that encrypts a table. */
public enum Owner {
  /** AWS, outside the account: DynamoDB's default. It cannot be viewed or audited. */
  AWS_OWNED("an AWS owned key"),

  /** AWS, inside the account: {@code aws/dynamodb}. It can be viewed, but AWS sets its policy. */
  AWS_MANAGED("the AWS managed key aws/dynamodb"),

  /** The customer: a customer managed key (CMK). */
  CUSTOMER_MANAGED("a customer managed key"),

  /** The document does not say. */
  UNDETERMINED("a key that the plan does not show");

  private final String words;

  Owner(String words) {
    this.words = words;
  }

  /** For people: "an AWS owned key". */
  public String words() {
    return words;
  }

  /** For programs: {@code aws_owned}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
