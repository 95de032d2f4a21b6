package io.github.cmkcheck.rule;

import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.Naming;
import io.github.cmkcheck.rule.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code dynamodb-key-not-in-configuration}: the configuration names the key that a table has. */
public record KeyNotInConfigurationRule() implements BuiltInRule {

  @Override
  public RuleId id() {
    return new RuleId("dynamodb-key-not-in-configuration");
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String title() {
    return "The configuration must name the customer managed key that a DynamoDB table has";
  }

  @Override
  public String explanation() {
    return """
        Removing kms_key_arn, or the whole server_side_encryption block, from the configuration of a
        table on a customer managed key changes nothing: the provider keeps the key that is in the
        state, and the plan says "no changes". But the next change that replaces the table recreates
        it with an AWS owned or AWS managed key.

        The rule looks at tables and replicas that keep a customer managed key although their
        configuration names none, or another one. If plan JSON shows no block at all, a dynamic
        block may still name the key, since plan JSON never shows those: then the rule says that it
        cannot tell.
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
    List<Verdict> verdicts = new ArrayList<>();
    for (EncryptedObject object : facts.objects()) {
      object
          .key()
          .filter(key -> concerns(object, key))
          .ifPresent(key -> verdicts.add(judge(object, key, facts)));
    }
    return verdicts;
  }

  /** A key that is removed as well is more serious, and another rule reports it. */
  private static boolean concerns(EncryptedObject object, KeyIdentity key) {
    return object.ownership().owner() == Owner.CUSTOMER_MANAGED
        && object.naming() != Naming.NOT_KEPT
        && key.managed().map(KmsKey::existsAfterApply).orElse(true);
  }

  private Verdict judge(EncryptedObject object, KeyIdentity key, Facts facts) {
    String what = object.replica() == null ? "the table" : "the replica";
    return switch (object.naming()) {
      case NOT_KEPT, NAMED, IGNORED ->
          Verdict.pass(this, object.table().address(), object.replicaRegion());
      case NOT_NAMED ->
          verdict(
              object,
              key,
              facts,
              Outcome.VIOLATION,
              "Keeps the customer managed key "
                  + key.name()
                  + ", which its configuration does not name: the next change that replaces "
                  + what
                  + " loses it");
      case NOT_SHOWN ->
          verdict(
              object,
              key,
              facts,
              Outcome.UNDETERMINED,
              "Keeps the customer managed key "
                  + key.name()
                  + ", and its configuration shows no "
                  + object.table().type().question().block()
                  + ": unless a dynamic block names the key, which plan JSON does not show, the"
                  + " next change that replaces "
                  + what
                  + " loses it");
    };
  }

  private Verdict verdict(
      EncryptedObject object, KeyIdentity key, Facts facts, Outcome outcome, String message) {
    @Nullable String region = object.replicaRegion();
    return Verdict.of(
        this,
        outcome,
        object.table().address(),
        region,
        message,
        Remedy.of(
            Hcl.block(
                object.table(),
                region,
                Hcl.expression(key, object.table().address().module()),
                facts)));
  }
}
