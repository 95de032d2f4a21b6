/** Terraform's values. */
@NullMarked
package io.github.cmkcheck.value;

import org.jspecify.annotations.NullMarked;
