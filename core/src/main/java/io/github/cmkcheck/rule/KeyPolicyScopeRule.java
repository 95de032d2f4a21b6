package io.github.cmkcheck.rule;

import io.github.cmkcheck.access.KeyPolicyReader;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.inventory.KeyPolicy;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.KeyUse;
import io.github.cmkcheck.rule.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code kms-key-policy-scope}: whoever reads the table need not be able to call KMS directly. */
public record KeyPolicyScopeRule() implements BuiltInRule {

  @Override
  public RuleId id() {
    return new RuleId("kms-key-policy-scope");
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String title() {
    return "Key policies must allow the use of a DynamoDB table's key only through DynamoDB";
  }

  @Override
  public String explanation() {
    return """
    Anyone who reads a table on a customer managed key also needs kms:Decrypt on the key, but
    only through DynamoDB. The condition kms:ViaService = dynamodb.REGION.amazonaws.com limits
    it to that. Without the condition, the same principal can call KMS directly, with any
    ciphertext of that key.

    The rule reads the key policy, of the key itself or of aws_kms_key_policy, and looks for
    statements that let principals encrypt, decrypt, re-encrypt or generate data keys without
    that condition. It ignores the root of the key's account, which is how IAM policies get
    their say, AWS services, and administration. It is silent if the policy is not known before
    apply, or is not one that it understands.
    """;
  }

  @Override
  public String remedy() {
    return """
    # in each such statement:
    Condition = {
      StringEquals = { "kms:ViaService" = "dynamodb.us-east-1.amazonaws.com" }
    }
    """;
  }

  @Override
  public List<Verdict> judge(Facts facts) {
    List<Verdict> verdicts = new ArrayList<>();
    for (KeyUse use : facts.keysInUse()) {
      KeyIdentity key = use.key().orElseThrow();
      Optional<KmsKey> managed = key.managed();
      Optional<KeyPolicy> policy = key.policy();
      Optional<String> text = policy.flatMap(document -> document.text().asString());
      if (text.isPresent() && managed.map(KmsKey::existsAfterApply).orElse(true)) {
        ResourceAddress address =
            managed.map(KmsKey::address).orElse(policy.orElseThrow().address());
        List<Integer> statements = new KeyPolicyReader().unscoped(text.get(), key.account());
        verdicts.add(
            statements.isEmpty()
                ? Verdict.pass(this, address, null)
                : violation(use, key, address, statements));
      }
    }
    return verdicts;
  }

  private Verdict violation(
      KeyUse use, KeyIdentity key, ResourceAddress address, List<Integer> statements) {
    String numbers = statements.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String region = key.region() == null ? "REGION" : key.region();
    return Verdict.of(
            this,
            Outcome.VIOLATION,
            address,
            null,
            "The key policy lets principals use the key without DynamoDB: statement "
                + numbers
                + " has no condition that limits kms:ViaService to DynamoDB",
            Remedy.of(
                """
                # in statement %s:
                Condition = {
                  StringEquals = { "kms:ViaService" = "dynamodb.%s.amazonaws.com%s" }
                }
                """
                    .formatted(numbers, region, region.startsWith("cn-") ? ".cn" : "")))
        .with("it encrypts " + Names.of(use.objects()));
  }
}
