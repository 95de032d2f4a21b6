package io.github.cmkcheck.hcl;

/**
 * A token.
 *
 * @param kind what it is
 * @param start where it begins in the text
 * @param end behind its last character
 * @param line the line on which it begins, from 1
 * @param problem what is wrong; empty for all but {@link TokenKind#INVALID}
 */
record Token(TokenKind kind, int start, int end, int line, String problem) {}
