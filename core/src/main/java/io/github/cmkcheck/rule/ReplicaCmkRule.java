package io.github.cmkcheck.rule;

import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.owner.EncryptedObject;
import java.util.List;

/**
 * {@code dynamodb-replica-cmk}: every replica is encrypted with a customer managed key of its own
 * region.
 */
public record ReplicaCmkRule() implements BuiltInRule {

  @Override
  public RuleId id() {
    return new RuleId("dynamodb-replica-cmk");
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String title() {
    return "Replicas of DynamoDB tables must use a customer managed KMS key";
  }

  @Override
  public String explanation() {
    return """
        A replica holds the same data as its table, in another region and under a key of that
        region. The table's key does not cover it: each replica needs its own. DynamoDB refuses a
        replica without a key if the table is on a customer managed key, but only when the plan is
        applied.

        The rule looks at replica blocks of aws_dynamodb_table, at aws_dynamodb_table_replica, and
        at the replicas of awscc_dynamodb_global_table.
        """;
  }

  @Override
  public String remedy() {
    return """
        resource "aws_dynamodb_table" "orders" {
          # ...
          replica {
            region_name = "us-west-2"
            kms_key_arn = aws_kms_replica_key.us_west_2.arn
          }
        }

        resource "aws_kms_replica_key" "us_west_2" {
          provider                = aws.us_west_2
          primary_key_arn         = aws_kms_key.dynamodb.arn # with multi_region = true
          deletion_window_in_days = 30
        }
        """;
  }

  @Override
  public List<String> alsoKnownAs() {
    return List.of("CKV_AWS_271");
  }

  @Override
  public List<Verdict> judge(Facts facts) {
    return CmkDemand.judge(this, facts, ReplicaCmkRule::concerns);
  }

  /** A global table is judged by its replicas, or by itself if the plan shows none. */
  private static boolean concerns(EncryptedObject object) {
    TableType type = object.table().type();
    return object.replica() != null
        || type == TableType.AWS_TABLE_REPLICA
        || type == TableType.AWSCC_GLOBAL_TABLE && object.table().replicas().isEmpty();
  }
}
