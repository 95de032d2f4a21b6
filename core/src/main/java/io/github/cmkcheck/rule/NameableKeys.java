package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.TableBlock;
import io.github.cmkcheck.owner.KeyUse;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds, among the keys that exist after apply, those that a configuration can refer to directly.
 * Following the advice must not put data on a key that serves another purpose. So a key is proposed
 * only if it encrypts tables already, or if its name or description says that it is for them; and
 * if the policy approves keys, only if it is one of those.
 */
final class NameableKeys {
  private static final Pattern FOR_TABLES =
      Pattern.compile("dynamo|ddb|(^|[^a-z])tables?([^a-z]|$)", Pattern.CASE_INSENSITIVE);

  private final Plan plan;
  private final KeyInventory keys;
  private final List<KeyUse> uses;
  private final ApprovedKeys approved;
  private final FreeNames freeNames;
  private boolean indexed;
  private final Set<ResourceAddress> serving = new HashSet<>();
  private final Set<String> aliased = new HashSet<>();
  private final Map<ResourceAddress, KmsKey> made = new HashMap<>();
  private final Map<ModuleAddress, List<KmsKey>> inModule = new HashMap<>();
  private final Map<ModuleAddress, Map<String, KmsKey>> inRegion = new HashMap<>();
  private final Map<String, String> providers = new HashMap<>();

  NameableKeys(Plan plan, KeyInventory keys, List<KeyUse> uses, ApprovedKeys approved) {
    this.plan = plan;
    this.keys = keys;
    this.uses = uses;
    this.approved = approved;
    this.freeNames = new FreeNames(keys);
  }

  /** The names that are still free for new keys. */
  FreeNames freeNames() {
    return freeNames;
  }

  /** Done on demand: a plan without findings does not need it. */
  private void index() {
    if (indexed) {
      return;
    }
    indexed = true;
    uses.stream()
        .flatMap(use -> use.key().stream())
        .flatMap(key -> key.managed().stream())
        .forEach(key -> serving.add(key.address()));
    if (plan.configuration() != null) {
      TableBlock.of(plan.configuration()).forEach(this::addNamed);
    }
    new TreeMap<>(plan.regions())
        .forEach(
            (provider, region) -> {
              if (provider.matches("aws(\\.[\\w-]+)?")) {
                literal(region).ifPresent(name -> providers.putIfAbsent(name, provider));
              }
            });
    keys.keys().stream()
        .filter(key -> key.isAlias() && isCalledSo(key))
        .forEach(alias -> aliased.addAll(alias.targets()));
    List<KmsKey> there = keys.keys().stream().filter(KmsKey::existsAfterApply).toList();
    there.forEach(key -> made.putIfAbsent(key.address(), key));
    for (KmsKey key : there) {
      if (key.canEncryptTables()
          && key.address().key().isNone()
          && key.address().type().matches("aws_kms(_replica)?_key")
          && isForTables(key)
          && approved.mayApprove(key)) {
        ModuleAddress module = key.address().module();
        inModule.computeIfAbsent(module, unseen -> new ArrayList<>()).add(key);
        inRegion.computeIfAbsent(module, unseen -> new HashMap<>()).putIfAbsent(regionOf(key), key);
      }
    }
  }

  private boolean isForTables(KmsKey key) {
    return serving.contains(key.address().withoutKeys())
        || serving.contains(key.address())
        || isCalledSo(key)
        || key.names().stream().anyMatch(aliased::contains)
        || key.isReplica() && primary(key).filter(this::isForTables).isPresent();
  }

  /** The primary key that a replica's configuration names. */
  private Optional<KmsKey> primary(KmsKey replica) {
    return plan.configurationOf(replica.address())
        .map(config -> config.expressions().get("primary_key_arn"))
        .flatMap(argument -> References.in(argument).stream().findFirst())
        .filter(reference -> reference.type().equals("aws_kms_key"))
        .map(reference -> made.get(address(replica.address().module(), reference)));
  }

  private static ResourceAddress address(ModuleAddress module, Reference reference) {
    return new ResourceAddress(
        module, ResourceMode.MANAGED, reference.type(), reference.name(), InstanceKey.NONE);
  }

  /** The keys that a table's configuration names, whether the table uses them or not. */
  private void addNamed(TableBlock table) {
    table.config().expressions().values().stream()
        .flatMap(argument -> References.in(argument).stream())
        .filter(reference -> reference.kind() == Reference.Kind.RESOURCE)
        .filter(reference -> KmsKey.isType(reference.type()))
        .forEach(reference -> serving.add(address(table.module(), reference)));
  }

  private static boolean isCalledSo(KmsKey key) {
    return Stream.concat(
            Stream.of(key.address().name()),
            Stream.concat(
                Stream.of("description", "name", "alias_name")
                    .flatMap(name -> key.values().get(name).asString().stream()),
                texts(key.values().get("tags"))))
        .anyMatch(text -> FOR_TABLES.matcher(text).find());
  }

  /** The names and values of tags: a map, or a list of objects. */
  private static Stream<String> texts(Value tags) {
    Stream<String> names =
        tags instanceof Value.Obj object ? object.attributes().keySet().stream() : Stream.empty();
    Stream<Value> inner =
        tags instanceof Value.Obj object
            ? object.attributes().values().stream()
            : tags.elements().stream();
    return Stream.concat(
        Stream.concat(names, tags.asString().stream()), inner.flatMap(NameableKeys::texts));
  }

  /** The region of a key, from its ARN or its provider; empty if it may be any. */
  private String regionOf(KmsKey key) {
    return key.arn()
        .map(arn -> Arn.any(arn).map(Arn::region).orElse("nowhere"))
        .or(() -> plan.configurationOf(key.address()).flatMap(this::regionOf))
        .orElse(key.isReplica() ? "nowhere" : "");
  }

  private Optional<String> regionOf(ResourceConfig config) {
    return Optional.ofNullable(config.provider())
        .flatMap(provider -> literal(plan.regions().get(provider)));
  }

  private static Optional<String> literal(@Nullable Expression region) {
    return region instanceof Expression.Literal literal
        ? literal.value().asString()
        : Optional.empty();
  }

  /** The name of a provider configuration in the root module for a region. */
  Optional<String> provider(String region) {
    index();
    return Optional.ofNullable(providers.get(region));
  }

  /** The key that is at an address after apply. */
  Optional<KmsKey> at(ResourceAddress address) {
    index();
    return Optional.ofNullable(made.get(address));
  }

  /** The keys of a module that its configuration can refer to directly, by address. */
  List<KmsKey> in(ModuleAddress module) {
    index();
    return inModule.getOrDefault(module, List.of());
  }

  private Map<String, KmsKey> inRegion(ModuleAddress module) {
    index();
    return inRegion.getOrDefault(module, Map.of());
  }

  /** The first of them that is certainly in a region. */
  Optional<KmsKey> certainlyIn(ModuleAddress module, String region) {
    return Optional.ofNullable(inRegion(module).get(region));
  }

  /**
   * The first of them that is, or may be, in a region.
   *
   * @param region null for any
   */
  Optional<KmsKey> first(ModuleAddress module, @Nullable String region) {
    if (region == null) {
      return in(module).stream().findFirst();
    }
    Map<String, KmsKey> there = inRegion(module);
    KmsKey exact = there.get(region);
    KmsKey anywhere = there.get("");
    boolean first =
        exact != null && (anywhere == null || exact.address().compareTo(anywhere.address()) < 0);
    return Optional.ofNullable(first ? exact : anywhere);
  }
}
