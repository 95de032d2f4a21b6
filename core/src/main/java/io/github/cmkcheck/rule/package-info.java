/** Judgement: rules over tables and the owners of their keys. */
@NullMarked
package io.github.cmkcheck.rule;

import org.jspecify.annotations.NullMarked;
