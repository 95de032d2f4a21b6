/** Which KMS key is meant, however it is named. */
@NullMarked
package io.github.cmkcheck.key;

import org.jspecify.annotations.NullMarked;
