package io.github.cmkcheck.inventory;

import io.github.cmkcheck.address.Copies;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.plan.StateResource;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The KMS keys that a plan or state shows.
 *
 * @param keys keys and aliases that Terraform manages, by address; one that is replaced stands here
 *     twice, as the new key and as the old one, and so does one that left a deposed object behind
 * @param policies the key policies that are resources of their own, by address
 * @param data the data sources that looked one up, by address
 * @param elsewhere the keys of other services' resources in the state, by their ARN: the AWS
 *     managed key of one service serves no other
 */
public record KeyInventory(
    List<KmsKey> keys,
    List<KeyPolicy> policies,
    List<KeyData> data,
    Map<String, ResourceAddress> elsewhere) {

  /**
   * Resources of other services that name their key by its ARN, and the argument that does: all
   * that a plan must keep of them, and only of the state.
   */
  public static final Map<String, String> GLIMPSED =
      Map.of("aws_cloudwatch_log_group", "kms_key_id", "aws_sqs_queue", "kms_master_key_id");

  /** Copies the lists. */
  public KeyInventory {
    keys = List.copyOf(keys);
    policies = List.copyOf(policies);
    data = List.copyOf(data);
    elsewhere = Copies.copy(elsewhere);
  }

  /** Whether resources or data sources of a type belong in here. */
  public static boolean wants(String type) {
    return KmsKey.isType(type) || KeyPolicy.isType(type) || KeyData.isType(type);
  }

  /** Takes the keys out of a plan. */
  public static KeyInventory of(Plan plan) {
    List<KmsKey> keys = new ArrayList<>();
    List<KeyPolicy> policies = new ArrayList<>();
    List<KeyData> data = new ArrayList<>();
    Map<String, ResourceAddress> elsewhere = new TreeMap<>();
    Set<ResourceAddress> changed = new HashSet<>();
    for (ResourceChange change : plan.changes()) {
      ResourceAddress address = change.address();
      changed.add(address);
      if (address.mode() == ResourceMode.MANAGED && KmsKey.isType(address.type())) {
        boolean stays = change.actions().leaveInstance();
        if (stays) {
          keys.add(new KmsKey(address, change.actions(), change.after(), true));
        }
        if (!stays || change.actions().makeNew() && !change.before().isNull()) {
          keys.add(new KmsKey(address, change.actions(), change.before(), false));
        }
      } else if (KeyPolicy.isType(address.type()) && change.actions().leaveInstance()) {
        policies.add(policy(address, change.after()));
      }
    }
    for (ResourceChange change : plan.deposed()) {
      if (KmsKey.isType(change.address().type()) && !change.actions().leaveInstance()) {
        keys.add(new KmsKey(change.address(), change.actions(), change.before(), false));
      }
    }
    for (StateResource resource : plan.state()) {
      ResourceAddress address = resource.address();
      if (changed.contains(address)) {
        continue;
      }
      if (address.mode() == ResourceMode.DATA && KeyData.isType(address.type())) {
        data.add(new KeyData(address, resource.values()));
      } else if (address.mode() == ResourceMode.MANAGED && KmsKey.isType(address.type())) {
        keys.add(new KmsKey(address, Actions.NONE, resource.values(), true));
      } else if (KeyPolicy.isType(address.type())) {
        policies.add(policy(address, resource.values()));
      }
    }
    List<StateResource> inState = new ArrayList<>(plan.glimpsed());
    inState.addAll(plan.state());
    for (StateResource resource : inState) {
      String argument = GLIMPSED.get(resource.address().type());
      if (argument != null && resource.address().mode() == ResourceMode.MANAGED) {
        resource
            .values()
            .get(argument)
            .asString()
            .ifPresent(key -> elsewhere.put(key, resource.address()));
      }
    }
    keys.sort(Comparator.comparing(KmsKey::address));
    policies.sort(Comparator.comparing(KeyPolicy::address));
    data.sort(Comparator.comparing(KeyData::address));
    return new KeyInventory(keys, policies, data, elsewhere);
  }

  /** The same without what is known of other services' resources. */
  public KeyInventory withoutOtherServices() {
    return new KeyInventory(keys, policies, data, Map.of());
  }

  private static KeyPolicy policy(ResourceAddress address, Value values) {
    return new KeyPolicy(address, values.get("key_id"), values.get("policy"));
  }
}
