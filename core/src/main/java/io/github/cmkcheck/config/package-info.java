/** The configuration model, whatever it was read from: modules, and one tree for expressions. */
@NullMarked
package io.github.cmkcheck.config;

import org.jspecify.annotations.NullMarked;
