package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.owner.EncryptedObject;
import java.util.Optional;
import java.util.Set;

/** The keys that have to be made: next to their table, under names that are not taken there. */
final class KeysToMake {
  private final Facts facts;

  KeysToMake(Facts facts) {
    this.facts = facts;
  }

  /**
   * A key for a table.
   *
   * @param module where it is made: the module of the table, or one that calls it
   */
  Remedy.NewKey forTable(EncryptedObject object, ModuleAddress module) {
    String provider = provider(object, module);
    String alias =
        provider.contains(".") ? "_" + provider.substring(provider.indexOf('.') + 1) : "";
    String label = free(module, "aws_kms_key", "dynamodb" + alias);
    return new Remedy.NewKey(module, "aws_kms_key." + label, Hcl.newKey(label, provider, "tables"));
  }

  /** The provider of a table as a module names it; empty for the default one. */
  private String provider(EncryptedObject object, ModuleAddress module) {
    ResourceAddress table = object.table().address();
    String key =
        Optional.ofNullable(facts.configuration())
            .flatMap(root -> root.resource(table))
            .map(ResourceConfig::provider)
            .orElse("");
    int colon = key.lastIndexOf(':');
    String name = key.substring(colon + 1);
    if (module.isRoot() && colon >= 0) {
      // The provider belongs to the table's module: here, any one in the same region will do.
      name = Optional.ofNullable(object.region()).flatMap(facts::providerIn).orElse("");
    } else if (!module.isRoot() && (colon < 0 || !module.equals(table.module()))) {
      name = "";
    }
    return name.matches("aws\\.[\\w-]+") ? name : "";
  }

  /** A name that is taken by no block of a type in a module, and by no key that still exists. */
  String free(ModuleAddress module, String type, String label) {
    Set<String> configured =
        Optional.ofNullable(facts.configuration())
            .flatMap(root -> root.at(module))
            .map(config -> config.resources().keySet())
            .orElse(Set.of());
    return facts.nameable().freeNames().first(module, configured, type, label);
  }
}
