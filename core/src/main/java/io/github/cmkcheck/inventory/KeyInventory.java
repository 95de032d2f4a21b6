package io.github.cmkcheck.inventory;

import io.github.cmkcheck.address.Copies;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.plan.Plan;
import java.util.List;
import java.util.Map;

/**
 * The KMS keys that a plan or state shows.
 *
 * @param keys keys and aliases that Terraform manages, by address; one that is replaced stands here
 *     twice, as the new key and as the old one, and so does one that left a deposed object behind
 * @param policies the key policies that are resources of their own, by address
 * @param data the data sources that looked one up, by address
 * @param earlier what data sources that apply will read again have said before: what they find may
 *     be another key then, but whose key the old one is stays true
 * @param elsewhere the keys of other services' resources in the state, by their ARN: the AWS
 *     managed key of one service serves no other
 * @param readable the keys of tables in the state, by their ARN: whoever reads one off such a table
 *     need not know whose it is
 */
public record KeyInventory(
    List<KmsKey> keys,
    List<KeyPolicy> policies,
    List<KeyData> data,
    List<KeyData> earlier,
    Map<String, ResourceAddress> elsewhere,
    Map<String, List<ResourceAddress>> readable) {

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
    earlier = List.copyOf(earlier);
    elsewhere = Copies.copy(elsewhere);
    readable = Copies.copy(readable);
  }

  /** Whether resources or data sources of a type belong in here. */
  public static boolean wants(String type) {
    return KmsKey.isType(type) || KeyPolicy.isType(type) || KeyData.isType(type);
  }

  /** Takes the keys out of a plan. */
  public static KeyInventory of(Plan plan) {
    return new KeyCollector(plan).inventory();
  }

  /** The same without what is known of other services' resources. */
  public KeyInventory withoutOtherServices() {
    return new KeyInventory(keys, policies, data, earlier, Map.of(), readable);
  }
}
