package io.github.cmkcheck.fix;

import io.github.cmkcheck.address.ModuleAddress;

/**
 * An input of a module, to be passed by its caller.
 *
 * @param module the call, without instance keys
 * @param name of the variable
 */
record Input(ModuleAddress module, String name) implements Comparable<Input> {
  @Override
  public int compareTo(Input other) {
    int byModule = module.compareTo(other.module);
    return byModule == 0 ? name.compareTo(other.name) : byModule;
  }
}
