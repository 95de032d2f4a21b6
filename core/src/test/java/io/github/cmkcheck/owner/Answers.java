package io.github.cmkcheck.owner;

import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.eval.Presumption;
import io.github.cmkcheck.eval.Setup;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.TableInventory;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.hcl.Sources;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers to a small plan, in words. */
final class Answers {
  private Answers() {}

  static Resolution resolve(Setup setup, @Nullable Sources sources, Presume level) {
    Plan plan = setup.plan();
    return new KeyResolver(plan, sources, KeyInventory.of(plan), level)
        .resolve(TableInventory.of(plan));
  }

  static Resolution resolve(Setup setup) {
    return resolve(setup, null, Presume.NOTHING);
  }

  static EncryptedObject one(Resolution resolution, String name) {
    return resolution.objects().stream()
        .filter(object -> object.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Owner, certainty, key and presumptions. */
  static String text(KeyOwnership answer) {
    String presumed =
        answer.presumptions().stream()
            .map(Presumption::id)
            .sorted()
            .collect(Collectors.joining(", "));
    return answer.owner().code()
        + (answer.certainty() == Certainty.NONE ? "" : " " + answer.certainty().code())
        + answer.key().map(key -> " " + key).orElse("")
        + (presumed.isEmpty() ? "" : " by " + presumed);
  }

  static String text(Resolution resolution, String name) {
    return text(one(resolution, name).ownership());
  }
}
