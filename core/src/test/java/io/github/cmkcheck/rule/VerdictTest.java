package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmkcheck.address.ResourceAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
  private static final Rule RULE = new TableCmkRule();
  private static final ResourceAddress TABLE = ResourceAddress.parse("aws_dynamodb_table.t");

  @Test
  void itIsCalledByItsAddressAndReplica() {
    assertThat(Verdict.pass(RULE, TABLE, null).name()).isEqualTo("aws_dynamodb_table.t");
    assertThat(Verdict.pass(RULE, TABLE, "us-west-2").name())
        .isEqualTo("aws_dynamodb_table.t replica us-west-2");
  }

  /** Baselines of version 1 hold them: they must be the same in every version. */
  @Test
  void itIsKnownByTheBeginningOfADigest() {
    assertThat(Verdict.pass(RULE, TABLE, null).fingerprint())
        .isEqualTo("9795c0f7d5acbf1da52a0e1ef44b5f67");
    assertThat(Verdict.pass(RULE, TABLE, "us-west-2").fingerprint())
        .isEqualTo("634ff06554862b3545902fa8230bbb8c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CMK", "a_b", "a--b", "-a", "a-", "1a"})
  void theNameOfARuleIsOfWordsAndHyphens(String name) {
    assertThatThrownBy(() -> new RuleId(name))
        .hasMessage("a rule id is lower-case words joined by hyphens");
    assertThat(new RuleId("kms-key-2")).hasToString("kms-key-2");
  }

  @Test
  void verdictsAreInTheOrderOfAddressReplicaAndRule() {
    List<Verdict> verdicts =
        List.of(
            Verdict.pass(new KeyRotationRule(), ResourceAddress.parse("aws_dynamodb_table.a"), "b"),
            Verdict.pass(RULE, TABLE, null),
            Verdict.pass(new ReplicaCmkRule(), TABLE, "a"),
            Verdict.pass(RULE, TABLE, "a"),
            Verdict.pass(new ReplicaCmkRule(), TABLE, "b"));
    assertThat(Stream.of(4, 3, 0, 2, 1).map(verdicts::get).sorted(Verdict.ORDER))
        .containsExactly(
            verdicts.get(0), verdicts.get(1), verdicts.get(2), verdicts.get(3), verdicts.get(4));
  }
}
