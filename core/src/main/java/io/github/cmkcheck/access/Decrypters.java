package io.github.cmkcheck.access;

import java.util.Set;

/**
 * Whom a key's policy lets decrypt.
 *
 * @param byIam whether it leaves that to the IAM policies of the account, as the default one does
 * @param anybody whether it also lets in people whom it does not name
 * @param named the ARNs of those whom it names
 */
record Decrypters(boolean byIam, boolean anybody, Set<String> named) {

  /** By the policy that a key gets which names none. */
  static final Decrypters BY_DEFAULT = new Decrypters(true, false, Set.of());

  /** Copies the set. */
  Decrypters {
    named = Set.copyOf(named);
  }

  /** Whether it lets a user or role in, by name or with everybody. */
  boolean letIn(Caller caller) {
    return anybody
        || caller.name().map(name -> named.stream().anyMatch(it -> isOf(it, name))).orElse(false);
  }

  /** Sessions of a role have a name of their own behind it. */
  private static boolean isOf(String principal, String name) {
    return principal.endsWith("/" + name) || principal.contains("/" + name + "/");
  }
}
