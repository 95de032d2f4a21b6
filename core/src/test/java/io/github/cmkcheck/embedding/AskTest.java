package io.github.cmkcheck.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.inventory.KeyQuestion;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.policy.Policy;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whoever embeds the check may ask about resources of any type. */
class AskTest {

  private static final KeyQuestion QUEUES =
      new KeyQuestion(
          "aws_sqs_queue", "SQS", "", "", "kms_master_key_id", Owner.AWS_OWNED, Owner.AWS_OWNED);

  private static final String PLAN =
      """
      {"format_version": "1.2", "terraform_version": "1.11.4",
       "variables": {"use": {"value": false}},
       "resource_changes": [
        {"address": "aws_kms_key.k", "mode": "managed", "type": "aws_kms_key", "name": "k",
         "change": {"actions": ["create"], "before": null, "after": {},
                    "after_unknown": {"arn": true, "id": true, "key_id": true}}},
        {"address": "aws_sqs_queue.new_key", "mode": "managed", "type": "aws_sqs_queue",
         "name": "new_key",
         "change": {"actions": ["create"], "before": null, "after": {},
                    "after_unknown": {"arn": true, "kms_master_key_id": true}}},
        {"address": "aws_sqs_queue.either", "mode": "managed", "type": "aws_sqs_queue",
         "name": "either",
         "change": {"actions": ["create"], "before": null, "after": {},
                    "after_unknown": {"arn": true, "kms_master_key_id": true}}},
        {"address": "aws_sqs_queue.plain", "mode": "managed", "type": "aws_sqs_queue",
         "name": "plain",
         "change": {"actions": ["create"], "before": null, "after": {"kms_master_key_id": null},
                    "after_unknown": {"arn": true}}},
        {"address": "aws_sqs_queue.aws", "mode": "managed", "type": "aws_sqs_queue",
         "name": "aws",
         "change": {"actions": ["create"], "before": null,
                    "after": {"kms_master_key_id": "alias/aws/sqs"},
                    "after_unknown": {"arn": true}}},
        {"address": "aws_sqs_queue.alias[0]", "mode": "managed", "type": "aws_sqs_queue",
         "name": "alias", "index": 0,
         "change": {"actions": ["create"], "before": null,
                    "after": {"kms_master_key_id": "alias/mine"},
                    "after_unknown": {"arn": true}}},
        {"address": "aws_sqs_queue.gone", "mode": "managed", "type": "aws_sqs_queue",
         "name": "gone",
         "change": {"actions": ["delete"], "before": {"kms_master_key_id": null}, "after": null,
                    "after_unknown": {}}}],
       "configuration": {
        "root_module": {
         "variables": {"use": {}},
         "resources": [
          {"address": "aws_kms_key.k", "mode": "managed", "type": "aws_kms_key", "name": "k",
           "expressions": {}},
          {"address": "aws_sqs_queue.new_key", "mode": "managed", "type": "aws_sqs_queue",
           "name": "new_key",
           "expressions": {"kms_master_key_id":
                           {"references": ["aws_kms_key.k.id", "aws_kms_key.k"]}}},
          {"address": "aws_sqs_queue.either", "mode": "managed", "type": "aws_sqs_queue",
           "name": "either",
           "expressions": {"kms_master_key_id":
                           {"references": ["var.use", "aws_kms_key.k.id", "aws_kms_key.k"]}}},
          {"address": "aws_sqs_queue.plain", "mode": "managed", "type": "aws_sqs_queue",
           "name": "plain", "expressions": {}},
          {"address": "aws_sqs_queue.aws", "mode": "managed", "type": "aws_sqs_queue",
           "name": "aws",
           "expressions": {"kms_master_key_id": {"constant_value": "alias/aws/sqs"}}},
          {"address": "aws_sqs_queue.alias", "mode": "managed", "type": "aws_sqs_queue",
           "name": "alias",
           "expressions": {"kms_master_key_id": {"constant_value": "alias/mine"}}}]}}}
      """;

  private static PlanSource source(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return PlanSource.stream("plan.json", new ByteArrayInputStream(bytes));
  }

  private static Map<String, String> ask(String json, KeyQuestion question)
      throws PlanInputException {
    Map<String, String> answers = new TreeMap<>();
    new CmkCheck(Policy.DEFAULT)
        .ask(source(json), question)
        .forEach((address, answer) -> answers.put(address.toString(), text(answer)));
    return answers;
  }

  private static String text(KeyOwnership answer) {
    return answer.owner().code() + " " + answer.certainty().code();
  }

  @Test
  void everyQueueThatWillExistIsAnswered() throws PlanInputException {
    assertThat(ask(PLAN, QUEUES))
        .isEqualTo(
            Map.of(
                "aws_sqs_queue.new_key", "customer_managed presumed",
                "aws_sqs_queue.either", "undetermined none",
                "aws_sqs_queue.plain", "aws_owned proven",
                "aws_sqs_queue.aws", "aws_managed proven",
                "aws_sqs_queue.alias[0]", "customer_managed proven"));
  }

  @Test
  void theAnswerSpeaksOfTheService() throws PlanInputException {
    new CmkCheck()
        .ask(source(PLAN), QUEUES)
        .forEach(
            (address, answer) ->
                assertThat(answer.trail().toString() + answer.reasons())
                    .doesNotContain("DynamoDB")
                    .doesNotContain("table"));
  }

  @Test
  void theKeyOfAQueueIsNamed() throws PlanInputException {
    assertThat(
            new CmkCheck()
                .ask(source(PLAN), QUEUES).values().stream()
                    .flatMap(answer -> answer.key().stream())
                    .map(Object::toString))
        .contains("aws_kms_key.k", "alias/aws/sqs", "alias/mine");
  }

  @Test
  void aPlanWithoutSuchResourcesHasNoAnswer() throws PlanInputException {
    assertThat(ask(PLAN.replace("aws_sqs_queue", "aws_sns_topic"), QUEUES)).isEmpty();
  }

  @Test
  void settingsOfAnotherShapeAreNoAnswer() {
    String list =
        PLAN.replace("{\"kms_master_key_id\": \"alias/mine\"}", "{\"kms_master_key_id\": [1]}");
    assertThatExceptionOfType(PlanInputException.class).isThrownBy(() -> ask(list, QUEUES));
  }
}
