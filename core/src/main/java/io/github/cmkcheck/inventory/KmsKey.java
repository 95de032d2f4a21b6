package io.github.cmkcheck.inventory;

import io.github.cmkcheck.plan.ResourceAddress;
import io.github.cmkcheck.plan.Value;
import java.util.List;
import java.util.Set;

/**
 * A KMS key or alias that Terraform manages. Such a key is always customer managed, and such an
 * alias always points to one: AWS reserves {@code alias/aws/} for itself.
 *
 * @param address its address
 * @param values after apply; before it, if it is deleted
 * @param existsAfterApply false if the plan deletes or forgets it: its ARN still tells whose key a
 *     table keeps
 */
public record KmsKey(ResourceAddress address, Value values, boolean existsAfterApply) {

  private static final Set<String> KEYS =
      Set.of(
          "aws_kms_key",
          "aws_kms_external_key",
          "aws_kms_replica_key",
          "aws_kms_replica_external_key",
          "awscc_kms_key",
          "awscc_kms_replica_key");

  private static final Set<String> ALIASES = Set.of("aws_kms_alias", "awscc_kms_alias");

  private static final List<String> IDENTITIES =
      List.of(
          "arn",
          "key_id",
          "id",
          "name",
          "alias_name",
          "target_key_arn",
          "target_key_id",
          "primary_key_arn");

  /** Whether a resource type is a key or an alias. */
  public static boolean isType(String type) {
    return KEYS.contains(type) || isAliasType(type);
  }

  /** Whether a resource type is an alias. */
  public static boolean isAliasType(String type) {
    return ALIASES.contains(type);
  }

  /** Whether an attribute of that name says which key it is, rather than something about it. */
  public static boolean isIdentity(String attribute) {
    return IDENTITIES.contains(attribute);
  }

  /** Everything known that names this key: ARN, id, and the like. */
  public List<String> names() {
    return IDENTITIES.stream().flatMap(name -> values.get(name).asString().stream()).toList();
  }
}
