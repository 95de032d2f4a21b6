package io.github.cmkcheck.access;

import java.util.Set;

/**
 * The callers that a key's policy allows to decrypt.
 *
 * @param byIam whether it leaves that to the IAM policies of the account, as the default policy
 *     does
 * @param anybody whether it also allows callers that it does not name
 * @param named the ARNs of those that it names
 */
record Decrypters(boolean byIam, boolean anybody, Set<String> named) {

  /** The default policy, which a key gets if its configuration has none. */
  static final Decrypters BY_DEFAULT = new Decrypters(true, false, Set.of());

  /** Copies the set. */
  Decrypters {
    named = Set.copyOf(named);
  }

  /** Whether it allows a user or role, by name or along with everybody. */
  boolean letIn(Caller caller) {
    return anybody
        || caller.name().map(name -> named.stream().anyMatch(it -> isOf(it, name))).orElse(false);
  }

  /** The ARN of a role session has the session's name after that of the role. */
  private static boolean isOf(String principal, String name) {
    return principal.endsWith("/" + name) || principal.contains("/" + name + "/");
  }
}
