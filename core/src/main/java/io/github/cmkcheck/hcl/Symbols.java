package io.github.cmkcheck.hcl;

/** The tokens with a fixed spelling; longer ones come before those that they begin with. */
enum Symbols {
  ELLIPSIS("...", TokenKind.ELLIPSIS),
  ARROW("=>", TokenKind.ARROW),
  EQUAL("==", TokenKind.EQUAL),
  NOT_EQUAL("!=", TokenKind.NOT_EQUAL),
  GREATER_OR_EQUAL(">=", TokenKind.GREATER_OR_EQUAL),
  LESS_OR_EQUAL("<=", TokenKind.LESS_OR_EQUAL),
  AND("&&", TokenKind.AND),
  OR("||", TokenKind.OR),
  DOUBLE_COLON("::", TokenKind.DOUBLE_COLON),
  EQUALS("=", TokenKind.EQUALS),
  NOT("!", TokenKind.NOT),
  GREATER(">", TokenKind.GREATER),
  LESS("<", TokenKind.LESS),
  COLON(":", TokenKind.COLON),
  OPEN_BRACKET("[", TokenKind.OPEN_BRACKET),
  CLOSE_BRACKET("]", TokenKind.CLOSE_BRACKET),
  OPEN_PARENTHESIS("(", TokenKind.OPEN_PARENTHESIS),
  CLOSE_PARENTHESIS(")", TokenKind.CLOSE_PARENTHESIS),
  DOT(".", TokenKind.DOT),
  COMMA(",", TokenKind.COMMA),
  STAR("*", TokenKind.STAR),
  PERCENT("%", TokenKind.PERCENT),
  PLUS("+", TokenKind.PLUS),
  MINUS("-", TokenKind.MINUS),
  QUESTION("?", TokenKind.QUESTION);

  private final String spelling;
  private final TokenKind kind;

  Symbols(String spelling, TokenKind kind) {
    this.spelling = spelling;
    this.kind = kind;
  }

  String spelling() {
    return spelling;
  }

  TokenKind kind() {
    return kind;
  }
}
