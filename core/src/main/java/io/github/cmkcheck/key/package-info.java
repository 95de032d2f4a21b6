/** Which KMS key is meant, by whatever name it goes. */
@NullMarked
package io.github.cmkcheck.key;

import org.jspecify.annotations.NullMarked;
