package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KmsKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys that exist after apply, to find one that a configuration can simply name. */
final class NameableKeys {
  private final Map<ResourceAddress, KmsKey> made = new HashMap<>();
  private final Map<ModuleAddress, List<KmsKey>> inModule = new HashMap<>();
  private final Map<ModuleAddress, Map<String, KmsKey>> inRegion = new HashMap<>();

  NameableKeys(KeyInventory keys) {
    for (KmsKey key : keys.keys()) {
      if (key.existsAfterApply()) {
        made.putIfAbsent(key.address(), key);
        if (key.canEncryptTables()
            && key.address().key().isNone()
            && key.address().type().equals("aws_kms_key")) {
          ModuleAddress module = key.address().module();
          inModule.computeIfAbsent(module, unseen -> new ArrayList<>()).add(key);
          inRegion
              .computeIfAbsent(module, unseen -> new HashMap<>())
              .putIfAbsent(regionOf(key), key);
        }
      }
    }
  }

  /** Where a key is by its ARN; empty for one that may be anywhere, as it has none yet. */
  private static String regionOf(KmsKey key) {
    return key.arn().map(arn -> Arn.any(arn).map(Arn::region).orElse("nowhere")).orElse("");
  }

  /** The key that stands at an address after apply. */
  Optional<KmsKey> at(ResourceAddress address) {
    return Optional.ofNullable(made.get(address));
  }

  /** Those of a module that its configuration can simply name, by address. */
  List<KmsKey> in(ModuleAddress module) {
    return inModule.getOrDefault(module, List.of());
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
