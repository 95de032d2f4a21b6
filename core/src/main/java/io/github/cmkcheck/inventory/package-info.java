/** What a plan contains that matters for encryption: tables, replicas, KMS keys. */
@NullMarked
package io.github.cmkcheck.inventory;

import org.jspecify.annotations.NullMarked;
