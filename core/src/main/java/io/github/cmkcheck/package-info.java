/** The one entry point for those who embed cmkcheck. */
@NullMarked
package io.github.cmkcheck;

import org.jspecify.annotations.NullMarked;
