package io.github.cmkcheck.inventory;

import io.github.cmkcheck.value.Value;

/**
 * A resource, with the question who owns the key that encrypts it.
 *
 * @param question what is asked
 * @param instance the resource as it will be after apply
 * @param encryption what the plan shows about its settings
 */
public record Subject(KeyQuestion question, ResourceInstance instance, Encryption encryption) {

  /**
   * Extracts the settings from a resource's values.
   *
   * @throws io.github.cmkcheck.input.UnfitPlan if they do not have the shape that the provider
   *     gives them
   */
  public static Subject of(KeyQuestion question, ResourceInstance instance) {
    if (instance.values().kind() != Value.Kind.OBJECT) {
      throw Encryption.malformed();
    }
    return new Subject(question, instance, Encryption.of(question, instance.values()));
  }

  /** Whether its key is already in the state, so that the configuration may not name it. */
  public boolean keepsItsKey() {
    return !instance.actions().makeNew()
        && encryption.key().equals(Encryption.of(question, instance.before()).key());
  }
}
