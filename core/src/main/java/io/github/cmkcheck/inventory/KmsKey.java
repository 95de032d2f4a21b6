package io.github.cmkcheck.inventory;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A KMS key or alias that Terraform manages. A key that Terraform created is always customer
 * managed, and so is the key of its aliases: AWS reserves {@code alias/aws/} for itself.
 *
 * @param address its address
 * @param actions what the plan does to it; {@link Actions#NONE} also if the plan does not list it
 * @param values its values after apply; if it is deleted, those before
 * @param existsAfterApply false if the plan deletes or forgets it: its ARN still shows who owns the
 *     key that a table keeps
 * @param maker who created it: not the customer, if a key of AWS was imported
 */
public record KmsKey(
    ResourceAddress address, Actions actions, Value values, boolean existsAfterApply, Maker maker)
    implements Comparable<KmsKey> {

  /** The longest deletion window in days, which is also the default of KMS. */
  public static final int LONGEST_WINDOW = 30;

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

  private static final List<String> NAMES = List.of("arn", "key_id", "id");

  private static final List<String> ALIAS_NAMES = List.of("arn", "name", "alias_name");

  private static final List<String> TARGETS = List.of("target_key_arn", "target_key_id");

  /** Whether a resource type is a key or an alias. */
  public static boolean isType(String type) {
    return KEYS.contains(type) || isAliasType(type);
  }

  /** Whether a resource type is an alias. */
  public static boolean isAliasType(String type) {
    return ALIASES.contains(type);
  }

  /** Whether an attribute with that name identifies the key, rather than describes it. */
  public static boolean isIdentity(String attribute) {
    return IDENTITIES.contains(attribute);
  }

  /** Whether this is an alias. */
  public boolean isAlias() {
    return isAliasType(address.type());
  }

  /** Its ARN, once it is known. Safe to print. */
  public Optional<String> arn() {
    return values.get("arn").asString().filter(arn -> arn.matches("[A-Za-z0-9:/_-]{1,256}"));
  }

  /**
   * How many days KMS waits before it deletes the key for good.
   *
   * @return 30 if it is not set; empty if it is known only after apply
   */
  public Optional<Integer> deletionWindow() {
    Value days = values.get(deletionWindowArgument());
    if (days.isNull()) {
      return Optional.of(LONGEST_WINDOW);
    }
    return days instanceof Value.Num number && number.literal().matches("[0-9]{1,4}")
        ? Optional.of(Integer.valueOf(number.literal()))
        : Optional.empty();
  }

  /** The name of the argument for the deletion window. */
  public String deletionWindowArgument() {
    return isOfCloudControl() ? "pending_window_in_days" : "deletion_window_in_days";
  }

  /** Its policy, as far as it is defined in the key resource itself. */
  public KeyPolicy policy() {
    String argument = isOfCloudControl() ? "key_policy" : "policy";
    return new KeyPolicy(address, values.get("key_id"), values.get(argument));
  }

  /** Whether it is a replica of a multi-Region key, from which it gets its material. */
  public boolean isReplica() {
    return address.type().endsWith("_kms_replica_key");
  }

  /**
   * Whether KMS can rotate it automatically: this takes a symmetric key whose material comes from
   * KMS. A replica gets its material from its primary key.
   */
  public boolean canRotate() {
    return (address.type().equals("aws_kms_key") || address.type().equals("awscc_kms_key"))
        && is("customer_master_key_spec", "SYMMETRIC_DEFAULT")
        && is("key_spec", "SYMMETRIC_DEFAULT")
        && is("key_usage", "ENCRYPT_DECRYPT")
        && is("origin", "AWS_KMS")
        && is("custom_key_store_id", "")
        && is("xks_key_id", "");
  }

  /**
   * Whether it is a customer's key that DynamoDB will accept: one that exists, is enabled, and is a
   * symmetric encryption key.
   */
  public boolean canEncryptTables() {
    Value off = new Value.Bool(false);
    return existsAfterApply
        && maker == Maker.CUSTOMER
        && !values.get("is_enabled").equals(off)
        && !values.get("enabled").equals(off)
        && canBe("customer_master_key_spec", "SYMMETRIC_DEFAULT")
        && canBe("key_spec", "SYMMETRIC_DEFAULT")
        && canBe("key_usage", "ENCRYPT_DECRYPT");
  }

  /** The same, but also true if the attribute is not known yet. */
  private boolean canBe(String attribute, String value) {
    return values.get(attribute).isUnknown() || is(attribute, value);
  }

  /** Whether an attribute is not set, or has that very value. */
  private boolean is(String attribute, String value) {
    Value actual = values.get(attribute);
    return actual.isNull() || actual.equals(new Value.Str(value));
  }

  private boolean isOfCloudControl() {
    return address.type().startsWith("awscc_");
  }

  /** All known names of this key or alias: ARN, id, and the like. */
  public List<String> names() {
    return texts(isAlias() ? ALIAS_NAMES : NAMES);
  }

  /**
   * The names of the key that this alias points to, or pointed to before this plan: AWS does not
   * let anybody point one to a key of AWS. Where a plan is going to point it proves nothing.
   */
  public List<String> targets() {
    boolean seen = actions.equals(Actions.NONE) || !existsAfterApply;
    return isAlias() && seen ? texts(TARGETS) : List.of();
  }

  /** Whether this is one of the aliases that AWS reserves for its own keys, and was imported. */
  public boolean isAwsAlias() {
    return isAlias()
        && names().stream()
            .flatMap(name -> Arn.parseLoosely(name).stream())
            .anyMatch(Arn::isAwsManagedAlias);
  }

  private List<String> texts(List<String> attributes) {
    return attributes.stream()
        .flatMap(name -> values.get(name).asString().stream())
        .distinct()
        .toList();
  }

  /** By address; with the same address, one that stays comes before one that does not. */
  @Override
  public int compareTo(KmsKey other) {
    int byAddress = address.compareTo(other.address);
    return byAddress == 0 ? Boolean.compare(other.existsAfterApply, existsAfterApply) : byAddress;
  }

  /** Of the address alone, which is enough to distinguish the keys of a plan. */
  @Override
  public int hashCode() {
    return address.hashCode();
  }
}
