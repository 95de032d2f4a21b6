package io.github.cmkcheck.rule;

import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Optional;

/** {@code kms-key-rotation}: a key that encrypts a table gets new key material every year. */
public record KeyRotationRule() implements BuiltInRule {

  @Override
  public RuleId id() {
    return new RuleId("kms-key-rotation");
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String title() {
    return "KMS keys of DynamoDB tables must rotate";
  }

  @Override
  public String explanation() {
    return """
        With enable_key_rotation = true, KMS makes new key material every year and keeps the old for
        what was encrypted with it, so nothing has to be re-encrypted. It is off by default.

        The rule looks at aws_kms_key and awscc_kms_key resources that encrypt a table or replica,
        and only at keys that KMS can rotate by itself: symmetric ones whose material KMS has made.
        A replica of a multi-Region key rotates with its primary key: for a table on a replica key,
        the rule looks at the primary, if that is in the same plan.
        """;
  }

  @Override
  public String remedy() {
    return """
        resource "aws_kms_key" "dynamodb" {
          enable_key_rotation = true
        }
        """;
  }

  @Override
  public List<Verdict> judge(Facts facts) {
    return KeyDemand.judge(
        this,
        facts,
        KeyIdentity::rotated,
        KeyRotationRule::complaint,
        key -> "enable_key_rotation = true");
  }

  private static Optional<String> complaint(KmsKey key) {
    Value rotates = key.values().get("enable_key_rotation");
    return key.canRotate() && (rotates.isNull() || rotates.equals(new Value.Bool(false)))
        ? Optional.of("The key does not rotate: enable_key_rotation is not true")
        : Optional.empty();
  }
}
