package io.github.cmkcheck.config;

/**
 * The {@code count} or {@code for_each} of a block. The trap: {@code for_each = toset([...])}
 * leaves no trace in plan JSON, so that a block without one may have named instances all the same.
 *
 * @param forEach whether it is a {@code for_each}
 * @param expression what it is set to
 */
public record Repetition(boolean forEach, Expression expression) {}
