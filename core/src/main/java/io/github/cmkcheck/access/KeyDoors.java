package io.github.cmkcheck.access;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.inventory.KeyPolicy;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.ResourceInstance;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who can use keys without IAM policies: because of the key policy, or of a grant. */
public final class KeyDoors {
  /** How a key is reached. */
  public enum Door {
    /** By IAM policies alone. */
    IAM,
    /** The key itself allows the user or role. */
    OPEN,
    /** The plan does not show it. */
    UNCLEAR
  }

  private final Plan plan;
  private final boolean strayPolicies;
  private final List<Value> granted;
  private final Map<String, Optional<Decrypters>> known = new HashMap<>();

  /**
   * The doors of the keys in a plan.
   *
   * @param strayPolicies whether there is a key policy for which the plan does not show the key
   */
  public KeyDoors(Plan plan, boolean strayPolicies) {
    this.plan = plan;
    this.strayPolicies = strayPolicies;
    this.granted =
        ResourceInstance.of(plan, Access.GRANT).stream()
            .map(grant -> grant.values().get("key_id"))
            .toList();
  }

  /** How a user or role reaches a key. */
  public Door of(KeyIdentity key, Caller caller) {
    Decrypters decrypters =
        known.computeIfAbsent(key.name(), unseen -> decrypters(key)).orElse(null);
    if (decrypters != null && decrypters.letIn(caller)) {
      return Door.OPEN;
    }
    return decrypters != null && decrypters.byIam() ? Door.IAM : Door.UNCLEAR;
  }

  private Optional<Decrypters> decrypters(KeyIdentity key) {
    KeyPolicy policy = key.policy().orElse(null);
    if (policy == null || granted.stream().anyMatch(id -> mayName(id, key))) {
      return Optional.empty();
    }
    return policy
        .text()
        .asString()
        .map(text -> new KeyPolicyReader().decrypters(text, key.account()))
        .or(() -> hasDefault(key, policy) ? Optional.of(Decrypters.BY_DEFAULT) : Optional.empty());
  }

  private static boolean mayName(Value id, KeyIdentity key) {
    return id.asString()
        .map(text -> key.managed().isEmpty() || key.name().contains(text))
        .orElse(true);
  }

  /** A new key without a policy in its configuration gets the default one. */
  private boolean hasDefault(KeyIdentity key, KeyPolicy policy) {
    if (strayPolicies) {
      return false;
    }
    return key.managed()
        .filter(it -> it.existsAfterApply() && it.actions().makeNew())
        .map(KmsKey::address)
        .filter(policy.address()::equals)
        .filter(this::namesNoPolicy)
        .isPresent();
  }

  private boolean namesNoPolicy(ResourceAddress key) {
    return plan.configurationOf(key)
        .filter(config -> !config.expressions().containsKey("policy"))
        .filter(config -> !config.expressions().containsKey("key_policy"))
        .isPresent();
  }
}
