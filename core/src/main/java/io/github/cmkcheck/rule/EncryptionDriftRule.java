package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.EncryptionDrift;
import io.github.cmkcheck.owner.EncryptionDrift.Course;
import io.github.cmkcheck.rule.Verdict.Outcome;
import java.util.List;

/** {@code dynamodb-encryption-drift}: keys are changed by apply and by nothing else. */
public record EncryptionDriftRule() implements BuiltInRule {

  @Override
  public RuleId id() {
    return new RuleId("dynamodb-encryption-drift");
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String title() {
    return "The KMS key of a DynamoDB table must not be changed outside Terraform";
  }

  @Override
  public String explanation() {
    return """
    When Terraform plans, it looks at the real resources, and lists in resource_drift what
    differs from its state. Most of that is noise. A table that has another key than before is
    not: somebody changed it in the console or with the CLI.

    The rule compares the key of each table and replica, and the key's owner, in the state with
    what Terraform found, and says whether the plan changes it back.
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
    """;
  }

  @Override
  public List<Verdict> judge(Facts facts) {
    return facts.drifts().stream().map(drift -> judge(drift, facts)).toList();
  }

  private Verdict judge(EncryptionDrift drift, Facts facts) {
    boolean certain = drift.isCertain();
    String course =
        switch (drift.course()) {
          case PUT_BACK -> "this plan changes it back";
          case LEFT -> "this plan leaves it that way";
          case CHANGED -> "this plan changes it to " + Names.of(drift.object().ownership());
        };
    String message =
        (certain
                ? "Its key was changed outside Terraform: it was "
                : "Cannot tell whether its key was changed outside Terraform: it was ")
            + Names.of(drift.recorded())
            + ", and is now "
            + Names.of(drift.found())
            + (certain ? "" : ", whose ARN may be that of the same key")
            + "; "
            + course;
    return Verdict.of(
        this,
        certain ? Outcome.VIOLATION : Outcome.UNDETERMINED,
        drift.object().table().address(),
        drift.object().replicaRegion(),
        message,
        remedy(drift, facts));
  }

  private static Remedy remedy(EncryptionDrift drift, Facts facts) {
    EncryptedObject object = drift.object();
    boolean right = object.ownership().owner() == Owner.CUSTOMER_MANAGED;
    if (drift.course() == Course.PUT_BACK || drift.course() == Course.CHANGED && right) {
      return Remedy.of("# Apply this plan.\n");
    }
    if (!right || object.key().isEmpty()) {
      return TableRemedy.of(object, facts);
    }
    ModuleAddress module = object.table().address().module();
    return Remedy.of(
        "# To keep the key that it has now, name it, and apply:\n"
            + Hcl.block(
                object.table(),
                object.replicaRegion(),
                Hcl.expression(object.key().get(), module),
                facts)
            + """

            # To go back to the former one, name that instead, make sure that ignore_changes does not
            # block the change, and apply.
            """);
  }
}
