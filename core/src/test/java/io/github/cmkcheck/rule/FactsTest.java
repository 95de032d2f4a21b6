package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.eval.Setup;
import io.github.cmkcheck.inventory.ResourceInstance;
import org.junit.jupiter.api.Test;

class FactsTest {

  @Test
  void theyHoldResourcesOfOtherTypesForRulesOfOnesOwn() {
    Facts facts =
        new CmkCheck()
            .facts(
                Setup.of("resource \"aws_sns_topic\" \"t\" {}")
                    .made("aws_sns_topic.t", "{name = \"orders\"}")
                    .made("aws_sqs_queue.q", "{}")
                    .plan());
    assertThat(facts.instances("aws_sns_topic"))
        .extracting(ResourceInstance::address)
        .hasToString("[aws_sns_topic.t]");
  }
}
