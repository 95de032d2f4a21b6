package io.github.cmkcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.eval.Trail;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.Certainty;
import io.github.cmkcheck.owner.KeyOwnership;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CUSTOMER_MANAGED | alias/a | the customer managed key alias/a",
        "CUSTOMER_MANAGED |         | a customer managed key",
        "UNDETERMINED     | alias/a | the key alias/a, whose owner the plan does not show",
        "UNDETERMINED     |         | a key that the plan does not show",
        "AWS_MANAGED      | alias/a | the AWS managed key aws/dynamodb",
        "AWS_OWNED        |         | an AWS owned key"
      })
  void aKeyIsCalledByItsOwnerAndItsName(Owner owner, @Nullable String key, String name) {
    KeyReference reference = key == null ? null : KeyReference.named(key);
    assertThat(
            Names.of(
                new KeyOwnership(
                    owner,
                    Certainty.PROVEN,
                    reference,
                    List.of(),
                    Trail.of("a step"),
                    null,
                    Set.of())))
        .isEqualTo(name);
  }
}
