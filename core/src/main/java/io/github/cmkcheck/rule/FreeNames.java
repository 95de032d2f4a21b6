package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KmsKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names that a new key can have in a module. Each is searched for once, however many findings need
 * it.
 */
final class FreeNames {
  private final KeyInventory keys;
  private final Map<ModuleAddress, Set<String>> taken = new HashMap<>();
  private final Map<String, String> found = new HashMap<>();

  FreeNames(KeyInventory keys) {
    this.keys = keys;
  }

  /**
   * A name that is taken by no block of a type in a module, and by no key that still exists.
   *
   * @param configured the blocks in the module's configuration
   */
  String first(ModuleAddress module, Set<String> configured, String type, String label) {
    ModuleAddress called = module.withoutKeys();
    return found.computeIfAbsent(
        called + " " + type + "." + label,
        unseen -> {
          Set<String> here = taken().getOrDefault(called, Set.of());
          String name = label;
          for (int i = 2; isTaken(type + "." + name, here, configured); i++) {
            name = label + "_" + i;
          }
          return name;
        });
  }

  private static boolean isTaken(String block, Set<String> keys, Set<String> configured) {
    return keys.contains(block) || configured.contains(block);
  }

  private Map<ModuleAddress, Set<String>> taken() {
    if (taken.isEmpty()) {
      for (KmsKey key : keys.keys()) {
        taken
            .computeIfAbsent(key.address().module().withoutKeys(), unseen -> new HashSet<>())
            .add(key.address().block());
      }
    }
    return taken;
  }
}
