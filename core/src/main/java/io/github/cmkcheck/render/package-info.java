/** One renderer for each report format. */
@NullMarked
package io.github.cmkcheck.render;

import org.jspecify.annotations.NullMarked;
