/** Replaces the configuration that plan JSON shows with the configuration in the files. */
@NullMarked
package io.github.cmkcheck.plan.hcl;

import org.jspecify.annotations.NullMarked;
