/** Where the bytes of a plan come from, and what they are if they are not a plan. */
@NullMarked
package io.github.cmkcheck.input;

import org.jspecify.annotations.NullMarked;
