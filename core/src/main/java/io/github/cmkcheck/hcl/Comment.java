package io.github.cmkcheck.hcl;

/**
 * A comment.
 *
 * @param line where it begins, from 1
 * @param text what it says, without its marks and the blanks around it
 */
public record Comment(int line, String text) {}
