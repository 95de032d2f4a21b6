package io.github.cmkcheck.inventory;

import java.util.Arrays;
import java.util.Optional;

/** The resource types that are DynamoDB tables or replicas. Any provider may bring them. */
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

  private final String type;
  private final String block;
  private final String enabledArgument;
  private final String keyArgument;

  TableType(String type, String block, String enabledArgument, String keyArgument) {
    this.type = type;
    this.block = block;
    this.enabledArgument = enabledArgument;
    this.keyArgument = keyArgument;
  }

  /** The type with that name, if it is one of these. */
  public static Optional<TableType> of(String type) {
    return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
  }

  /** Terraform's name. */
  public String type() {
    return type;
  }

  /** The block or object that holds the encryption settings; empty where the key stands alone. */
  public String block() {
    return block;
  }

  /** The argument that switches from the AWS owned key to a KMS key; empty where there is none. */
  public String enabledArgument() {
    return enabledArgument;
  }

  /** The argument that names the key. */
  public String keyArgument() {
    return keyArgument;
  }

  /** Whether the settings are an attribute, which plan JSON shows as one single expression. */
  public boolean isObjectAttribute() {
    return this == AWSCC_TABLE || this == AWSCC_GLOBAL_TABLE;
  }
}
