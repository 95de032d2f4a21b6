package io.github.cmkcheck.hcl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads attributes and blocks. */
final class BodyParser {
  private final Cursor cursor;
  private final Scope scope = new Scope();
  private final ExpressionParser expressions;
  private final EscapedText escapes;

  BodyParser(Cursor cursor) {
    this.cursor = cursor;
    expressions = new ExpressionParser(cursor, scope);
    escapes = new EscapedText(cursor);
  }

  /** The body of a file. */
  Body file() throws HclSyntaxException {
    return body(TokenKind.END, "");
  }

  /**
   * Reads up to the end token, and consumes it.
   *
   * @param iterator the name of the element within the {@code content} of a {@code dynamic} block;
   *     otherwise empty
   */
  private Body body(TokenKind end, String iterator) throws HclSyntaxException {
    List<Attribute> attributes = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (!cursor.take(end)) {
      if (cursor.take(TokenKind.NEWLINE)) {
        continue;
      }
      Token first = cursor.expect(TokenKind.IDENTIFIER, "the name of an argument or block");
      if (cursor.is(TokenKind.EQUALS)) {
        Attribute attribute = attribute(first, iterator);
        if (!names.add(attribute.name())) {
          throw cursor.problem(first, "this argument was already set");
        }
        attributes.add(attribute);
      } else {
        blocks.add(block(first, iterator));
      }
      if (!cursor.is(TokenKind.END)) {
        cursor.expect(TokenKind.NEWLINE, "the end of the line");
      }
    }
    return new Body(attributes, blocks);
  }

  private Attribute attribute(Token name, String iterator) throws HclSyntaxException {
    cursor.expect(TokenKind.EQUALS, "an equals sign");
    String text = cursor.text(name);
    boolean sees = !iterator.isEmpty() && text.equals("labels");
    if (sees) {
      scope.bind(iterator);
    }
    var expression = expressions.whole();
    if (sees) {
      scope.free();
    }
    return new Attribute(text, expression, cursor.since(name));
  }

  private Block block(Token type, String iterator) throws HclSyntaxException {
    cursor.enter();
    List<String> labels = labels();
    String name = cursor.text(type);
    boolean dynamic = name.equals("dynamic") && labels.size() == 1;
    boolean content = !iterator.isEmpty() && name.equals("content");
    if (content) {
      scope.bind(iterator);
    }
    Body body = blockBody(dynamic ? cursor.iterator(labels.get(0)) : "");
    if (content) {
      scope.free();
    }
    cursor.leave();
    return new Block(name, labels, body, cursor.since(type));
  }

  private List<String> labels() throws HclSyntaxException {
    List<String> labels = new ArrayList<>();
    while (!cursor.take(TokenKind.OPEN_BRACE)) {
      if (cursor.is(TokenKind.IDENTIFIER)) {
        labels.add(cursor.text(cursor.next()));
      } else {
        String what = labels.isEmpty() ? "an equals sign, a label" : "a label";
        cursor.expect(TokenKind.OPEN_QUOTE, what + " or an opening brace");
        labels.add(quotedLabel());
      }
    }
    return labels;
  }

  private String quotedLabel() throws HclSyntaxException {
    StringBuilder label = new StringBuilder();
    while (!cursor.take(TokenKind.CLOSE_QUOTE)) {
      label.append(escapes.read(cursor.expect(TokenKind.QUOTED_TEXT, "the end of the label")));
    }
    return label.toString();
  }

  /** After the opening brace; one attribute may be on the same line, with the closing brace. */
  private Body blockBody(String iterator) throws HclSyntaxException {
    if (!cursor.is(TokenKind.IDENTIFIER)) {
      return body(TokenKind.CLOSE_BRACE, iterator);
    }
    Attribute only = attribute(cursor.next(), iterator);
    cursor.expect(TokenKind.CLOSE_BRACE, "a closing brace on the same line");
    return new Body(List.of(only), List.of());
  }
}
