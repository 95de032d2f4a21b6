package io.github.cmkcheck.inventory;

import java.util.Arrays;
import java.util.Optional;

/** The resource types that are DynamoDB tables or replicas, and what is asked about each. */
public enum TableType {
  /** {@code aws_dynamodb_table}, with a {@code server_side_encryption} block. */
  AWS_TABLE("aws_dynamodb_table", "server_side_encryption", "enabled", "kms_key_arn"),

  /** {@code aws_dynamodb_table_replica}: a replica as a resource of its own. */
  AWS_TABLE_REPLICA("aws_dynamodb_table_replica", "", "", "kms_key_arn"),

  /**
   * {@code awscc_dynamodb_table}, with an {@code sse_specification} attribute. Its key may be an
   * ARN, an id or an alias.
   */
  AWSCC_TABLE("awscc_dynamodb_table", "sse_specification", "sse_enabled", "kms_master_key_id"),

  /** {@code awscc_dynamodb_global_table}: one switch for all, and a key for each replica. */
  AWSCC_GLOBAL_TABLE(
      "awscc_dynamodb_global_table", "sse_specification", "sse_enabled", "kms_master_key_id");

  private final KeyQuestion question;

  TableType(String type, String block, String enabled, String key) {
    this.question =
        new KeyQuestion(type, "DynamoDB", block, enabled, key, Owner.AWS_OWNED, Owner.AWS_MANAGED);
  }

  /** The type with that name, if it is one of these. */
  public static Optional<TableType> of(String type) {
    return Arrays.stream(values()).filter(known -> known.type().equals(type)).findFirst();
  }

  /** Terraform's name. */
  public String type() {
    return question.type();
  }

  /** Where its arguments say which key it is. */
  public KeyQuestion question() {
    return question;
  }

  /** Whether it belongs to the Cloud Control provider, which accepts whatever the API accepts. */
  public boolean isOfCloudControl() {
    return this == AWSCC_TABLE || this == AWSCC_GLOBAL_TABLE;
  }
}
