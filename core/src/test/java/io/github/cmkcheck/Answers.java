package io.github.cmkcheck;

import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.testdata.TestCase;
import java.util.Map;
import java.util.TreeMap;

/** What cmkcheck says of every table and replica of a real plan, by what people call them. */
final class Answers {
  private Answers() {}

  static Map<String, KeyOwnership> of(TestCase testCase, Presume level) throws Exception {
    Map<String, KeyOwnership> answers = new TreeMap<>();
    Policy policy = Policy.DEFAULT.toBuilder().presume(level).build();
    for (EncryptedObject object :
        new CmkCheck(policy).check(PlanSource.file(testCase.plan())).tables()) {
      String replica = object.replicaRegion();
      String name = object.table().address() + (replica == null ? "" : " replica " + replica);
      answers.put(name, object.ownership());
    }
    return answers;
  }
}
