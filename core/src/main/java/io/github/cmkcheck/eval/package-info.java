/**
 * What an expression can come to: the set of its possible values, each with the way that leads to
 * it. Nothing here knows what is asked about it.
 */
@NullMarked
package io.github.cmkcheck.eval;

import org.jspecify.annotations.NullMarked;
