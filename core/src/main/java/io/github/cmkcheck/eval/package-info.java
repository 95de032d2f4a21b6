/**
 * What an expression can evaluate to: the set of its possible values, each with the way that leads
 * to it. Nothing here knows what the values are needed for.
 */
@NullMarked
package io.github.cmkcheck.eval;

import org.jspecify.annotations.NullMarked;
