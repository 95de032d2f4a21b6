/** What things are called: Terraform's addresses and references, and AWS's ARNs. */
@NullMarked
package io.github.cmkcheck.address;

import org.jspecify.annotations.NullMarked;
