package io.github.cmkcheck.kms;

import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.inventory.KeyInventory;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.plan.ModuleAddress;
import io.github.cmkcheck.plan.ResourceAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds keys by what names them and by where they stand. */
final class KeyIndex {
  private final Map<String, KmsKey> byName = new HashMap<>();
  private final Map<String, KeyData> dataByName = new HashMap<>();
  private final Map<Block, List<KmsKey>> byBlock = new HashMap<>();
  private final Map<Block, List<KeyData>> dataByBlock = new HashMap<>();
  private final Map<ModuleAddress, List<KmsKey>> byModule = new HashMap<>();

  /** A block in one instance of a module; ordered, so that names of one hash cost nothing. */
  private record Block(ModuleAddress module, String block) implements Comparable<Block> {
    @Override
    public int compareTo(Block other) {
      int byBlock = block.compareTo(other.block);
      return byBlock == 0 ? module.compareTo(other.module) : byBlock;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Block that && module.equals(that.module) && block.equals(that.block);
    }

    @Override
    public int hashCode() {
      return 31 * module.hashCode() + block.hashCode();
    }
  }

  KeyIndex(KeyInventory inventory) {
    for (KmsKey key : inventory.keys()) {
      key.names().forEach(name -> byName.putIfAbsent(name, key));
      if (key.existsAfterApply()) {
        byBlock.computeIfAbsent(block(key.address()), block -> new ArrayList<>()).add(key);
        byModule.computeIfAbsent(key.address().module(), module -> new ArrayList<>()).add(key);
      }
    }
    for (KeyData data : inventory.data()) {
      // An AWS managed key is the stronger evidence: nobody can make an alias of one.
      boolean awsManaged = data.isAwsManaged().orElse(false);
      for (String name : data.names()) {
        if (awsManaged || !dataByName.containsKey(name)) {
          dataByName.put(name, data);
        }
      }
      dataByBlock.computeIfAbsent(block(data.address()), block -> new ArrayList<>()).add(data);
    }
  }

  private static Block block(ResourceAddress address) {
    return new Block(address.module(), address.block());
  }

  /** The key or alias resource that a name belongs to, also one that is about to go. */
  Optional<KmsKey> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The data source that tells about a key of that name. */
  Optional<KeyData> dataNamed(String name) {
    return Optional.ofNullable(dataByName.get(name));
  }

  /** The instances of a key resource that exist after apply. */
  List<KmsKey> instances(ModuleAddress module, String block) {
    return byBlock.getOrDefault(new Block(module, block), List.of());
  }

  /** The instances of a data source that were read already. */
  List<KeyData> dataInstances(ModuleAddress module, String block) {
    return dataByBlock.getOrDefault(new Block(module, block), List.of());
  }

  /** The keys and aliases of one module instance that exist after apply. */
  List<KmsKey> in(ModuleAddress module) {
    return byModule.getOrDefault(module, List.of());
  }
}
