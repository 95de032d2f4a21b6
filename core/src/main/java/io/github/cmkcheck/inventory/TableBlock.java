package io.github.cmkcheck.inventory;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of a configuration that creates any number of tables or replicas.
 *
 * @param module the module it is in, without instance keys
 * @param block its name as in {@link ResourceAddress#block()}
 * @param config its content
 */
public record TableBlock(ModuleAddress module, String block, ResourceConfig config) {

  /** All such blocks of a configuration. */
  public static List<TableBlock> of(ModuleConfig root) {
    List<TableBlock> blocks = new ArrayList<>();
    collect(root, ModuleAddress.ROOT, blocks);
    return blocks;
  }

  private static void collect(ModuleConfig config, ModuleAddress module, List<TableBlock> into) {
    config
        .resources()
        .forEach(
            (block, resource) -> {
              if (TableType.of(block.substring(0, block.indexOf('.'))).isPresent()) {
                into.add(new TableBlock(module, block, resource));
              }
            });
    config
        .calls()
        .forEach(
            (name, call) -> collect(call.module(), module.child(name, InstanceKey.NONE), into));
  }

  /** Its address without instance keys. */
  public String name() {
    return module.isRoot() ? block : module + "." + block;
  }
}
