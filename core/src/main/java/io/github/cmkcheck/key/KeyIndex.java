package io.github.cmkcheck.key;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KeyPolicy;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds keys by what names them, and says what is known of whoever manages one. */
public final class KeyIndex {
  private final KeyInventory inventory;
  private final Map<String, List<KmsKey>> keys = new HashMap<>();
  private final Map<String, List<KmsKey>> aliases = new HashMap<>();
  private final Map<String, List<KmsKey>> targets = new HashMap<>();
  private final Map<String, List<KeyData>> data = new HashMap<>();
  private final Map<ResourceAddress, KmsKey> made = new HashMap<>();
  private final Map<ResourceAddress, KeyData> read = new HashMap<>();

  /** Who manages a key, by the plan's own evidence. */
  public enum Manager {
    /** The customer. */
    CUSTOMER,
    /** AWS. */
    AWS
  }

  /**
   * What is known of whoever manages a key.
   *
   * @param manager who
   * @param isProof whether it follows from it for certain
   * @param why how the plan shows it; begins with "it is"
   * @param resource the resource of this plan that makes it; empty if none does
   */
  public record Evidence(
      Manager manager, boolean isProof, String why, Optional<ResourceAddress> resource) {}

  /** An index of the keys of a plan. */
  public KeyIndex(KeyInventory inventory) {
    this.inventory = inventory;
    for (KmsKey key : inventory.keys()) {
      if (key.existsAfterApply()) {
        made.put(key.address(), key);
      }
      key.names().forEach(name -> put(key.isAlias() ? aliases : keys, name, key));
      key.targets().forEach(name -> put(targets, name, key));
    }
    for (KeyData one : inventory.data()) {
      read.put(one.address(), one);
      one.names().stream().distinct().forEach(name -> put(data, name, one));
    }
  }

  private static <T> void put(Map<String, List<T>> map, String name, T one) {
    map.computeIfAbsent(name, unseen -> new ArrayList<>()).add(one);
  }

  /** The key resources that a name belongs to, also those that are about to go. */
  List<KmsKey> keys(String name) {
    return keys.getOrDefault(name, List.of());
  }

  /** The same of alias resources. */
  List<KmsKey> aliases(String name) {
    return aliases.getOrDefault(name, List.of());
  }

  /** The data sources that tell about a key of that name. */
  List<KeyData> data(String name) {
    return data.getOrDefault(name, List.of());
  }

  /** The key or alias that a resource is after apply. */
  Optional<KmsKey> made(ResourceAddress address) {
    return Optional.ofNullable(made.get(address));
  }

  /** A data source that was read already. */
  Optional<KeyData> read(ResourceAddress address) {
    return Optional.ofNullable(read.get(address));
  }

  List<KeyPolicy> policies() {
    return inventory.policies();
  }

  /**
   * Whose key it is that goes by a name. What AWS says of its own keys comes first: whatever merely
   * names such a key makes it nobody's.
   *
   * @param object the values of what is encrypted by it, which tell the account
   * @return empty if the plan does not tell
   */
  public Optional<Evidence> evidence(Arn arn, String name, Value object) {
    if (arn.isAwsManagedAlias()) {
      return of(Manager.AWS, "it is an alias/aws/ alias, which AWS reserves for its own keys");
    }
    return byData(name, true)
        .or(() -> byResource(name))
        .or(() -> byData(name, false))
        .or(() -> byNature(arn, object))
        .or(() -> byNeighbour(name));
  }

  private Optional<Evidence> byData(String name, boolean aws) {
    return data(name).stream()
        .filter(one -> one.isAwsManaged().filter(manages -> manages == aws).isPresent())
        .findFirst()
        .flatMap(
            one ->
                of(
                    aws ? Manager.AWS : Manager.CUSTOMER,
                    "it is the key of "
                        + one.address()
                        + (aws ? ", which AWS manages" : ", which the customer manages")));
  }

  private Optional<Evidence> byResource(String name) {
    return Stream.of(keys(name), aliases(name), targets.getOrDefault(name, List.of()))
        .flatMap(List::stream)
        .findFirst()
        .map(
            key ->
                new Evidence(
                    Manager.CUSTOMER,
                    true,
                    "it is the key of "
                        + key.address()
                        + (key.existsAfterApply() ? "" : ", which this plan removes"),
                    Optional.of(key.address())));
  }

  /** What an AWS managed key can never be. */
  private static Optional<Evidence> byNature(Arn arn, Value object) {
    if (arn.isAlias()) {
      return of(
          Manager.CUSTOMER, "it is an alias outside alias/aws/, which only a customer can make");
    }
    if (arn.isMultiRegion()) {
      return of(Manager.CUSTOMER, "it is a multi-Region key, which AWS managed keys never are");
    }
    Optional<String> account =
        object
            .get("arn")
            .asString()
            .flatMap(Arn::any)
            .map(Arn::account)
            .filter(it -> !it.isEmpty());
    return account.isPresent() && !arn.account().isEmpty() && !account.get().equals(arn.account())
        ? of(Manager.CUSTOMER, "it is a key of another account, which AWS managed keys never are")
        : Optional.empty();
  }

  /**
   * The AWS managed key of DynamoDB serves DynamoDB alone. CloudWatch Logs looks at a key that it
   * is given, and refuses such a one; SQS looks only when there is a message.
   */
  private Optional<Evidence> byNeighbour(String name) {
    return Optional.ofNullable(inventory.elsewhere().get(name))
        .map(
            user ->
                new Evidence(
                    Manager.CUSTOMER,
                    user.type().equals("aws_cloudwatch_log_group"),
                    "it is the key of "
                        + user
                        + " as well, which the AWS managed key of DynamoDB cannot be",
                    Optional.empty()));
  }

  private static Optional<Evidence> of(Manager manager, String why) {
    return Optional.of(new Evidence(manager, true, why, Optional.empty()));
  }
}
