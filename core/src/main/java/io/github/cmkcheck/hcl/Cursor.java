package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.SourceRange;
import java.util.List;

/** Where the parser is among the tokens, how deep, and whether line breaks are significant. */
final class Cursor {
  /** Deeper than anybody nests, and far from overflowing any stack. */
  static final int NESTING = 100;

  private final String file;
  private final String text;
  private final List<Token> tokens;
  private int at;
  private int consumed;
  private boolean lines;
  private int depth;
  private Token last;

  /**
   * At the first token.
   *
   * @param lines whether line breaks are significant there
   */
  Cursor(String file, String text, List<Token> tokens, boolean lines) {
    this.file = file;
    this.text = text;
    this.tokens = tokens;
    this.lines = lines;
    last = tokens.get(0);
  }

  /** Sets whether line breaks are significant from here on; returns the previous setting. */
  boolean lines(boolean mean) {
    boolean before = lines;
    lines = mean;
    return before;
  }

  Token peek() {
    while (!lines && tokens.get(at).kind() == TokenKind.NEWLINE) {
      at++;
    }
    return tokens.get(at);
  }

  TokenKind kind() {
    return peek().kind();
  }

  boolean is(TokenKind kind) {
    return kind() == kind;
  }

  /** Whether this word, which is a keyword only in this place, is next. */
  boolean isWord(String word) {
    Token token = peek();
    return token.kind() == TokenKind.IDENTIFIER
        && token.end() - token.start() == word.length()
        && text.startsWith(word, token.start());
  }

  /** The same, past any line breaks. */
  boolean isWordBehindLines(String word) {
    int here = at;
    boolean before = lines(false);
    boolean found = isWord(word);
    lines = before;
    at = here;
    return found;
  }

  /** Moves on, but never past the last token. */
  Token next() {
    Token token = peek();
    if (at < tokens.size() - 1) {
      at++;
    }
    consumed++;
    last = token;
    return token;
  }

  boolean take(TokenKind kind) {
    boolean found = is(kind);
    if (found) {
      next();
    }
    return found;
  }

  Token expect(TokenKind kind, String what) throws HclSyntaxException {
    if (!is(kind)) {
      throw expected(what);
    }
    return next();
  }

  String name(String what) throws HclSyntaxException {
    return text(expect(TokenKind.IDENTIFIER, what));
  }

  String text(Token token) {
    return text.substring(token.start(), token.end());
  }

  /** The character of a token at this index. */
  char character(Token token, int index) {
    return text.charAt(token.start() + index);
  }

  /** Whether the token after the next one is of this kind. */
  boolean isSecond(TokenKind kind) {
    peek();
    return at + 1 < tokens.size() && tokens.get(at + 1).kind() == kind;
  }

  /** How many tokens were consumed, without the line breaks that are not significant. */
  int consumed() {
    return consumed;
  }

  /** The range from a token to the one that was consumed last. */
  SourceRange since(Token first) {
    return new SourceRange(file, first.line(), last.line());
  }

  void enter() throws HclSyntaxException {
    if (++depth > NESTING) {
      throw problem(peek(), "nested more than " + NESTING + " levels deep");
    }
  }

  void leave() {
    depth--;
  }

  HclSyntaxException expected(String what) {
    Token found = peek();
    return found.kind() == TokenKind.INVALID
        ? problem(found, found.problem())
        : problem(found, "expected " + what + ", found " + found.kind().words());
  }

  HclSyntaxException problem(Token token, String problem) {
    return problemAt(token.start(), token.line(), problem);
  }

  /** A problem at a character of a token that has no line break in it. */
  HclSyntaxException problem(Token token, int index, String problem) {
    return problemAt(token.start() + index, token.line(), problem);
  }

  private HclSyntaxException problemAt(int offset, int line, String problem) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    start += start == 0 && text.startsWith("\ufeff") ? 1 : 0;
    return new HclSyntaxException(file, line, text.codePointCount(start, offset) + 1, problem);
  }

  /**
   * The iterator that a {@code dynamic} block names, possibly only after its content.
   *
   * @return the label if it names none; to be called after the opening brace
   */
  String iterator(String label) {
    int open = 0;
    for (int i = at; i + 3 < tokens.size() && open >= 0; i++) {
      switch (tokens.get(i).kind()) {
        case OPEN_BRACE, OPEN_BRACKET, OPEN_PARENTHESIS -> open++;
        case OPEN_INTERPOLATION, OPEN_DIRECTIVE -> open++;
        case CLOSE_BRACE, CLOSE_BRACKET, CLOSE_PARENTHESIS, CLOSE_SEQUENCE -> open--;
        case IDENTIFIER -> {
          if (open == 0
              && isIterator(i)
              && tokens.get(i + 1).kind() == TokenKind.EQUALS
              && tokens.get(i + 2).kind() == TokenKind.IDENTIFIER) {
            return text(tokens.get(i + 2));
          }
        }
        default -> {}
      }
    }
    return label;
  }

  private boolean isIterator(int token) {
    TokenKind before = tokens.get(token - 1).kind();
    return (before == TokenKind.NEWLINE || before == TokenKind.OPEN_BRACE)
        && text(tokens.get(token)).equals("iterator");
  }
}
