package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.TableType;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys that exist after apply, to find one that a configuration can simply name. Whoever
 * follows advice must not put data on a key that is there for something else: only one that
 * encrypts tables already, or is called or described like one for them, is proposed; and where the
 * policy approves keys, only one of those.
 */
final class NameableKeys {
  private static final Pattern FOR_TABLES =
      Pattern.compile("dynamo|ddb|(^|[^a-z])tables?([^a-z]|$)", Pattern.CASE_INSENSITIVE);

  private final Plan plan;
  private final Set<ResourceAddress> serving = new HashSet<>();
  private final Set<String> aliased = new HashSet<>();
  private final Map<ResourceAddress, KmsKey> made = new HashMap<>();
  private final Map<ModuleAddress, List<KmsKey>> inModule = new HashMap<>();
  private final Map<ModuleAddress, Map<String, KmsKey>> inRegion = new HashMap<>();

  NameableKeys(Plan plan, KeyInventory keys, List<KeyUse> uses, ApprovedKeys approved) {
    this.plan = plan;
    uses.stream()
        .flatMap(use -> use.key().stream())
        .flatMap(key -> key.managed().stream())
        .forEach(key -> serving.add(key.address()));
    if (plan.configuration() != null) {
      addNamed(plan.configuration(), ModuleAddress.ROOT, serving);
    }
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

  /** The keys that tables name in their configuration, whether they use them or not. */
  private static void addNamed(
      ModuleConfig module, ModuleAddress address, Set<ResourceAddress> into) {
    for (Map.Entry<String, ResourceConfig> resource : module.resources().entrySet()) {
      String block = resource.getKey();
      if (TableType.of(block.substring(0, block.indexOf('.'))).isEmpty()) {
        continue;
      }
      resource.getValue().expressions().values().stream()
          .flatMap(argument -> References.in(argument).stream())
          .filter(reference -> reference.kind() == Reference.Kind.RESOURCE)
          .filter(reference -> KmsKey.isType(reference.type()))
          .forEach(reference -> into.add(address(address, reference)));
    }
    module
        .calls()
        .forEach(
            (name, call) -> addNamed(call.module(), address.child(name, InstanceKey.NONE), into));
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

  /** Where a key is, by its ARN or its provider; empty for one that may be anywhere. */
  private String regionOf(KmsKey key) {
    return key.arn()
        .map(arn -> Arn.any(arn).map(Arn::region).orElse("nowhere"))
        .or(() -> plan.configurationOf(key.address()).flatMap(this::regionOf))
        .orElse(key.isReplica() ? "nowhere" : "");
  }

  private Optional<String> regionOf(ResourceConfig config) {
    return Optional.ofNullable(config.provider())
        .map(provider -> plan.regions().get(provider))
        .filter(Expression.Literal.class::isInstance)
        .flatMap(region -> ((Expression.Literal) region).value().asString());
  }

  /** The key that stands at an address after apply. */
  Optional<KmsKey> at(ResourceAddress address) {
    return Optional.ofNullable(made.get(address));
  }

  /** Those of a module that its configuration can simply name, by address. */
  List<KmsKey> in(ModuleAddress module) {
    return inModule.getOrDefault(module, List.of());
  }

  /** The first of them that is in a region for certain. */
  Optional<KmsKey> certainlyIn(ModuleAddress module, String region) {
    return Optional.ofNullable(inRegion.getOrDefault(module, Map.of()).get(region));
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
    Map<String, KmsKey> keys = inRegion.getOrDefault(module, Map.of());
    KmsKey there = keys.get(region);
    KmsKey anywhere = keys.get("");
    boolean first =
        there != null && (anywhere == null || there.address().compareTo(anywhere.address()) < 0);
    return Optional.ofNullable(first ? there : anywhere);
  }
}
