package io.github.cmkcheck.fix;

import io.github.cmkcheck.rule.Hcl;
import java.util.List;

/**
 * A key that the patch adds to a module.
 *
 * @param directory the folder of the module
 * @param name of the block
 * @param provider the provider as the module names it; empty for the default one
 */
record NewKey(String directory, String name, String provider) {

  /** An identity that is the same for all tables that can share the key. */
  String place() {
    return directory + ":" + provider;
  }

  /** Its block. */
  List<String> lines() {
    return Hcl.newKey(name, provider, "tables").lines().toList();
  }
}
