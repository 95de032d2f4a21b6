package io.github.cmkcheck.hcl;

/**
 * A token.
 *
 * @param kind its kind
 * @param start where it begins in the text
 * @param end the position after its last character
 * @param line the line on which it begins, from 1
 * @param problem what is wrong; empty except for {@link TokenKind#INVALID}
 */
record Token(TokenKind kind, int start, int end, int line, String problem) {}
