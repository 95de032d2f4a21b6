/** Who owns the key of a table, and how we know. */
@NullMarked
package io.github.cmkcheck.kms;

import org.jspecify.annotations.NullMarked;
