package io.github.cmkcheck.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.EncryptedObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables are one group exactly if one text says of all of them how their key is known. */
class SameAnswerTest {

  private static List<SameAnswer> answers(int tables, Owner owner) {
    List<EncryptedObject> objects =
        new LargePlan(tables)
            .report().plans().get(0).tables().stream()
                .filter(object -> object.ownership().owner() == owner)
                .toList();
    return SameAnswer.of(objects);
  }

  @Test
  void tablesOnOneKeyAreOneGroupAndTablesOnTheirOwnKeysAnother() {
    List<SameAnswer> answers = answers(400, Owner.CUSTOMER_MANAGED);
    assertThat(answers).extracting(SameAnswer::haveOwnKeys).containsExactly(true, false);
    assertThat(answers).extracting(answer -> answer.objects().size()).containsExactly(100, 100);
  }

  @Test
  void tablesThatShareNoKeyAreOneGroupEachWithItsKey() {
    assertThat(answers(4, Owner.CUSTOMER_MANAGED))
        .singleElement()
        .satisfies(answer -> assertThat(answer.haveOwnKeys()).isTrue())
        .extracting(answer -> answer.objects().stream().map(SameAnswer::key).toList())
        .isEqualTo(List.of("aws_kms_key.own_0", "aws_kms_key.shared"));
  }

  @Test
  void tablesWithoutAKeyOfTheirOwnAreOneGroup() {
    assertThat(answers(400, Owner.AWS_OWNED)).hasSize(1);
    assertThat(answers(400, Owner.AWS_MANAGED)).hasSize(1);
  }
}
