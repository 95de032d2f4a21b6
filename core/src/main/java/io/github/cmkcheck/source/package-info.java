/** Where the configuration behind a plan is, and the texts of its files. */
@NullMarked
package io.github.cmkcheck.source;

import org.jspecify.annotations.NullMarked;
