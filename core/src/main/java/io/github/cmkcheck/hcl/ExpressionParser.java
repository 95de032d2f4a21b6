package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.Expression.Operator;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads expressions: operators, operands and calls. */
final class ExpressionParser {
  private final Cursor cursor;
  private final Scope scope;
  private final StepParser steps;
  private final CollectionParser collections;
  private final TemplateParser templates;

  ExpressionParser(Cursor cursor, Scope scope) {
    this.cursor = cursor;
    this.scope = scope;
    steps = new StepParser(cursor, this);
    collections = new CollectionParser(cursor, scope, this);
    templates = new TemplateParser(cursor, scope, this);
  }

  /** A complete expression; refuses one that is nested too deep to work with. */
  Expression whole() throws HclSyntaxException {
    Token first = cursor.peek();
    return bearable(first, expression());
  }

  /** Everything that is left, as one template. */
  Expression template() throws HclSyntaxException {
    Token first = cursor.peek();
    return bearable(first, templates.bare());
  }

  private Expression bearable(Token first, Expression expression) throws HclSyntaxException {
    if (!new Height(expression).isBearable()) {
      throw cursor.problem(first, "an expression of more than " + Height.MOST + " levels");
    }
    return expression;
  }

  /** Any expression, complete or part of another. */
  Expression expression() throws HclSyntaxException {
    cursor.enter();
    Expression condition = binary(0);
    if (cursor.take(TokenKind.QUESTION)) {
      Expression whenTrue = expression();
      cursor.expect(TokenKind.COLON, "a colon");
      condition = new Expression.Conditional(condition, whenTrue, expression());
    }
    cursor.leave();
    return condition;
  }

  /** An expression whose operators bind at least as tightly as that. */
  private Expression binary(int loosest) throws HclSyntaxException {
    Expression left = operand();
    while (true) {
      Operator operator = operator(cursor.kind());
      if (operator == null || tightness(operator) < loosest) {
        return left;
      }
      cursor.next();
      left = new Expression.Binary(operator, left, binary(tightness(operator) + 1));
    }
  }

  private static @Nullable Operator operator(TokenKind kind) {
    return switch (kind) {
      case OR -> Operator.OR;
      case AND -> Operator.AND;
      case EQUAL -> Operator.EQUAL;
      case NOT_EQUAL -> Operator.NOT_EQUAL;
      case LESS -> Operator.LESS;
      case LESS_OR_EQUAL -> Operator.LESS_OR_EQUAL;
      case GREATER -> Operator.GREATER;
      case GREATER_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
      case PLUS -> Operator.ADD;
      case MINUS -> Operator.SUBTRACT;
      case STAR -> Operator.MULTIPLY;
      case SLASH -> Operator.DIVIDE;
      case PERCENT -> Operator.MODULO;
      default -> null;
    };
  }

  private static int tightness(Operator operator) {
    return switch (operator) {
      case OR -> 0;
      case AND -> 1;
      case EQUAL, NOT_EQUAL -> 2;
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> 3;
      case ADD, SUBTRACT -> 4;
      default -> 5;
    };
  }

  /** An operand, with the steps after it. */
  private Expression operand() throws HclSyntaxException {
    return switch (cursor.kind()) {
      case NOT -> unary(Operator.NOT);
      case MINUS -> unary(Operator.NEGATE);
      default -> steps.parse(term());
    };
  }

  private Expression unary(Operator operator) throws HclSyntaxException {
    cursor.enter();
    cursor.next();
    Expression operand = operand();
    cursor.leave();
    return new Expression.Unary(operator, operand);
  }

  private Steps term() throws HclSyntaxException {
    return switch (cursor.kind()) {
      case OPEN_PARENTHESIS -> Steps.behind(inParentheses());
      case NUMBER -> Steps.behind(new Expression.Literal(number(cursor.next())));
      case IDENTIFIER -> name();
      case OPEN_QUOTE, OPEN_HEREDOC -> Steps.behind(templates.parse());
      case OPEN_BRACKET -> Steps.behind(collections.inBrackets());
      case OPEN_BRACE -> Steps.behind(collections.inBraces());
      default -> throw cursor.expected("a value");
    };
  }

  private Expression inParentheses() throws HclSyntaxException {
    cursor.next();
    boolean lines = cursor.lines(false);
    Expression inner = expression();
    cursor.expect(TokenKind.CLOSE_PARENTHESIS, "a closing parenthesis");
    cursor.lines(lines);
    return inner;
  }

  /** The value of a number. */
  Value number(Token token) throws HclSyntaxException {
    String literal = cursor.text(token);
    if (!Numbers.isNumber(literal)) {
      throw cursor.problem(token, "this is no number, or one too large to work with");
    }
    return new Value.Num(literal);
  }

  private Steps name() throws HclSyntaxException {
    String name = cursor.text(cursor.next());
    if (cursor.is(TokenKind.OPEN_PARENTHESIS) || cursor.is(TokenKind.DOUBLE_COLON)) {
      return Steps.behind(call(name));
    }
    Value literal = literal(name);
    if (literal != null) {
      return Steps.behind(new Expression.Literal(literal));
    }
    return scope.has(name) ? Steps.behind(new Expression.Bound(name)) : Steps.behindName(name);
  }

  /** The value of a word that is a literal and not a name; null if it is a name. */
  static @Nullable Value literal(String word) {
    return switch (word) {
      case "true", "false" -> new Value.Bool(word.equals("true"));
      case "null" -> Value.NULL;
      default -> null;
    };
  }

  private Expression call(String first) throws HclSyntaxException {
    StringBuilder function = new StringBuilder(first);
    while (cursor.take(TokenKind.DOUBLE_COLON)) {
      function.append("::").append(cursor.name("the name of a function"));
    }
    cursor.expect(TokenKind.OPEN_PARENTHESIS, "an opening parenthesis");
    boolean lines = cursor.lines(false);
    List<Expression> arguments = new ArrayList<>();
    boolean expand = false;
    while (!cursor.is(TokenKind.CLOSE_PARENTHESIS)) {
      arguments.add(expression());
      if (cursor.take(TokenKind.ELLIPSIS)) {
        expand = true;
        break;
      }
      if (!cursor.take(TokenKind.COMMA)) {
        break;
      }
    }
    cursor.expect(TokenKind.CLOSE_PARENTHESIS, "a comma or a closing parenthesis");
    cursor.lines(lines);
    String name = function.toString();
    return new Expression.Call(
        name.startsWith("core::") ? name.substring("core::".length()) : name, arguments, expand);
  }
}
