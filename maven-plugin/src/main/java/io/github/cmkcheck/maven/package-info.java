/** The Maven plugin: parameters in, a build that passes or fails out. */
@NullMarked
package io.github.cmkcheck.maven;

import org.jspecify.annotations.NullMarked;
