package io.github.cmkcheck.fix;

import io.github.cmkcheck.rule.Hcl;
import java.util.ArrayList;
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
    List<String> lines =
        new ArrayList<>(Hcl.KEY.replace("\"dynamodb\"", '"' + name + '"').lines().toList());
    if (!provider.isEmpty()) {
      lines.add(1, "  provider                = " + provider);
    }
    return lines;
  }
}
