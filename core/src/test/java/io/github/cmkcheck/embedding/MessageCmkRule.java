package io.github.cmkcheck.embedding;

import io.github.cmkcheck.inventory.ResourceInstance;
import io.github.cmkcheck.rule.Facts;
import io.github.cmkcheck.rule.Remedy;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.RuleId;
import io.github.cmkcheck.rule.Severity;
import io.github.cmkcheck.rule.Verdict;
import io.github.cmkcheck.rule.Verdict.Outcome;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Set;

/** Our own rule: SNS topics and SQS queues are encrypted with a customer managed key. */
public record MessageCmkRule() implements Rule {

  /** What the check must keep of a plan for this rule. */
  public static final Set<String> TYPES = Set.of("aws_sns_topic", "aws_sqs_queue");

  @Override
  public RuleId id() {
    return new RuleId("acme-message-cmk");
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String title() {
    return "An SNS topic or SQS queue is encrypted with a customer managed KMS key";
  }

  @Override
  public String explanation() {
    return "What a table holds passes through topics and queues as well.";
  }

  @Override
  public String remedy() {
    return "kms_master_key_id = aws_kms_key.messages.arn";
  }

  @Override
  public List<String> alsoKnownAs() {
    return List.of("CKV_AWS_26", "CKV_AWS_27");
  }

  @Override
  public List<Verdict> judge(Facts facts) {
    return TYPES.stream()
        .sorted()
        .flatMap(type -> facts.instances(type).stream())
        .map(this::judge)
        .toList();
  }

  private Verdict judge(ResourceInstance resource) {
    Value key = resource.values().get("kms_master_key_id");
    // Unlike a table's, this argument is never the provider's own answer: unknown, it is set.
    if (key.isUnknown()) {
      return Verdict.pass(this, resource.address(), null);
    }
    String name = key.asString().orElse("");
    boolean customers = !name.isEmpty() && !name.contains("alias/aws/");
    return customers
        ? Verdict.pass(this, resource.address(), null)
        : Verdict.of(
            this,
            Outcome.VIOLATION,
            resource.address(),
            null,
            name.isEmpty() ? "Has no KMS key" : "Is on a KMS key that AWS manages",
            Remedy.of(remedy()));
  }
}
