package io.github.cmkcheck.config;

/**
 * The {@code count} or {@code for_each} of a block. Beware: {@code for_each = toset([...])} leaves
 * no trace in plan JSON, so a block without one may still have named instances.
 *
 * @param forEach whether it is a {@code for_each}
 * @param expression what it is set to
 */
public record Repetition(boolean forEach, Expression expression) {}
