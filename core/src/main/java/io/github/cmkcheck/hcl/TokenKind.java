package io.github.cmkcheck.hcl;

/** The kinds of tokens, each with its name in messages. */
enum TokenKind {
  IDENTIFIER("a name"),
  NUMBER("a number"),
  OPEN_BRACE("an opening brace"),
  CLOSE_BRACE("a closing brace"),
  OPEN_BRACKET("an opening bracket"),
  CLOSE_BRACKET("a closing bracket"),
  OPEN_PARENTHESIS("an opening parenthesis"),
  CLOSE_PARENTHESIS("a closing parenthesis"),
  OPEN_QUOTE("a quoted string"),
  CLOSE_QUOTE("the end of a quoted string"),
  OPEN_HEREDOC("a heredoc"),
  CLOSE_HEREDOC("the end of a heredoc"),
  /** Text of a quoted string, with its escapes. */
  QUOTED_TEXT("text"),
  /** Text of a heredoc or a bare template, at most one line. */
  PLAIN_TEXT("text"),
  /** <code>${</code> or <code>${~</code>. */
  OPEN_INTERPOLATION("an interpolation"),
  /** <code>%{</code> or <code>%{~</code>. */
  OPEN_DIRECTIVE("a template directive"),
  /** The <code>}</code> or <code>~}</code> that closes one of these. */
  CLOSE_SEQUENCE("the closing brace of a template sequence"),
  EQUALS("an equals sign"),
  COLON("a colon"),
  DOUBLE_COLON("two colons"),
  COMMA("a comma"),
  DOT("a dot"),
  ELLIPSIS("three dots"),
  ARROW("an arrow"),
  QUESTION("a question mark"),
  NOT("an operator"),
  OR("an operator"),
  AND("an operator"),
  EQUAL("an operator"),
  NOT_EQUAL("an operator"),
  LESS("an operator"),
  LESS_OR_EQUAL("an operator"),
  GREATER("an operator"),
  GREATER_OR_EQUAL("an operator"),
  PLUS("an operator"),
  MINUS("an operator"),
  STAR("a star"),
  SLASH("an operator"),
  PERCENT("an operator"),
  NEWLINE("the end of the line"),
  END("the end of the file"),
  /** Something that is not HCL; nothing is read after it. */
  INVALID("something that is not HCL");

  private final String words;

  TokenKind(String words) {
    this.words = words;
  }

  /** Its name with an article. */
  String words() {
    return words;
  }
}
