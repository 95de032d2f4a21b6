package io.github.cmkcheck.plan.hcl;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.Reference;
import java.util.ArrayList;
import java.util.List;

/** The prefixes of a reference, which plan JSON lists along with it. */
final class Beginnings {
  private Beginnings() {}

  static List<String> of(Reference reference) {
    List<String> all = new ArrayList<>();
    for (int length = 0; length < reference.path().size(); length++) {
      all.add(
          new Reference(
                  reference.kind(),
                  reference.type(),
                  reference.name(),
                  reference.key(),
                  reference.path().subList(0, length))
              .toString());
    }
    if (!reference.key().isNone()) {
      all.add(reference.whole().withKey(InstanceKey.NONE).toString());
    }
    return all;
  }
}
