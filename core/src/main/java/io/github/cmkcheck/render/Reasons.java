package io.github.cmkcheck.render;

import io.github.cmkcheck.kms.EncryptedObject;
import io.github.cmkcheck.kms.KeyOwnership;
import io.github.cmkcheck.kms.Owner;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.PlanReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How we know what a finding says: the trail of the table or replica that it names. */
final class Reasons {
  private final Map<String, EncryptedObject> objects = new HashMap<>();

  Reasons(PlanReport plan) {
    for (EncryptedObject object : plan.tables()) {
      objects.put(object.name(), object);
    }
  }

  /** The steps as one sentence without its full stop; empty for a finding on something else. */
  Optional<String> of(Finding finding) {
    return Optional.of(steps(finding))
        .filter(steps -> !steps.isEmpty())
        .map(steps -> String.join("; ", steps));
  }

  /** The steps; none for a finding on something else. */
  List<String> steps(Finding finding) {
    EncryptedObject object = objects.get(finding.name());
    return object == null ? List.of() : steps(object.ownership());
  }

  /** Of an undetermined answer, the last step stands in the message. */
  private static List<String> steps(KeyOwnership ownership) {
    List<String> steps = ownership.trail().steps();
    boolean undetermined = ownership.owner() == Owner.UNDETERMINED && steps.size() > 1;
    return undetermined ? steps.subList(0, steps.size() - 1) : steps;
  }
}
