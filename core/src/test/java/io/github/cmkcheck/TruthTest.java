package io.github.cmkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.kms.EncryptedObject;
import io.github.cmkcheck.testdata.TestCase;
import io.github.cmkcheck.testdata.TestCase.Expectation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of every real plan gets the true owner, and there is no table more or less. */
class TruthTest {

  static List<TestCase> cases() throws IOException {
    return TestCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyTableHasItsTrueOwner(TestCase testCase) throws Exception {
    Map<String, String> answers = new TreeMap<>();
    for (EncryptedObject object : new CmkCheck().check(PlanSource.file(testCase.plan())).tables()) {
      String replica = object.replicaRegion();
      String name = object.table().address() + (replica == null ? "" : " replica " + replica);
      answers.put(name, object.ownership().owner().code());
    }
    for (Expectation expected : testCase.expectations()) {
      if (expected.isGone()) {
        assertThat(answers).doesNotContainKey(expected.name());
      } else {
        assertThat(answers).containsKey(expected.name());
        assertThat(expected.owners()).as(expected.name()).contains(answers.get(expected.name()));
      }
    }
    assertThat(testCase.expectations().stream().map(Expectation::name))
        .as("a table without an expectation")
        .containsAll(answers.keySet());
  }

  @Test
  void theCorpusHasEveryOwnerInIt() throws IOException {
    assertThat(
            cases().stream()
                .flatMap(c -> c.expectations().stream())
                .flatMap(e -> e.owners().stream()))
        .contains("aws_owned", "aws_managed", "customer_managed", "undetermined", "gone");
  }
}
