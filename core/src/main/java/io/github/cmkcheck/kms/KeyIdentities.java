package io.github.cmkcheck.kms;

import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KeyPolicy;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.plan.Expression;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.ResourceAddress;
import io.github.cmkcheck.plan.ResourceMode;
import io.github.cmkcheck.plan.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the key behind a reference: behind an alias, a data source, a key id. */
final class KeyIdentities {

  /** An alias names a key, which is the end; whatever takes more steps than this goes in a ring. */
  private static final int MOST_STEPS = 4;

  private final Plan plan;
  private final ExpressionTracer tracer;
  private final Regions regions;
  private final Map<String, List<KmsKey>> keys = new HashMap<>();
  private final Map<String, List<KmsKey>> aliases = new HashMap<>();
  private final Map<String, List<KeyData>> data = new HashMap<>();
  private final Map<String, KeyPolicy> policies = new HashMap<>();
  private final Map<ResourceAddress, KmsKey> made = new HashMap<>();
  private final Map<ResourceAddress, KeyData> read = new HashMap<>();

  KeyIdentities(Plan plan, KeyInventory inventory, ExpressionTracer tracer, Regions regions) {
    this.plan = plan;
    this.tracer = tracer;
    this.regions = regions;
    for (KmsKey key : inventory.keys()) {
      if (key.existsAfterApply()) {
        made.put(key.address(), key);
      }
      List<String> names =
          key.isAlias() ? List.of("arn", "name", "alias_name") : List.of("arn", "key_id", "id");
      for (String name : names) {
        text(key.values(), name).ifPresent(text -> put(key.isAlias() ? aliases : keys, text, key));
      }
    }
    for (KeyData one : inventory.data()) {
      read.put(one.address(), one);
      one.names().stream().distinct().forEach(name -> put(data, name, one));
    }
    for (KeyPolicy policy : inventory.policies()) {
      Optional<KeyReference> key =
          policy.key().asString().isPresent()
              ? policy.key().asString().map(KeyReference::named)
              : traced(policy.address(), "key_id");
      key.ifPresent(reference -> policies.put(of(reference, regionOf(policy)).name(), policy));
    }
  }

  private @Nullable String regionOf(KeyPolicy policy) {
    return regions.of(policy.address()).orElse(null);
  }

  private static <T> void put(Map<String, List<T>> map, String name, T one) {
    List<T> all = map.computeIfAbsent(name, unseen -> new ArrayList<>());
    if (!all.contains(one)) {
      all.add(one);
    }
  }

  /** A string of a KMS resource, if it is one that may be printed. */
  private static Optional<String> text(Value values, String attribute) {
    return values.get(attribute).asString().filter(text -> KeyName.parseLoosely(text).isPresent());
  }

  /**
   * The key.
   *
   * @param region where it is looked for, if it is named by an id or alias: the same id, or the
   *     same alias, may stand in every region
   */
  KeyIdentity of(KeyReference reference, @Nullable String region) {
    return follow(reference, region, 0);
  }

  private KeyIdentity follow(KeyReference reference, @Nullable String region, int steps) {
    Optional<String> name = reference.literal();
    if (name.isPresent()) {
      return named(name.get(), region, steps);
    }
    ResourceAddress address = reference.resource().orElseThrow();
    KeyData looked = read.get(address);
    if (address.mode() == ResourceMode.DATA && looked != null) {
      Optional<String> arn =
          text(looked.values(), "target_key_arn").or(() -> text(looked.values(), "arn"));
      return arn.isPresent() ? named(arn.get(), region, steps) : nameless(address);
    }
    KmsKey key = made.get(address);
    if (key == null) {
      return nameless(address);
    }
    return key.isAlias() ? target(key, steps) : of(key);
  }

  private KeyIdentity named(String name, @Nullable String region, int steps) {
    KeyName parsed = KeyName.parseLoosely(name).orElse(new KeyName("", "", name));
    String where = parsed.region().isEmpty() ? region : parsed.region();
    if (parsed.isAlias()) {
      Optional<KmsKey> alias = pick(aliases.getOrDefault(name, List.of()), where);
      if (alias.isPresent()) {
        return target(alias.get(), steps);
      }
      for (KeyData looked : data.getOrDefault(name, List.of())) {
        Optional<String> target =
            text(looked.values(), "target_key_arn").or(() -> text(looked.values(), "arn"));
        if (target.isPresent() && !target.get().equals(name) && steps < MOST_STEPS) {
          return named(target.get(), where, steps + 1);
        }
      }
      return other(name, List.of(), where);
    }
    Optional<KmsKey> key = pick(keys.getOrDefault(name, List.of()), where);
    if (key.isPresent()) {
      return of(key.get());
    }
    return other(name, dataOf(name), where);
  }

  /** One that stays is the key, whoever else lets go of it. */
  private Optional<KmsKey> pick(List<KmsKey> candidates, @Nullable String region) {
    List<KmsKey> there =
        candidates.stream()
            .filter(
                key ->
                    region == null
                        || regions.of(key).map(region::equals).orElse(candidates.size() == 1))
            .toList();
    return there.stream()
        .filter(KmsKey::existsAfterApply)
        .findFirst()
        .or(() -> there.stream().findFirst());
  }

  private KeyIdentity of(KmsKey key) {
    Optional<String> arn = text(key.values(), "arn");
    String name = arn.orElse(key.address().toString());
    return new KeyIdentity(
        name,
        key,
        primary(key).orElse(null),
        arn.map(this::dataOf).orElse(List.of()),
        Optional.ofNullable(policyOf(name)).orElse(key.policy()),
        regions.of(key).orElse(null));
  }

  /** The primary key of a replica, if both are in this plan. */
  private Optional<KmsKey> primary(KmsKey key) {
    if (!key.isReplica()) {
      return Optional.empty();
    }
    Optional<String> known = text(key.values(), "primary_key_arn");
    return known.isPresent()
        ? keys.getOrDefault(known.get(), List.of()).stream()
            .filter(KmsKey::existsAfterApply)
            .findFirst()
        : traced(key.address(), "primary_key_arn").flatMap(KeyReference::resource).map(made::get);
  }

  /** A key that is looked after elsewhere. */
  private KeyIdentity other(String name, List<KeyData> looked, @Nullable String region) {
    return new KeyIdentity(name, null, null, looked, policyOf(name), region);
  }

  /** An aws_kms_key_policy names its key by ARN or by id. */
  private @Nullable KeyPolicy policyOf(String name) {
    KeyPolicy policy = policies.get(name);
    return policy != null || !name.contains(":key/")
        ? policy
        : policies.get(name.substring(name.indexOf(":key/") + ":key/".length()));
  }

  private List<KeyData> dataOf(String name) {
    return data.getOrDefault(name, List.of()).stream()
        .filter(looked -> !looked.address().type().equals("aws_kms_alias"))
        .toList();
  }

  private static KeyIdentity nameless(ResourceAddress address) {
    return new KeyIdentity(address.toString(), null, null, List.of(), null, null);
  }

  /**
   * What an alias points to after apply, by what is configured: its target_key_arn is computed, and
   * in the plan of a change still the old one.
   */
  private KeyIdentity target(KmsKey alias, int steps) {
    String region = regions.of(alias).orElse(null);
    Optional<KeyReference> target =
        text(alias.values(), "target_key_id")
            .map(KeyReference::named)
            .or(() -> traced(alias.address(), "target_key_id"));
    if (target.isPresent() && steps < MOST_STEPS) {
      return follow(target.get(), region, steps + 1);
    }
    String name = text(alias.values(), "arn").orElse(alias.address().toString());
    return other(name, List.of(), region);
  }

  /** The one key that an argument of a resource refers to, if that is one certain key. */
  Optional<KeyReference> traced(ResourceAddress address, String argument) {
    Optional<Scope> scope = Scope.of(plan, address);
    Optional<Expression> expression =
        plan.configurationOf(address).map(config -> config.expressions().get(argument));
    if (scope.isEmpty() || expression.isEmpty()) {
      return Optional.empty();
    }
    List<Leaf> leaves = tracer.trace(argument, expression.get(), scope.get());
    return leaves.size() == 1 ? Optional.ofNullable(leaves.get(0).key()) : Optional.empty();
  }
}
