package io.github.cmkcheck.rule;

import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyUse;
import io.github.cmkcheck.owner.Naming;
import io.github.cmkcheck.plan.Actions.Action;
import io.github.cmkcheck.rule.Verdict.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code kms-key-in-use-removed}: no key is removed while a table is on it. */
public record KeyInUseRemovedRule() implements BuiltInRule {

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
    return "KMS keys must not be removed while a DynamoDB table is encrypted with them";
  }

  @Override
  public String explanation() {
    return """
    Terraform does not take a table off its key when kms_key_arn, or the whole
    server_side_encryption block, is removed from the configuration: the table keeps the key. If
    the key is removed in the same change, the plan says "0 to add, 0 to change, 1 to destroy",
    and the table stays encrypted with a key that nobody can use. DynamoDB archives a table whose
    key cannot be used for seven days.

    The rule looks at keys that the plan deletes, replaces or forgets, and at every table and
    replica that is still on one after apply, including those that the plan does not list.
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
                          : violation(use, key, facts)));
    }
    return verdicts;
  }

  private Verdict violation(KeyUse use, KmsKey key, Facts facts) {
    String name = use.key().map(KeyIdentity::name).orElseThrow();
    String tables = Names.of(use.objects());
    String message =
        key.actions().all().contains(Action.DELETE)
            ? deletion(key, facts)
                + name
                + ", which still encrypts "
                + tables
                + ": after apply, nothing can use the key; it can be restored for "
                + key.deletionWindow().map(days -> days + " days").orElse("a time")
                + ", and DynamoDB archives a table whose key cannot be used for 7 days"
            : "The plan forgets the key "
                + name
                + ", which still encrypts "
                + tables
                + ": the key is not deleted, but nothing here protects it any more";
    return Verdict.of(
        this, Outcome.VIOLATION, key.address(), null, message, remedy(key, use, facts));
  }

  private static String deletion(KmsKey key, Facts facts) {
    if (key.actions().all().contains(Action.CREATE)) {
      return "The plan replaces the key and deletes the old one, ";
    }
    return successor(key, facts).isPresent()
        ? "The plan deletes the deposed key, which an earlier replacement left behind, "
        : "The plan deletes the key ";
  }

  /** The key that is now at the address of a deposed one. */
  private static Optional<KmsKey> successor(KmsKey key, Facts facts) {
    return key.actions().all().contains(Action.CREATE)
        ? Optional.empty()
        : facts.nameable().at(key.address());
  }

  private static Remedy remedy(KmsKey key, KeyUse use, Facts facts) {
    if (successor(key, facts).isPresent()) {
      return Remedy.switching(
          "# Move the table first, with a plan that leaves the deposed key alone:\n"
              + Hcl.block(
                  use.objects().get(0).table(),
                  use.objects().get(0).replicaRegion(),
                  key.address().block() + key.address().key() + ".arn",
                  facts),
          null);
    }
    boolean forgotten = !key.actions().all().contains(Action.DELETE);
    StringBuilder lines =
        new StringBuilder(
            forgotten
                ? "# Keep the key. In place of its removed block:\n"
                : "# Keep the key for as long as a table is encrypted by it:\n");
    lines.append(Hcl.key(key.address(), "# ... as it was"));
    Set<String> unnamed = new LinkedHashSet<>();
    for (EncryptedObject object : use.objects()) {
      if (object.naming() == Naming.NOT_NAMED || object.naming() == Naming.NOT_SHOWN) {
        KeyIdentity identity = use.key().orElseThrow();
        String arn = Hcl.expression(identity, object.table().address().module());
        unnamed.add("\n" + Hcl.block(object.table(), object.replicaRegion(), arn, facts));
      }
    }
    unnamed.forEach(lines::append);
    lines.append(
        """

        # To remove it after all, first move what it encrypts to another key and apply; then remove
        # it in the next change.
        """);
    return Remedy.of(lines.toString());
  }
}
