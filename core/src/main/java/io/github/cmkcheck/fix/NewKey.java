package io.github.cmkcheck.fix;

import io.github.cmkcheck.rule.Hcl;
import java.util.List;

/**
 * A key that the patch adds to a module.
 *
 * @param directory where the module lies
 * @param name of the block
 * @param provider how the module calls the provider; empty for the usual one
 */
record NewKey(String directory, String name, String provider) {

  /** The same for every table that can be on it. */
  String place() {
    return directory + ":" + provider;
  }

  /** Its block. */
  List<String> lines() {
    return Hcl.newKey(name, provider, "tables").lines().toList();
  }
}
