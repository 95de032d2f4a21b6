package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.ModuleAddress;

/**
 * Where a key was left out: a module that accepts one is called without it.
 *
 * @param module the instance of the called module
 * @param variable the input that is not passed
 */
public record MissingInput(ModuleAddress module, String variable) {}
