package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.ModuleConfig.ResourceConfig;
import io.github.cmkcheck.owner.EncryptedObject;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that somebody has to make: where their table is, and called as nothing is called there.
 */
final class KeysToMake {
  private final Facts facts;

  KeysToMake(Facts facts) {
    this.facts = facts;
  }

  /**
   * A key for a table.
   *
   * @param module where it is made: that of the table, or one that calls it
   */
  Remedy.NewKey forTable(EncryptedObject object, ModuleAddress module) {
    String provider = provider(object, module);
    String alias =
        provider.contains(".") ? "_" + provider.substring(provider.indexOf('.') + 1) : "";
    String label = free(module, "aws_kms_key", "dynamodb" + alias);
    return new Remedy.NewKey(module, "aws_kms_key." + label, Hcl.newKey(label, provider, "tables"));
  }

  /** How a module calls the provider of a table; empty for the one that needs no name. */
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
      // One of the module's own: here, whatever is in the same region does.
      name = Optional.ofNullable(object.region()).flatMap(facts::providerIn).orElse("");
    } else if (!module.isRoot() && (colon < 0 || !module.equals(table.module()))) {
      name = "";
    }
    return name.matches("aws\\.[\\w-]+") ? name : "";
  }

  /** A name that no block of a type has in a module, and no key that is still there. */
  String free(ModuleAddress module, String type, String label) {
    Set<String> configured =
        Optional.ofNullable(facts.configuration())
            .flatMap(root -> root.at(module))
            .map(config -> config.resources().keySet())
            .orElse(Set.of());
    return facts.nameable().freeNames().first(module, configured, type, label);
  }
}
