package io.github.cmkcheck.config;

/**
 * Where something is written.
 *
 * @param file the name under which the file was read
 * @param line its first line, from 1
 * @param endLine its last line, inclusive
 */
public record SourceRange(String file, int line, int endLine) {}
