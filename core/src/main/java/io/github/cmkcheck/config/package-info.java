/** The configuration model, whoever read it: modules, and one tree for expressions. */
@NullMarked
package io.github.cmkcheck.config;

import org.jspecify.annotations.NullMarked;
