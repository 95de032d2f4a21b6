/** Where the bytes of a plan come from, and what they turn out to be when they are none. */
@NullMarked
package io.github.cmkcheck.input;

import org.jspecify.annotations.NullMarked;
