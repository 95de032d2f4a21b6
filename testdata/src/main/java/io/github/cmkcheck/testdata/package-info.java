/** Real plans with known answers, shared by the tests of the other modules. */
@NullMarked
package io.github.cmkcheck.testdata;

import org.jspecify.annotations.NullMarked;
