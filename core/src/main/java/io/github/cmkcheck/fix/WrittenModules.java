package io.github.cmkcheck.fix;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.source.ModuleFiles;
import java.util.HashMap;
import java.util.Map;

/** The files of the modules in one configuration; each module is read when it is first needed. */
final class WrittenModules {
  private final Sources sources;
  private final Map<String, WrittenModule> byDirectory = new HashMap<>();

  WrittenModules(Sources sources) {
    this.sources = sources;
  }

  /** A module, whichever instance the address names. */
  WrittenModule of(ModuleAddress module) throws NotPatched {
    ModuleFiles files = sources.files().get(module.withoutKeys());
    if (files == null) {
      throw new NotPatched(
          "the files of its module are not there: run `terraform init`, or name the binary plan");
    }
    return byDirectory.computeIfAbsent(files.directory(), any -> new WrittenModule(files));
  }
}
