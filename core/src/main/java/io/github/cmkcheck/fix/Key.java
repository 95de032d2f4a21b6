package io.github.cmkcheck.fix;

import org.jspecify.annotations.Nullable;

/**
 * How a module names the key that a table gets.
 *
 * @param expression its ARN
 * @param added the new key, if the patch adds one
 */
record Key(String expression, @Nullable NewKey added) {}
