package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads templates: quoted strings, heredocs, and the strings of JSON files. */
final class TemplateParser {
  private final Cursor cursor;
  private final Scope scope;
  private final ExpressionParser expressions;
  private final EscapedText escapes;

  TemplateParser(Cursor cursor, Scope scope, ExpressionParser expressions) {
    this.cursor = cursor;
    this.scope = scope;
    this.expressions = expressions;
    escapes = new EscapedText(cursor);
  }

  /** A quoted template, or a heredoc. */
  Expression parse() throws HclSyntaxException {
    Token open = cursor.next();
    if (open.kind() == TokenKind.OPEN_QUOTE) {
      return parse(TokenKind.CLOSE_QUOTE, false);
    }
    return parse(TokenKind.CLOSE_HEREDOC, cursor.character(open, 2) == '-');
  }

  /** Everything that is left, as one template. */
  Expression bare() throws HclSyntaxException {
    return parse(TokenKind.END, false);
  }

  private Expression parse(TokenKind end, boolean indented) throws HclSyntaxException {
    cursor.enter();
    boolean lines = cursor.lines(true);
    List<TemplatePart> parts = parts(end);
    cursor.lines(lines);
    cursor.leave();
    if (indented) {
      new Indentation(parts).remove();
    }
    return parts.size() == 1 && parts.get(0) instanceof TemplatePart.Value value
        ? value.expression()
        : new TemplateTree(parts).expression();
  }

  /** What is open in a template. */
  private enum Open {
    IF,
    ELSE,
    FOR
  }

  private List<TemplatePart> parts(TokenKind end) throws HclSyntaxException {
    List<TemplatePart> parts = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    boolean stripNext = false;
    while (!cursor.is(end)) {
      Token token = cursor.peek();
      switch (token.kind()) {
        case QUOTED_TEXT, PLAIN_TEXT -> {
          String text = escapes.read(cursor.next());
          parts.add(new TemplatePart.Text(stripNext ? Characters.trimBefore(text) : text));
          stripNext = false;
        }
        case OPEN_INTERPOLATION, OPEN_DIRECTIVE -> {
          cursor.next();
          if (cursor.text(token).endsWith("~")) {
            stripLast(parts);
          }
          cursor.lines(false);
          parts.add(
              token.kind() == TokenKind.OPEN_DIRECTIVE
                  ? directive(open)
                  : new TemplatePart.Value(expressions.expression()));
          Token close = cursor.expect(TokenKind.CLOSE_SEQUENCE, "a closing brace");
          stripNext = cursor.character(close, 0) == '~';
          cursor.lines(true);
        }
        default -> throw cursor.expected("the end of the string");
      }
    }
    if (!open.isEmpty()) {
      throw cursor.expected("the end of a template directive");
    }
    cursor.next();
    return parts;
  }

  private static void stripLast(List<TemplatePart> parts) {
    if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof TemplatePart.Text text) {
      text.set(Characters.trimBehind(text.content()));
    }
  }

  private TemplatePart directive(Deque<Open> open) throws HclSyntaxException {
    Token word = cursor.expect(TokenKind.IDENTIFIER, "if, else, endif, for or endfor");
    switch (cursor.text(word)) {
      case "if" -> {
        Expression condition = expressions.expression();
        enter(open, Open.IF);
        return new TemplatePart.If(condition);
      }
      case "for" -> {
        return loop(open);
      }
      case "else" -> {
        if (open.peek() != Open.IF) {
          throw cursor.problem(word, "this else belongs to no if");
        }
        open.pop();
        open.push(Open.ELSE);
        return new TemplatePart.Else();
      }
      case "endif" -> {
        if (open.peek() != Open.IF && open.peek() != Open.ELSE) {
          throw cursor.problem(word, "this endif belongs to no if");
        }
      }
      case "endfor" -> {
        if (open.peek() != Open.FOR) {
          throw cursor.problem(word, "this endfor belongs to no for");
        }
        scope.free();
        scope.free();
      }
      default -> throw cursor.problem(word, "expected if, else, endif, for or endfor");
    }
    open.pop();
    cursor.leave();
    return new TemplatePart.End();
  }

  private void enter(Deque<Open> open, Open directive) throws HclSyntaxException {
    cursor.enter();
    open.push(directive);
  }

  private TemplatePart loop(Deque<Open> open) throws HclSyntaxException {
    String first = cursor.name("a name");
    String second = cursor.take(TokenKind.COMMA) ? cursor.name("a name") : null;
    if (!cursor.isWord("in")) {
      throw cursor.expected("the word in");
    }
    cursor.next();
    Expression collection = expressions.expression();
    enter(open, Open.FOR);
    String value = second == null ? first : second;
    scope.bind(first);
    scope.bind(value);
    return new TemplatePart.For(second == null ? null : first, value, collection);
  }
}
