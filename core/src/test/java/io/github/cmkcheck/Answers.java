package io.github.cmkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.report.PlanReport;
import io.github.cmkcheck.source.SourceChoice;
import io.github.cmkcheck.testdata.TestCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What cmkcheck says of every table and replica of a real plan, by what people call them. */
final class Answers {
  private Answers() {}

  /** By plan JSON alone. */
  static Map<String, KeyOwnership> of(TestCase testCase, Presume level) throws Exception {
    return of(testCase, level, SourceChoice.NONE);
  }

  /** With the configuration in the binary plan. */
  static Map<String, KeyOwnership> withSources(TestCase testCase, Presume level) throws Exception {
    Path binary = testCase.binary().orElseThrow();
    return of(testCase, level, SourceChoice.at(List.of(binary)));
  }

  /** With the configuration in the folder where the plan was made. */
  static Map<String, KeyOwnership> withFolder(TestCase testCase, Presume level) throws Exception {
    return of(testCase, level, SourceChoice.at(List.of(testCase.folder().orElseThrow())));
  }

  private static Map<String, KeyOwnership> of(
      TestCase testCase, Presume level, SourceChoice sources) throws Exception {
    Map<String, KeyOwnership> answers = new TreeMap<>();
    Policy policy = Policy.DEFAULT.toBuilder().presume(level).build();
    PlanReport report =
        new CmkCheck(policy).withSources(sources).check(PlanSource.file(testCase.plan()));
    assertThat(report.sources().refused()).isEmpty();
    for (EncryptedObject object : report.tables()) {
      String replica = object.replicaRegion();
      String name = object.table().address() + (replica == null ? "" : " replica " + replica);
      answers.put(name, object.ownership());
    }
    return answers;
  }
}
