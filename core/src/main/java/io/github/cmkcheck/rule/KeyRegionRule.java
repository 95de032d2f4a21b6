package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.rule.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;

/** {@code dynamodb-key-region}: a key of one region does not work in another. */
public record KeyRegionRule() implements BuiltInRule {

  @Override
  public RuleId id() {
    return new RuleId("dynamodb-key-region");
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String title() {
    return "The KMS key of a DynamoDB table or replica must be in the same region";
  }

  @Override
  public String explanation() {
    return """
        A KMS key belongs to a region, and DynamoDB takes only a key of the region that the table or
        replica is in. A multi-Region key has an ARN of its own in each of its regions. Terraform
        does not compare the regions, so the mistake shows only when the plan is applied, and other
        changes are already made.

        The rule compares the region of the table or replica (its region argument, its ARN, or the
        region of its provider) with that of the key: the one in its ARN or, if the plan makes the
        key, that of its provider. If the plan does not show both, the rule is silent.
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
          provider        = aws.us_west_2
          primary_key_arn = aws_kms_key.dynamodb.arn # with multi_region = true
        }
        """;
  }

  @Override
  public List<Verdict> judge(Facts facts) {
    List<Verdict> verdicts = new ArrayList<>();
    for (EncryptedObject object : facts.objects()) {
      KeyIdentity key = object.identity();
      String here = object.region();
      if (key != null && key.region() != null && here != null) {
        verdicts.add(
            here.equals(key.region())
                ? Verdict.pass(this, object.table().address(), object.replicaRegion())
                : violation(object, key, here, facts));
      }
    }
    return verdicts;
  }

  private Verdict violation(EncryptedObject object, KeyIdentity key, String here, Facts facts) {
    boolean multiRegion = Arn.parse(key.name()).map(Arn::isMultiRegion).orElse(false);
    return Verdict.of(
        this,
        Outcome.VIOLATION,
        object.table().address(),
        object.replicaRegion(),
        "Its key "
            + key.name()
            + " is in "
            + key.region()
            + ", and the "
            + (object.replica() == null ? "table" : "replica")
            + " in "
            + here
            + ": DynamoDB takes only a key of the same region"
            + (multiRegion ? ", and a multi-Region key has an ARN of its own in each" : ""),
        TableRemedy.of(object, facts));
  }
}
