package io.github.cmkcheck.owner;

import java.util.List;

/**
 * The answers for a plan.
 *
 * @param objects every table and replica with the owner of its key, ordered by address and region
 * @param uses the same, grouped by key
 * @param drifts those whose key was changed outside Terraform, ordered by address and region
 */
public record Resolution(
    List<EncryptedObject> objects, List<KeyUse> uses, List<EncryptionDrift> drifts) {

  /** Copies the lists. */
  public Resolution {
    objects = List.copyOf(objects);
    uses = List.copyOf(uses);
    drifts = List.copyOf(drifts);
  }
}
