package io.github.cmkcheck.rule;

import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.kms.KeyIdentity;
import io.github.cmkcheck.kms.KeyUse;
import io.github.cmkcheck.plan.Actions.Action;
import io.github.cmkcheck.plan.ResourceAddress;
import io.github.cmkcheck.rule.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;

/** {@code kms-key-in-use-removed}: no key goes while a table is on it. */
public record KeyInUseRemovedRule() implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("kms-key-in-use-removed");
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String title() {
    return "No KMS key is removed while a DynamoDB table is encrypted by it";
  }

  @Override
  public String explanation() {
    return """
        Terraform does not take a table off its key when kms_key_arn, or the whole
        server_side_encryption block, leaves the configuration: the table keeps the key. If the key
        leaves in the same change, the plan reads "0 to add, 0 to change, 1 to destroy", and the
        table stays encrypted by a key that nobody can use. DynamoDB archives a table whose key
        cannot be used for seven days.

        The rule looks at keys that the plan deletes, replaces or forgets, and at every table and
        replica that is still on one after apply, also those that the plan does not list.
        """;
  }

  @Override
  public String remedy() {
    return """
        # Keep the key for as long as a table is encrypted by it:
        resource "aws_kms_key" "dynamodb" {
          # ... as it was
        }

        # Or move the table first, apply, and remove the old key in the next change:
        resource "aws_dynamodb_table" "orders" {
          # ...
          server_side_encryption {
            enabled     = true
            kms_key_arn = aws_kms_key.other.arn
          }
        }
        """;
  }

  @Override
  public List<Verdict> judge(Facts facts) {
    List<Verdict> verdicts = new ArrayList<>();
    for (KeyUse use : facts.keysInUse()) {
      use.key()
          .flatMap(KeyIdentity::managed)
          .ifPresent(
              key ->
                  verdicts.add(
                      key.existsAfterApply()
                          ? Verdict.pass(this, key.address(), null)
                          : violation(use, key)));
    }
    return verdicts;
  }

  private Verdict violation(KeyUse use, KmsKey key) {
    String name = use.key().map(KeyIdentity::name).orElseThrow();
    List<Action> actions = key.actions().all();
    String tables = Names.of(use.objects());
    String message =
        actions.contains(Action.DELETE)
            ? (actions.contains(Action.CREATE)
                    ? "The plan replaces the key and deletes the old one, "
                    : "The plan deletes the key ")
                + name
                + ", which still encrypts "
                + tables
                + ": nothing can use the key from apply on, it can be restored for "
                + key.deletionWindow().map(days -> days + " days").orElse("a time")
                + ", and DynamoDB archives a table whose key cannot be used for 7 days"
            : "The plan forgets the key "
                + name
                + ", which still encrypts "
                + tables
                + ": the key is not deleted, but nothing here keeps it from being so";
    return new Verdict(
        this, Outcome.VIOLATION, key.address(), null, message, remedy(key.address(), use));
  }

  private static String remedy(ResourceAddress key, KeyUse use) {
    return "# Keep the key for as long as a table is encrypted by it:\n"
        + Remedy.key(key, "# ... as it was")
        + "\n# Or move the table first, apply, and remove the key in the next change:\n"
        + Remedy.block(
            use.objects().get(0).table(),
            use.objects().get(0).replicaRegion(),
            "aws_kms_key.other.arn");
  }
}
