/** Reads configuration files, HCL and its JSON form, into the trees of {@code config}. */
@NullMarked
package io.github.cmkcheck.hcl;

import org.jspecify.annotations.NullMarked;
