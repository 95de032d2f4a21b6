package io.github.cmkcheck.inventory;

import io.github.cmkcheck.address.Copies;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.plan.Plan;
import java.util.List;
import java.util.Map;

/**
 * The KMS keys that a plan or state shows.
 *
 * @param keys keys and aliases that Terraform manages, by address; one that is replaced is listed
 *     twice, as the new key and the old one, and so is one that left a deposed object behind
 * @param policies the key policies that are resources of their own, by address
 * @param data the data sources that looked up a key or alias, by address
 * @param earlier earlier results of data sources that will be read again during apply: they may
 *     then find another key, but who owns the old one stays true
 * @param elsewhere the keys of other services' resources in the state, by ARN: the AWS managed key
 *     of one service cannot be used by another
 * @param readable the keys of tables in the state, by ARN: a configuration may read a key from such
 *     a table without knowing who owns it
 */
public record KeyInventory(
    List<KmsKey> keys,
    List<KeyPolicy> policies,
    List<KeyData> data,
    List<KeyData> earlier,
    Map<String, ResourceAddress> elsewhere,
    Map<String, List<ResourceAddress>> readable) {

  /**
   * Types of resources of other services that name their key by ARN, each with the argument that
   * does: all that must be kept of them, and only from the state.
   */
  public static final Map<String, String> GLIMPSED =
      Map.of("aws_cloudwatch_log_group", "kms_key_id", "aws_sqs_queue", "kms_master_key_id");

  /** Copies the lists. */
  public KeyInventory {
    keys = List.copyOf(keys);
    policies = List.copyOf(policies);
    data = List.copyOf(data);
    earlier = List.copyOf(earlier);
    elsewhere = Copies.copy(elsewhere);
    readable = Copies.copy(readable);
  }

  /** Whether resources or data sources of a type belong in this inventory. */
  public static boolean wants(String type) {
    return KmsKey.isType(type) || KeyPolicy.isType(type) || KeyData.isType(type);
  }

  /** Extracts the keys from a plan. */
  public static KeyInventory of(Plan plan) {
    return new KeyCollector(plan).inventory();
  }

  /** The same without what is known from other services' resources. */
  public KeyInventory withoutOtherServices() {
    return new KeyInventory(keys, policies, data, earlier, Map.of(), readable);
  }
}
