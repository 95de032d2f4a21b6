package io.github.cmkcheck.hcl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Splits a text into tokens, in one pass and without recursion. Quotes and heredocs have rules of
 * their own, and inside <code>${</code> the usual rules apply again, so it keeps a stack. It stops
 * at anything that is not HCL: the parser fails when it gets there.
 */
final class Lexer {

  private enum Rules {
    CODE,
    QUOTED,
    HEREDOC,
    BARE
  }

  /** An open file, quote, heredoc or interpolation. */
  private static final class Level {
    final Rules rules;

    /** The marker that ends a heredoc. */
    final String marker;

    /** How many braces are open in this code. */
    int braces;

    /** Whether the end of a heredoc may be here. */
    boolean lineStart = true;

    Level(Rules rules, String marker) {
      this.rules = rules;
      this.marker = marker;
    }
  }

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private int at;
  private int line = 1;
  private boolean failed;

  private Lexer(String text, Rules rules) {
    this.text = text;
    levels.push(new Level(rules, ""));
  }

  /** A lexer for a file or expression. */
  static Lexer code(String text) {
    Lexer lexer = new Lexer(text, Rules.CODE);
    lexer.at = text.startsWith("\ufeff") ? 1 : 0;
    lexer.run();
    return lexer;
  }

  /** A lexer for a template without quotes around it. */
  static Lexer template(String text) {
    Lexer lexer = new Lexer(text, Rules.BARE);
    lexer.run();
    return lexer;
  }

  /** All tokens; the last is {@link TokenKind#END} or {@link TokenKind#INVALID}. */
  List<Token> tokens() {
    return tokens;
  }

  List<Comment> comments() {
    return comments;
  }

  private void run() {
    while (at < text.length() && !failed) {
      switch (levels.element().rules) {
        case CODE -> code();
        case QUOTED -> quoted();
        case HEREDOC, BARE -> plain(levels.element());
      }
    }
    if (!failed) {
      add(TokenKind.END, at);
    }
  }

  private void add(TokenKind kind, int end) {
    tokens.add(new Token(kind, at, end, line, ""));
    at = end;
  }

  private void fail(String problem) {
    tokens.add(new Token(TokenKind.INVALID, at, at, line, problem));
    failed = true;
  }

  private int peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : -1;
  }

  private void newline(int end) {
    add(TokenKind.NEWLINE, end);
    line++;
  }

  private void code() {
    int c = text.codePointAt(at);
    if (c == ' ' || c == '\t') {
      at++;
    } else if (Characters.beginsName(c)) {
      add(TokenKind.IDENTIFIER, nameEnd(at));
    } else if (Characters.isDigit(c)) {
      add(TokenKind.NUMBER, numberEnd());
    } else {
      symbol((char) c);
    }
  }

  private void symbol(char c) {
    switch (c) {
      case '\n' -> newline(at + 1);
      case '\r' -> {
        if (peek(1) == '\n') {
          newline(at + 2);
        } else {
          fail("a carriage return ends no line");
        }
      }
      case '#' -> lineComment(at + 1);
      case '/' -> slash();
      case '"' -> {
        add(TokenKind.OPEN_QUOTE, at + 1);
        levels.push(new Level(Rules.QUOTED, ""));
      }
      case '<' -> less();
      case '{' -> {
        levels.element().braces++;
        add(TokenKind.OPEN_BRACE, at + 1);
      }
      case '}' -> closeBrace(at + 1);
      case '~' -> {
        if (peek(1) == '}' && levels.size() > 1 && levels.element().braces == 0) {
          closeBrace(at + 2);
        } else {
          fail("a tilde has no meaning here");
        }
      }
      default -> operator(c);
    }
  }

  private void operator(char c) {
    for (Symbols symbol : Symbols.values()) {
      if (text.startsWith(symbol.spelling(), at)) {
        add(symbol.kind(), at + symbol.spelling().length());
        return;
      }
    }
    fail(
        switch (c) {
          case '\'' -> "strings stand in double quotes, not in single ones";
          case '`' -> "strings stand in double quotes, not in backticks";
          case '&', '|', '^' -> "there are no bitwise operators";
          case ';' -> "there are no semicolons";
          default -> "this character has no meaning here";
        });
  }

  private void closeBrace(int end) {
    Level level = levels.element();
    if (level.braces == 0 && levels.size() > 1) {
      add(TokenKind.CLOSE_SEQUENCE, end);
      levels.pop();
    } else {
      level.braces--;
      add(TokenKind.CLOSE_BRACE, end);
    }
  }

  private int nameEnd(int from) {
    int end = from;
    while (end < text.length() && Characters.continuesName(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /**
   * Takes dots and exponents as they come, but no dot at the end; {@link Numbers} checks the rest.
   */
  private int numberEnd() {
    int end = at;
    int last = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (Characters.isDigit(c)) {
        last = ++end;
      } else if (c == '.') {
        end++;
      } else {
        int digit = end + 1;
        if (digit < text.length() && "+-".indexOf(text.charAt(digit)) >= 0) {
          digit++;
        }
        if (c != 'e' && c != 'E'
            || digit >= text.length()
            || !Characters.isDigit(text.charAt(digit))) {
          break;
        }
        end = digit + 1;
        last = end;
      }
    }
    return last;
  }

  private void slash() {
    if (peek(1) == '/') {
      lineComment(at + 2);
    } else if (peek(1) == '*') {
      int end = text.indexOf("*/", at + 2);
      if (end < 0) {
        fail("this comment has no end");
        return;
      }
      String content = text.substring(at + 2, end);
      comments.add(new Comment(line, content));
      line += (int) content.chars().filter(c -> c == '\n').count();
      at = end + 2;
    } else {
      add(TokenKind.SLASH, at + 1);
    }
  }

  private void lineComment(int from) {
    int end = text.indexOf('\n', from);
    comments.add(new Comment(line, text.substring(from, end < 0 ? text.length() : end)));
    if (end < 0) {
      at = text.length();
    } else {
      newline(end + 1);
    }
  }

  private void less() {
    int name = at + (peek(2) == '-' ? 3 : 2);
    if (peek(1) == '<' && name < text.length() && Characters.beginsName(text.codePointAt(name))) {
      int nameEnd = nameEnd(name);
      int end = lineEnd(nameEnd);
      if (end > nameEnd) {
        add(TokenKind.OPEN_HEREDOC, end);
        line++;
        levels.push(new Level(Rules.HEREDOC, text.substring(name, nameEnd)));
        return;
      }
    }
    operator('<');
  }

  /** The position after the line break that is here; the same position if there is none. */
  private int lineEnd(int from) {
    int end = from;
    if (end < text.length() && text.charAt(end) == '\r') {
      end++;
    }
    return end < text.length() && text.charAt(end) == '\n' ? end + 1 : from;
  }

  private void quoted() {
    char c = text.charAt(at);
    switch (c) {
      case '"' -> {
        add(TokenKind.CLOSE_QUOTE, at + 1);
        levels.pop();
      }
      case '\n', '\r' -> fail("a quoted string must end on its line");
      case '$', '%' -> dollar(c, TokenKind.QUOTED_TEXT);
      default -> {
        int end = at;
        while (end < text.length() && "\"\n\r$%".indexOf(text.charAt(end)) < 0) {
          end += text.charAt(end) == '\\' && end + 1 < text.length() ? 2 : 1;
          if ("\n\r".indexOf(text.charAt(end - 1)) >= 0) {
            at = end - 1;
            fail("a quoted string must end on its line");
            return;
          }
        }
        add(TokenKind.QUOTED_TEXT, end);
      }
    }
  }

  private void dollar(char c, TokenKind literal) {
    if (peek(1) == '{') {
      levels.element().lineStart = false;
      boolean strips = peek(2) == '~';
      add(
          c == '$' ? TokenKind.OPEN_INTERPOLATION : TokenKind.OPEN_DIRECTIVE,
          at + (strips ? 3 : 2));
      levels.push(new Level(Rules.CODE, ""));
    } else if (peek(1) == c && peek(2) == '{') {
      add(literal, at + 3);
    } else {
      // HashiCorp's scanner takes one more character here if the line ends after it, and strip
      // markers see only one token.
      boolean plain = literal == TokenKind.PLAIN_TEXT && peek(1) < 0x80 && peek(1) != '\n';
      add(literal, at + (plain && lineEnd(at + 2) > at + 2 ? 2 : 1));
    }
  }

  /** Reads at most one line, so that strip markers and indentation work line by line. */
  private void plain(Level level) {
    char c = text.charAt(at);
    if (c == '$' || c == '%') {
      dollar(c, TokenKind.PLAIN_TEXT);
      level.lineStart = false;
      return;
    }
    int end = at;
    while (end < text.length() && "\n$%".indexOf(text.charAt(end)) < 0) {
      if (text.charAt(end) == '\r' && level.rules == Rules.HEREDOC && lineEnd(end) == end) {
        at = end;
        fail("a carriage return ends no line");
        return;
      }
      end++;
    }
    boolean whole = end < text.length() && text.charAt(end) == '\n';
    if (!whole) {
      add(TokenKind.PLAIN_TEXT, end);
      level.lineStart = false;
    } else if (level.rules == Rules.HEREDOC && level.lineStart && isMarker(level, end)) {
      int newline = text.charAt(end - 1) == '\r' ? end - 1 : end;
      add(TokenKind.CLOSE_HEREDOC, newline);
      newline(end + 1);
      levels.pop();
    } else {
      add(TokenKind.PLAIN_TEXT, end + 1);
      line++;
      level.lineStart = true;
    }
  }

  private boolean isMarker(Level level, int end) {
    String content = Characters.trimBehind(text.substring(at, end));
    return Characters.trimBefore(content).equals(level.marker);
  }
}
