package io.github.cmkcheck.render;

import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.PlanReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /** What the answer of a table or replica presumes, as one sentence; empty if it does not. */
  String presumed(String name) {
    EncryptedObject object = objects.get(name);
    return object == null || object.ownership().presumptions().isEmpty()
        ? ""
        : object.ownership().presumptions().stream()
            .sorted()
            .map(one -> one.words() + " (" + one.id() + ")")
            .collect(Collectors.joining("; ", "presumed: ", ""));
  }

  /** Of an undetermined answer, the last step stands in the message. */
  private static List<String> steps(KeyOwnership ownership) {
    List<String> steps = ownership.trail().steps();
    boolean undetermined = ownership.owner() == Owner.UNDETERMINED && steps.size() > 1;
    return undetermined ? steps.subList(0, steps.size() - 1) : steps;
  }
}
