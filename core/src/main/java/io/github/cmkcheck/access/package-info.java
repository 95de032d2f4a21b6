/** Who may use what according to the IAM policies of a plan, as far as the plan shows them. */
@NullMarked
package io.github.cmkcheck.access;

import org.jspecify.annotations.NullMarked;
