package io.github.cmkcheck.key;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.eval.Way;
import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.inventory.KeyPolicy;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the key that a reference leads to, through an alias, a data source or a key id. */
public final class KeyIdentities {

  /** An alias leads to a key, which is the end; anything with more steps goes in circles. */
  private static final int MOST_STEPS = 4;

  private final Plan plan;
  private final KeyIndex index;
  private final Evaluator evaluator;
  private final Regions regions;
  private final Map<String, KeyPolicy> policies = new HashMap<>();

  // By names and addresses as text, since whoever writes a plan can choose their hashes.
  private final Map<String, Map<String, KeyIdentity>> byName = new HashMap<>();
  private final Map<String, Map<String, KeyIdentity>> byAddress = new HashMap<>();

  /** The keys of a plan. */
  public KeyIdentities(Plan plan, KeyIndex index, Evaluator evaluator, Regions regions) {
    this.plan = plan;
    this.index = index;
    this.evaluator = evaluator;
    this.regions = regions;
    for (KeyPolicy policy : index.policies()) {
      Optional<KeyReference> key =
          policy.key().asString().isPresent()
              ? policy.key().asString().map(KeyReference::named)
              : traced(policy.address(), "key_id");
      key.ifPresent(
          reference -> policies.put(follow(reference, regionOf(policy), 0).name(), policy));
    }
  }

  private @Nullable String regionOf(KeyPolicy policy) {
    return regions.of(policy.address()).orElse(null);
  }

  /** A string attribute of a KMS resource, if it is safe to print. */
  private static Optional<String> text(Value values, String attribute) {
    return values.get(attribute).asString().filter(text -> Arn.parseLoosely(text).isPresent());
  }

  /**
   * The key.
   *
   * @param region where to look for a key that is named by id or alias: the same id or alias may
   *     exist in every region
   */
  public KeyIdentity of(KeyReference reference, @Nullable String region) {
    Map<String, KeyIdentity> inRegion =
        (reference.literal().isPresent() ? byName : byAddress)
            .computeIfAbsent(region == null ? "" : region, unseen -> new HashMap<>());
    KeyIdentity known = inRegion.get(reference.toString());
    if (known == null) {
      known = follow(reference, region, 0);
      inRegion.put(reference.toString(), known);
    }
    return known;
  }

  private KeyIdentity follow(KeyReference reference, @Nullable String region, int steps) {
    Optional<String> name = reference.literal();
    if (name.isPresent()) {
      return named(name.get(), region, steps);
    }
    ResourceAddress address = reference.resource().orElseThrow();
    Optional<KeyData> looked = index.read(address);
    if (looked.isPresent()) {
      return keyOf(looked.get())
          .map(arn -> named(arn, region, steps))
          .orElseGet(() -> nameless(address));
    }
    return index
        .made(address)
        .map(key -> key.isAlias() ? target(key, steps) : of(key))
        .orElseGet(() -> nameless(address));
  }

  private KeyIdentity named(String name, @Nullable String region, int steps) {
    Optional<Arn> arn = Arn.parseLoosely(name);
    String where = arn.map(Arn::region).filter(it -> !it.isEmpty()).orElse(region);
    if (arn.map(Arn::isAlias).orElse(false)) {
      Optional<KmsKey> alias = pick(index.aliases(name), where);
      if (alias.isPresent()) {
        return target(alias.get(), steps);
      }
      for (KeyData looked : index.data(name)) {
        Optional<String> target = keyOf(looked);
        if (target.isPresent() && !target.get().equals(name) && steps < MOST_STEPS) {
          return named(target.get(), where, steps + 1);
        }
      }
      return other(name, List.of(), where);
    }
    Optional<KmsKey> key = pick(index.keys(name), where);
    if (key.isPresent()) {
      return of(key.get());
    }
    return other(name, index.keyData(name), where);
  }

  /** Picks one that stays, even if another resource gives up the same key. */
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
        arn.map(index::keyData).orElse(List.of()),
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
        ? index.keys(known.get()).stream().filter(KmsKey::existsAfterApply).findFirst()
        : traced(key.address(), "primary_key_arn")
            .flatMap(KeyReference::resource)
            .flatMap(index::made);
  }

  /** A key that is managed elsewhere. */
  private KeyIdentity other(String name, List<KeyData> looked, @Nullable String region) {
    return new KeyIdentity(name, null, null, looked, policyOf(name), region);
  }

  /** An aws_kms_key_policy names its key by ARN or by id. */
  private @Nullable KeyPolicy policyOf(String name) {
    KeyPolicy policy = policies.get(name);
    return policy == null
        ? Arn.parse(name).flatMap(Arn::keyId).map(policies::get).orElse(null)
        : policy;
  }

  private static Optional<String> keyOf(KeyData looked) {
    return text(looked.values(), "target_key_arn").or(() -> text(looked.values(), "arn"));
  }

  private static KeyIdentity nameless(ResourceAddress address) {
    return new KeyIdentity(address.toString(), null, null, List.of(), null, null);
  }

  /**
   * What an alias points to after apply, by its configuration: its target_key_arn is computed, and
   * when it changes, the plan still shows the old one.
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

  /**
   * The key that an argument of a resource refers to, if that is one certain key. Only for required
   * arguments that are not known yet.
   */
  private Optional<KeyReference> traced(ResourceAddress address, String argument) {
    Optional<Scope> scope = Scope.of(plan, address);
    Optional<Expression> expression =
        plan.configurationOf(address).map(config -> config.expressions().get(argument));
    if (scope.isEmpty() || expression.isEmpty()) {
      return Optional.empty();
    }
    List<KeyReference> keys =
        evaluator.evaluate(argument, expression.get(), scope.get()).leaves().ways().stream()
            .filter(Way::late)
            .flatMap(way -> KeyReference.of(way.what()).stream())
            .distinct()
            .toList();
    return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
  }
}
