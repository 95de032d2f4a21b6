/** Builds the {@link io.github.cmkcheck.plan.Plan} in one forward pass over JSON tokens. */
@NullMarked
package io.github.cmkcheck.plan.json;

import org.jspecify.annotations.NullMarked;
