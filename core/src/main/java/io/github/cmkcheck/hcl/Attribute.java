package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.SourceRange;

/**
 * {@code name = expression}.
 *
 * @param name as written; HCL does not normalize identifiers
 * @param expression its value
 * @param range from the name to the end of the value
 */
public record Attribute(String name, Expression expression, SourceRange range) {}
