/** What a run has found, as data. */
@NullMarked
package io.github.cmkcheck.report;

import org.jspecify.annotations.NullMarked;
