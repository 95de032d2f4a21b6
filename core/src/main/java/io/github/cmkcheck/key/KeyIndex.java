package io.github.cmkcheck.key;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KeyPolicy;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Maker;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds keys by their names, and says what is known about who manages one. */
public final class KeyIndex {
  private final KeyInventory inventory;
  private final Map<String, List<KmsKey>> keys = new HashMap<>();
  private final Map<String, List<KmsKey>> aliases = new HashMap<>();
  private final Map<String, List<KmsKey>> targets = new HashMap<>();
  private final Map<String, List<KeyData>> keyData = new HashMap<>();
  private final Map<String, List<KeyData>> data = new HashMap<>();
  private final Map<String, ResourceAddress> ofAws = new HashMap<>();
  private final Map<String, ResourceAddress> ofCustomers = new HashMap<>();
  private final Map<ResourceAddress, KmsKey> made = new HashMap<>();
  private final Map<ResourceAddress, KeyData> read = new HashMap<>();

  /** Who manages a key, by the plan's own evidence. */
  public enum Manager {
    /** The customer. */
    CUSTOMER,
    /** AWS. */
    AWS,
    /** One or the other: the evidence does not decide. */
    EITHER
  }

  /**
   * What is known about who manages a key.
   *
   * @param manager who
   * @param isProof whether this is certain
   * @param why how the plan shows it; begins with "it is"
   * @param resource the resource in this plan that creates the key; empty if none does
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
      if (key.isAwsAlias()) {
        key.targets().forEach(name -> ofAws.putIfAbsent(name, key.address()));
      } else {
        key.targets().forEach(name -> put(targets, name, key));
      }
    }
    for (KeyData one : inventory.data()) {
      read.put(one.address(), one);
      for (String name : one.names()) {
        put(data, name, one);
        if (!one.isAlias()) {
          put(keyData, name, one);
        }
      }
      hear(one);
    }
    keyData.replaceAll((name, all) -> List.copyOf(all));
    inventory.earlier().forEach(this::hear);
  }

  private void hear(KeyData one) {
    Optional<Boolean> aws = one.isAwsManaged();
    for (String name : aws.isPresent() ? one.names() : List.<String>of()) {
      (aws.get() ? ofAws : ofCustomers).putIfAbsent(name, one.address());
    }
  }

  private static <T> void put(Map<String, List<T>> map, String name, T one) {
    map.computeIfAbsent(name, unseen -> new ArrayList<>()).add(one);
  }

  /** The key resources that a name belongs to, including those that are about to go. */
  List<KmsKey> keys(String name) {
    return keys.getOrDefault(name, List.of());
  }

  /** The same for alias resources. */
  List<KmsKey> aliases(String name) {
    return aliases.getOrDefault(name, List.of());
  }

  /** The data sources of keys that describe a key with that name. */
  List<KeyData> keyData(String name) {
    return keyData.getOrDefault(name, List.of());
  }

  /** All data sources that describe a key or alias with that name. */
  List<KeyData> data(String name) {
    return data.getOrDefault(name, List.of());
  }

  /** The key or alias that a resource is after apply. */
  Optional<KmsKey> made(ResourceAddress address) {
    return Optional.ofNullable(made.get(address));
  }

  /** A data source that was already read. */
  Optional<KeyData> read(ResourceAddress address) {
    return Optional.ofNullable(read.get(address));
  }

  List<KeyPolicy> policies() {
    return inventory.policies();
  }

  /**
   * Who manages the key with a name. That a data source shows a key to be AWS's comes first: a
   * resource that merely names such a key does not make it the customer's.
   *
   * @param object the values of what is encrypted by it, which show the account
   * @return empty if the plan does not show it
   */
  public Optional<Evidence> evidence(Arn arn, String name, Value object) {
    if (arn.isAwsManagedAlias()) {
      return of(Manager.AWS, "it is an alias/aws/ alias, which AWS reserves for its own keys");
    }
    return byData(ofAws, arn, name, Manager.AWS, ", which AWS manages")
        .or(() -> byResource(name))
        .or(() -> byData(ofCustomers, arn, name, Manager.CUSTOMER, ", which the customer manages"))
        .or(() -> byNature(arn, object))
        .or(() -> byNeighbour(name))
        .or(() -> byImport(name));
  }

  /** What AWS says about a key holds for all its names, and no two ARNs share an id. */
  private static Optional<Evidence> byData(
      Map<String, ResourceAddress> sayings, Arn arn, String name, Manager manager, String what) {
    return Optional.ofNullable(sayings.get(name))
        .or(() -> arn.keyId().map(sayings::get))
        .flatMap(address -> of(manager, "it is the key of " + address + what));
  }

  /** A table in the state with that key, from which the configuration may have read the key. */
  public Optional<ResourceAddress> readable(String name, ResourceAddress reader) {
    return inventory.readable().getOrDefault(name, List.of()).stream()
        .filter(table -> !table.equals(reader))
        .findFirst();
  }

  private Optional<Evidence> byResource(String name) {
    return Stream.of(keys(name), aliases(name), targets.getOrDefault(name, List.of()))
        .flatMap(List::stream)
        .filter(key -> key.maker() == Maker.CUSTOMER)
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

  /** Terraform imports an AWS managed key as readily as any other key. */
  private Optional<Evidence> byImport(String name) {
    return keys(name).stream()
        .findFirst()
        .map(
            key ->
                key.maker() == Maker.AWS_AS_IT_SEEMS
                    ? new Evidence(
                        Manager.EITHER,
                        true,
                        "it is the key of "
                            + key.address()
                            + ", which has the description or the policy of a key that AWS manages",
                        Optional.of(key.address()))
                    : new Evidence(
                        Manager.CUSTOMER,
                        false,
                        "it is the key of " + key.address() + ", which this plan imports",
                        Optional.of(key.address())));
  }

  /** Properties that an AWS managed key can never have. */
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
   * The AWS managed key of DynamoDB works only with DynamoDB. CloudWatch Logs checks the key that
   * it is given, and rejects this one; SQS checks only when there is a message.
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
