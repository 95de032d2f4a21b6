package io.github.cmkcheck.config;

/**
 * Where something is written.
 *
 * @param file the name that the file was read under
 * @param line its first line, from 1
 * @param endLine its last line, itself included
 */
public record SourceRange(String file, int line, int endLine) {}
