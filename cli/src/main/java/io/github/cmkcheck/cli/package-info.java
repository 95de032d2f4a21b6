/** The command line: picocli commands around {@link io.github.cmkcheck.CmkCheck}. */
@NullMarked
package io.github.cmkcheck.cli;

import org.jspecify.annotations.NullMarked;
