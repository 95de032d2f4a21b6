package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.inventory.ResourceInstance;
import io.github.cmkcheck.inventory.TableInventory;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.EncryptionDrift;
import io.github.cmkcheck.owner.KeyUse;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.hcl.SourceFinder.Found;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rules judge: the facts about tables and keys, joined once, so that no rule has to walk the
 * plan itself.
 *
 * @param plan the plan they come from
 * @param sources the configuration's files, if any were found
 * @param objects every table and replica with the owner of its key, by address and region
 * @param keyUses the same grouped by key: what each key encrypts, with unknown keys last
 * @param drifts the tables and replicas whose key was changed outside Terraform
 * @param tables the inventory that they come from
 * @param keys the keys of the plan
 */
public record Facts(
    Plan plan,
    Found sources,
    List<EncryptedObject> objects,
    List<KeyUse> keyUses,
    List<EncryptionDrift> drifts,
    TableInventory tables,
    KeyInventory keys,
    NameableKeys nameable,
    DynamicBlocks dynamicBlocks) {

  /**
   * The facts about one plan.
   *
   * @param approved the keys that may be proposed
   */
  public Facts(
      Plan plan,
      Found sources,
      List<EncryptedObject> objects,
      List<KeyUse> keyUses,
      List<EncryptionDrift> drifts,
      TableInventory tables,
      KeyInventory keys,
      ApprovedKeys approved) {
    this(
        plan,
        sources,
        objects,
        keyUses,
        drifts,
        tables,
        keys,
        new NameableKeys(plan, keys, keyUses, approved),
        new DynamicBlocks(
            sources.sources() == null ? plan.configuration() : sources.sources().configuration()));
  }

  /** Copies the lists. */
  public Facts {
    objects = List.copyOf(objects);
    keyUses = List.copyOf(keyUses);
    drifts = List.copyOf(drifts);
  }

  /**
   * The keys that encrypt a table or replica after apply and are, or may be, customer managed:
   * rules about keys look at these.
   */
  public List<KeyUse> keysInUse() {
    return keyUses.stream()
        .filter(use -> use.key().isPresent() && use.owner() != Owner.AWS_MANAGED)
        .toList();
  }

  /**
   * A key that the configuration of a module can refer to directly, in the given region if that is
   * known.
   */
  Optional<KmsKey> keyIn(ModuleAddress module, @Nullable String region) {
    return nameable.first(module, region);
  }

  /** The same, but only a key that is certainly in that region. */
  Optional<KmsKey> keyCertainlyIn(ModuleAddress module, String region) {
    return nameable.certainlyIn(module, region);
  }

  /** The name of a provider configuration in the root module for a region. */
  Optional<String> providerIn(String region) {
    return nameable.provider(region);
  }

  /**
   * The resources of some other type as they will be after apply, for custom rules.
   *
   * @param type one that the check was told to keep
   */
  public List<ResourceInstance> instances(String type) {
    return ResourceInstance.of(plan, type);
  }

  /** The configuration, with all that its files show if there are any. */
  @Nullable ModuleConfig configuration() {
    return configuration(plan, sources);
  }

  private static @Nullable ModuleConfig configuration(Plan plan, Found sources) {
    return sources.sources() == null ? plan.configuration() : sources.sources().configuration();
  }

  /** The keys that the configuration of a module can refer to directly. */
  public Stream<KmsKey> keysIn(ModuleAddress module) {
    return nameable.in(module).stream();
  }
}
