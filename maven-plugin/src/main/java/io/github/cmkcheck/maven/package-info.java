/** The Maven plugin: parameters in, a build that goes on or ends out. */
@NullMarked
package io.github.cmkcheck.maven;

import org.jspecify.annotations.NullMarked;
