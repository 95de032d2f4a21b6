package io.github.cmkcheck.owner;

import io.github.cmkcheck.inventory.Owner;

/**
 * A table or replica whose key was changed outside Terraform.
 *
 * @param object the object as it will be after apply
 * @param recorded who owned its key when Terraform last looked
 * @param found who owns its key now
 * @param course what this plan does about it
 */
public record EncryptionDrift(
    EncryptedObject object, KeyOwnership recorded, KeyOwnership found, Course course) {

  /** What a plan does about it. */
  public enum Course {
    /** It restores the recorded key. */
    PUT_BACK,
    /** It keeps the key that was found. */
    LEFT,
    /** It sets yet another key, or does not show which. */
    CHANGED
  }

  /**
   * Whether it is certain that the key changed. In a state, the AWS managed key appears as no key
   * or, if the provider was not allowed to ask KMS, as an ARN like any other: that may be no change
   * at all.
   */
  public boolean isCertain() {
    return !(recorded.owner() == Owner.AWS_MANAGED && found.owner() == Owner.UNDETERMINED
        || recorded.owner() == Owner.UNDETERMINED && found.owner() == Owner.AWS_MANAGED);
  }
}
