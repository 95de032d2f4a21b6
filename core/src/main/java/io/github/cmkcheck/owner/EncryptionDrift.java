package io.github.cmkcheck.owner;

import io.github.cmkcheck.inventory.Owner;

/**
 * A table or replica whose key was changed outside Terraform.
 *
 * @param object as it will be after apply
 * @param recorded whose key it had when Terraform last looked
 * @param found whose key it has now
 * @param course what this plan does about it
 */
public record EncryptionDrift(
    EncryptedObject object, KeyOwnership recorded, KeyOwnership found, Course course) {

  /** What a plan does about it. */
  public enum Course {
    /** It puts the recorded key back. */
    PUT_BACK,
    /** It leaves the key that was found. */
    LEFT,
    /** It takes yet another key, or does not tell which. */
    CHANGED
  }

  /**
   * Whether it is certain that the key changed. The AWS managed key stands in a state as no key,
   * or, if whoever read it could not ask KMS, as an ARN like any other: that may be no change at
   * all.
   */
  public boolean isCertain() {
    return !(recorded.owner() == Owner.AWS_MANAGED && found.owner() == Owner.UNDETERMINED
        || recorded.owner() == Owner.UNDETERMINED && found.owner() == Owner.AWS_MANAGED);
  }
}
