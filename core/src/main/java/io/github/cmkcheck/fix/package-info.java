/** Writes what fixes a finding as a patch of the configuration's files. */
@NullMarked
package io.github.cmkcheck.fix;

import org.jspecify.annotations.NullMarked;
