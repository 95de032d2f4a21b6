package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.Expression.ObjectCons.Entry;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Turns JSON values into expressions; strings are read in one of three ways. */
final class JsonExpressions {

  /** How to read a string. */
  enum Strings {
    /** As a template, as nearly everywhere. */
    TEMPLATE,
    /** As literal text. */
    TEXT,
    /** As an expression, such as a reference or a type. */
    EXPRESSION
  }

  private final String file;
  private final Scope scope;

  JsonExpressions(String file, Scope scope) {
    this.file = file;
    this.scope = scope;
  }

  Expression read(JsonNode node, Strings strings) throws HclSyntaxException {
    Expression expression = expression(node, strings);
    if (!new Height(expression).isBearable()) {
      throw problem(node.place(), "an expression of more than " + Height.MOST + " levels");
    }
    return expression;
  }

  private Expression expression(JsonNode node, Strings strings) throws HclSyntaxException {
    if (node instanceof JsonNode.Arr array) {
      List<Expression> elements = new ArrayList<>();
      for (JsonNode element : array.elements()) {
        elements.add(expression(element, strings));
      }
      return new Expression.TupleCons(elements);
    }
    if (node instanceof JsonNode.Obj object) {
      List<Entry> entries = new ArrayList<>();
      Strings keys = strings == Strings.EXPRESSION ? Strings.TEXT : strings;
      for (JsonNode.Member member : object.members()) {
        Expression key = string(member.name(), member.place(), keys);
        entries.add(new Entry(key, expression(member.value(), strings)));
      }
      return new Expression.ObjectCons(entries);
    }
    Value value = ((JsonNode.Scalar) node).value();
    return value instanceof Value.Str text
        ? string(text.value(), node.place(), strings)
        : new Expression.Literal(value);
  }

  private Expression string(String text, JsonNode.Place place, Strings strings)
      throws HclSyntaxException {
    boolean plain = text.indexOf('$') < 0 && text.indexOf('%') < 0;
    if (strings == Strings.TEXT || strings == Strings.TEMPLATE && plain) {
      return new Expression.Literal(new Value.Str(Characters.normal(text)));
    }
    try {
      return strings == Strings.EXPRESSION
          ? HclParser.expression(file, text, scope)
          : HclParser.template(file, text, scope);
    } catch (HclSyntaxException e) {
      // The position inside the string is unknown: its escapes are gone.
      throw problem(place, "in this string, " + e.problem());
    }
  }

  private HclSyntaxException problem(JsonNode.Place place, String problem) {
    return new HclSyntaxException(file, place.line(), place.column(), problem);
  }
}
