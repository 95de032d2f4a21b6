package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.eval.Setup;
import io.github.cmkcheck.inventory.KmsKey;
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

  @Test
  void theKeysThatAModuleCanNameAreItsOwn() {
    Facts facts =
        new CmkCheck()
            .facts(
                Setup.of("")
                    .keys(
                        "aws_kms_key.table_a",
                        "aws_kms_key.table_b[0]",
                        "module.m.aws_kms_key.table_c")
                    .plan());
    assertThat(facts.keysIn(ModuleAddress.ROOT))
        .extracting(KmsKey::address)
        .hasToString("[aws_kms_key.table_a]");
    assertThat(facts.keysIn(ModuleAddress.parse("module.m")))
        .extracting(KmsKey::address)
        .hasToString("[module.m.aws_kms_key.table_c]");
  }
}
