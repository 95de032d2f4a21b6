package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.Expression.ObjectCons.Entry;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is in brackets and braces: lists, objects, and {@code for}. */
final class CollectionParser {
  private final Cursor cursor;
  private final Scope scope;
  private final ExpressionParser expressions;

  CollectionParser(Cursor cursor, Scope scope, ExpressionParser expressions) {
    this.cursor = cursor;
    this.scope = scope;
    this.expressions = expressions;
  }

  /** A list, or a {@code for} that makes one. */
  Expression inBrackets() throws HclSyntaxException {
    cursor.next();
    boolean lines = cursor.lines(false);
    Expression all = cursor.isWord("for") ? loop(TokenKind.CLOSE_BRACKET) : list();
    cursor.lines(lines);
    return all;
  }

  private Expression list() throws HclSyntaxException {
    List<Expression> elements = new ArrayList<>();
    while (!cursor.is(TokenKind.CLOSE_BRACKET)) {
      elements.add(expressions.expression());
      if (!cursor.take(TokenKind.COMMA)) {
        break;
      }
    }
    cursor.expect(TokenKind.CLOSE_BRACKET, "a comma or a closing bracket");
    return new Expression.TupleCons(elements);
  }

  /** An object, or a {@code for} that makes one. */
  Expression inBraces() throws HclSyntaxException {
    cursor.next();
    boolean loop = cursor.isWordBehindLines("for");
    boolean lines = cursor.lines(!loop);
    Expression all = loop ? loop(TokenKind.CLOSE_BRACE) : object();
    cursor.lines(lines);
    return all;
  }

  /** The rest of an object, in which a line break separates entries as a comma does. */
  private Expression object() throws HclSyntaxException {
    List<Entry> entries = new ArrayList<>();
    skipLines();
    while (!cursor.is(TokenKind.CLOSE_BRACE)) {
      Expression key = key();
      if (!cursor.take(TokenKind.EQUALS)) {
        cursor.expect(TokenKind.COLON, "an equals sign");
      }
      entries.add(new Entry(key, expressions.expression()));
      if (!cursor.take(TokenKind.COMMA) && !cursor.is(TokenKind.NEWLINE)) {
        break;
      }
      skipLines();
    }
    cursor.expect(TokenKind.CLOSE_BRACE, "a comma, a new line or a closing brace");
    return new Expression.ObjectCons(entries);
  }

  private void skipLines() {
    while (cursor.take(TokenKind.NEWLINE)) {
      // Several line breaks are the same as one.
    }
  }

  /** A single word is a plain name here, even if it means something else elsewhere. */
  private Expression key() throws HclSyntaxException {
    Token first = cursor.peek();
    int before = cursor.consumed();
    Expression key = expressions.expression();
    return first.kind() == TokenKind.IDENTIFIER && cursor.consumed() == before + 1
        ? new Expression.Literal(new Value.Str(Characters.normal(cursor.text(first))))
        : key;
  }

  private Expression loop(TokenKind end) throws HclSyntaxException {
    cursor.next();
    String first = cursor.name("a name");
    String second = cursor.take(TokenKind.COMMA) ? cursor.name("a name") : null;
    if (!cursor.isWord("in")) {
      throw cursor.expected("the word in");
    }
    cursor.next();
    Expression collection = expressions.expression();
    cursor.expect(TokenKind.COLON, "a colon");
    scope.bind(first);
    scope.bind(second == null ? first : second);
    boolean object = end == TokenKind.CLOSE_BRACE;
    Expression key = object ? expressions.expression() : null;
    if (object) {
      cursor.expect(TokenKind.ARROW, "an arrow");
    }
    Expression value = expressions.expression();
    boolean grouped = object && cursor.take(TokenKind.ELLIPSIS);
    Expression condition = condition();
    scope.free();
    scope.free();
    cursor.expect(end, "the end of the loop");
    return new Expression.For(
        second == null ? null : first,
        second == null ? first : second,
        collection,
        key,
        value,
        condition,
        grouped);
  }

  private @Nullable Expression condition() throws HclSyntaxException {
    if (!cursor.isWord("if")) {
      return null;
    }
    cursor.next();
    return expressions.expression();
  }
}
