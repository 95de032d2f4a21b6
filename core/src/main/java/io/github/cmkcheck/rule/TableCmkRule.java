package io.github.cmkcheck.rule;

import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.owner.EncryptedObject;
import java.util.List;

/** {@code dynamodb-table-cmk}: a table is encrypted with a customer managed key. */
public record TableCmkRule() implements BuiltInRule {

  @Override
  public RuleId id() {
    return new RuleId("dynamodb-table-cmk");
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String title() {
    return "DynamoDB tables must use a customer managed KMS key";
  }

  @Override
  public String explanation() {
    return """
        DynamoDB encrypts every table; the question is whose key it is. By default it is an AWS
        owned key, outside your account. With server_side_encryption { enabled = true } alone it
        is the AWS managed key aws/dynamodb, in your account, with a policy that you do not control.
        Only a kms_key_arn that names a key of your own gives you the key policy, the rotation, the
        CloudTrail record and the ability to turn the key off.

        The rule looks at what the plan says will exist after apply, and follows the configuration
        if the key is known only then. If the plan does not show whose key a table has, the table is
        reported as well, with the reason.
        """;
  }

  @Override
  public String remedy() {
    return """
        resource "aws_dynamodb_table" "orders" {
          # ...
          server_side_encryption {
            enabled     = true
            kms_key_arn = aws_kms_key.dynamodb.arn
          }
        }

        """
        + Hcl.KEY;
  }

  @Override
  public List<String> alsoKnownAs() {
    return List.of("CKV_AWS_119", "AVD-AWS-0025", "dynamodb_nocmk");
  }

  @Override
  public List<Verdict> judge(Facts facts) {
    return CmkDemand.judge(this, facts, TableCmkRule::concerns);
  }

  private static boolean concerns(EncryptedObject object) {
    TableType type = object.table().type();
    return object.replica() == null
        && (type == TableType.AWS_TABLE || type == TableType.AWSCC_TABLE);
  }
}
