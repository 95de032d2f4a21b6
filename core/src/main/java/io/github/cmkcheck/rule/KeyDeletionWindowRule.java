package io.github.cmkcheck.rule;

import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.key.KeyIdentity;
import java.util.List;
import java.util.Optional;

/**
 * {@code kms-key-deletion-window}: there is time to notice that the deletion of a key was
 * scheduled.
 */
public record KeyDeletionWindowRule() implements BuiltInRule {

  @Override
  public RuleId id() {
    return new RuleId("kms-key-deletion-window");
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String title() {
    return "KMS keys of DynamoDB tables must have a deletion window of 30 days";
  }

  @Override
  public String explanation() {
    return """
    The deletion of a key can be cancelled until its deletion window ends. After that, everything
    encrypted with the key is lost, backups included. The longest window is 30 days, which is
    also the default if deletion_window_in_days is not set.

    The rule looks at the key resources of the plan that encrypt a table or replica.
    """;
  }

  @Override
  public String remedy() {
    return """
    resource "aws_kms_key" "dynamodb" {
      deletion_window_in_days = 30
    }
    """;
  }

  @Override
  public List<Verdict> judge(Facts facts) {
    return KeyDemand.judge(
        this,
        facts,
        KeyIdentity::managed,
        KeyDeletionWindowRule::complaint,
        key -> key.deletionWindowArgument() + " = " + KmsKey.LONGEST_WINDOW);
  }

  private static Optional<String> complaint(KmsKey key) {
    return key.deletionWindow()
        .filter(days -> days < KmsKey.LONGEST_WINDOW)
        .map(
            days ->
                "A deleted key could be restored for only "
                    + days
                    + " days, of "
                    + KmsKey.LONGEST_WINDOW
                    + " possible");
  }
}
