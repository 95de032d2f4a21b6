/** Where the configuration behind a plan lies, and the texts of its files. */
@NullMarked
package io.github.cmkcheck.source;

import org.jspecify.annotations.NullMarked;
