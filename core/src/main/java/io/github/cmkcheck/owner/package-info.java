/** Who owns the key of a table, and how we know: what is possible, minus what is ruled out. */
@NullMarked
package io.github.cmkcheck.owner;

import org.jspecify.annotations.NullMarked;
