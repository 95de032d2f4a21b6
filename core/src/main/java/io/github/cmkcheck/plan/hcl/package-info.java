/** Puts the configuration's files in the place of what plan JSON shows of the configuration. */
@NullMarked
package io.github.cmkcheck.plan.hcl;

import org.jspecify.annotations.NullMarked;
