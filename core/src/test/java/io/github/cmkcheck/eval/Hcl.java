package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.Reference;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.Expression.Block;
import io.github.cmkcheck.config.Expression.Operator;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads HCL as far as tests write it. A name that is bound nowhere is taken for a bound one. */
public final class Hcl {

  /**
   * The content of a block.
   *
   * @param arguments by name, in order
   * @param blocks the blocks in it, in order
   */
  record Body(Map<String, Expression> arguments, List<Named> blocks) {
    List<Named> blocks(String type) {
      return blocks.stream().filter(block -> block.type().equals(type)).toList();
    }

    /** Arguments and nested blocks, as a resource has them. */
    Map<String, Expression> expressions() {
      Map<String, List<Block>> nested = new LinkedHashMap<>();
      for (Named block : blocks) {
        boolean dynamic = block.type().equals("dynamic");
        nested
            .computeIfAbsent(dynamic ? block.label(0) : block.type(), type -> new ArrayList<>())
            .add(dynamic ? block.dynamic() : Block.plain(block.body().expressions()));
      }
      Map<String, Expression> all = new LinkedHashMap<>(arguments);
      nested.forEach((type, those) -> all.put(type, new Expression.Blocks(those)));
      return all;
    }
  }

  /** A block with its type and labels. */
  record Named(String type, List<String> labels, Body body) {
    String label(int index) {
      return labels.get(index);
    }

    private Block dynamic() {
      Map<String, Expression> content = body.blocks("content").get(0).body().expressions();
      return new Block(content, body.arguments().get("for_each"), iterator(), null);
    }

    private String iterator() {
      return body.arguments().get("iterator") instanceof Expression.Bound name
          ? name.name()
          : label(0);
    }
  }

  private static final String NAME = "[A-Za-z_][A-Za-z0-9_-]*";

  private static final Pattern WORD = Pattern.compile(NAME);

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

  private static final Pattern STEPS =
      Pattern.compile("(\\." + NAME + "|\\[[0-9]+\\]|\\[\"[^\"$]*\"\\])*");

  private static final Pattern BLANKS = Pattern.compile("(\\s|#[^\\n]*)*");

  private static final Pattern OPERATOR = Pattern.compile("\\|\\||&&|[=!<>]=|[<>+*/%-]");

  /** From the loosest to the tightest. */
  private static final List<Map<String, Operator>> OPERATORS =
      List.of(
          Map.of("||", Operator.OR),
          Map.of("&&", Operator.AND),
          Map.of("==", Operator.EQUAL, "!=", Operator.NOT_EQUAL),
          Map.of(
              "<",
              Operator.LESS,
              ">",
              Operator.GREATER,
              "<=",
              Operator.LESS_OR_EQUAL,
              ">=",
              Operator.GREATER_OR_EQUAL),
          Map.of("+", Operator.ADD, "-", Operator.SUBTRACT),
          Map.of("*", Operator.MULTIPLY, "/", Operator.DIVIDE, "%", Operator.MODULO));

  private final String text;
  private final Deque<String> bound = new LinkedList<>();
  private int at;

  private Hcl(String text, List<String> bound) {
    this.text = text;
    this.bound.addAll(bound);
  }

  /** An expression, in which some names are bound around it. */
  public static Expression parse(String text, String... bound) {
    Hcl hcl = new Hcl(text, Arrays.asList(bound));
    Expression expression = hcl.expression();
    hcl.end();
    return expression;
  }

  /** The content of a file. */
  static Body file(String text) {
    Hcl hcl = new Hcl(text, List.of());
    Body body = hcl.body("");
    hcl.end();
    return body;
  }

  private void end() {
    blanks();
    if (at < text.length()) {
      throw bad();
    }
  }

  private IllegalArgumentException bad() {
    return new IllegalArgumentException("cannot read " + text.substring(at) + " of " + text);
  }

  private void blanks() {
    match(BLANKS);
  }

  private @Nullable String match(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher.group();
  }

  private boolean sees(String token) {
    blanks();
    return text.startsWith(token, at);
  }

  private boolean take(String token) {
    boolean seen = sees(token);
    at += seen ? token.length() : 0;
    return seen;
  }

  private void expect(String token) {
    if (!take(token)) {
      throw bad();
    }
  }

  private boolean takeWord(String word) {
    int before = at;
    blanks();
    if (word.equals(match(WORD))) {
      return true;
    }
    at = before;
    return false;
  }

  private String word() {
    blanks();
    String word = match(WORD);
    if (word == null) {
      throw bad();
    }
    return word;
  }

  private Body body(String end) {
    Map<String, Expression> arguments = new LinkedHashMap<>();
    List<Named> blocks = new ArrayList<>();
    while (end.isEmpty() ? !atEnd() : !take(end)) {
      String name = word();
      if (take("=")) {
        arguments.put(name, expression());
      } else {
        blocks.add(block(name));
      }
    }
    return new Body(arguments, blocks);
  }

  private boolean atEnd() {
    blanks();
    return at == text.length();
  }

  private Named block(String type) {
    List<String> labels = new ArrayList<>();
    while (take("\"")) {
      labels.add(word());
      expect("\"");
    }
    expect("{");
    String iterator = type.equals("dynamic") ? iterator(labels.get(0)) : null;
    if (iterator != null) {
      bound.push(iterator);
    }
    Body body = body("}");
    if (iterator != null) {
      bound.pop();
    }
    return new Named(type, labels, body);
  }

  private String iterator(String label) {
    Matcher named =
        Pattern.compile("\\s*iterator = (\\w+)").matcher(text).region(at, text.length());
    return named.lookingAt() ? named.group(1) : label;
  }

  private Expression expression() {
    Expression condition = binary(0);
    if (!take("?")) {
      return condition;
    }
    Expression whenTrue = expression();
    expect(":");
    return new Expression.Conditional(condition, whenTrue, expression());
  }

  private Expression binary(int level) {
    if (level == OPERATORS.size()) {
      return unary();
    }
    Expression left = binary(level + 1);
    String token = operator(level);
    while (token != null) {
      expect(token);
      left = new Expression.Binary(OPERATORS.get(level).get(token), left, binary(level + 1));
      token = operator(level);
    }
    return left;
  }

  private @Nullable String operator(int level) {
    blanks();
    Matcher operator = OPERATOR.matcher(text).region(at, text.length());
    return operator.lookingAt() && OPERATORS.get(level).containsKey(operator.group())
        ? operator.group()
        : null;
  }

  private Expression unary() {
    if (take("!")) {
      return new Expression.Unary(Operator.NOT, unary());
    }
    return take("-") ? new Expression.Unary(Operator.NEGATE, unary()) : steps(primary());
  }

  private Expression steps(Expression start) {
    Expression whole = start;
    while (true) {
      if (text.startsWith("[*]", at)) {
        at += 3;
        return new Expression.Splat(whole, steps(new Expression.Bound(Expression.Splat.ELEMENT)));
      }
      if (text.startsWith(".*", at)) {
        at += 2;
        Expression each = new Expression.Bound(Expression.Splat.ELEMENT);
        while (text.startsWith(".", at)) {
          each = attribute(each);
        }
        whole = new Expression.Splat(whole, each);
      } else if (text.startsWith("[", at)) {
        expect("[");
        whole = new Expression.Index(whole, expression());
        expect("]");
      } else if (text.startsWith(".", at) && !text.startsWith("...", at)) {
        whole = attribute(whole);
      } else {
        return whole;
      }
    }
  }

  private Expression attribute(Expression of) {
    expect(".");
    return new Expression.Index(of, new Expression.Literal(new Value.Str(word())));
  }

  private Expression primary() {
    if (take("(")) {
      Expression inner = expression();
      expect(")");
      return inner;
    }
    if (take("[")) {
      return takeWord("for") ? loop("]") : new Expression.TupleCons(list("]"));
    }
    if (take("{")) {
      return takeWord("for") ? loop("}") : object();
    }
    if (take("\"")) {
      return template();
    }
    String number = match(NUMBER);
    return number == null ? name() : new Expression.Literal(new Value.Num(number));
  }

  private Expression name() {
    String word = word();
    if (text.startsWith("::", at)) {
      expect("::");
      return name();
    }
    if (text.startsWith("(", at)) {
      return call(word);
    }
    if (bound.contains(word)) {
      return new Expression.Bound(word);
    }
    return switch (word) {
      case "null" -> new Expression.Literal(Value.NULL);
      case "true", "false" -> new Expression.Literal(new Value.Bool(word.equals("true")));
      default -> {
        String steps = match(STEPS);
        yield steps == null || steps.isEmpty()
            ? new Expression.Bound(word)
            : new Expression.Traversal(Reference.parse(word + steps));
      }
    };
  }

  private Expression call(String function) {
    expect("(");
    List<Expression> arguments = new ArrayList<>();
    boolean expand = false;
    while (!take(")")) {
      if (take("...")) {
        expand = true;
      } else {
        take(",");
        arguments.add(expression());
      }
    }
    return new Expression.Call(function, arguments, expand);
  }

  private List<Expression> list(String end) {
    List<Expression> elements = new ArrayList<>();
    while (!take(end)) {
      elements.add(expression());
      take(",");
    }
    return elements;
  }

  private Expression object() {
    List<Expression.ObjectCons.Entry> entries = new ArrayList<>();
    while (!take("}")) {
      Expression key =
          sees("(") || sees("\"") ? primary() : new Expression.Literal(new Value.Str(word()));
      if (!take("=")) {
        expect(":");
      }
      entries.add(new Expression.ObjectCons.Entry(key, expression()));
      take(",");
    }
    return new Expression.ObjectCons(entries);
  }

  private Expression loop(String end) {
    String first = word();
    String second = take(",") ? word() : null;
    if (!takeWord("in")) {
      throw bad();
    }
    Expression collection = expression();
    expect(":");
    bound.push(first);
    bound.push(second == null ? first : second);
    Expression key = end.equals("}") ? expression() : null;
    if (key != null) {
      expect("=>");
    }
    Expression value = expression();
    boolean grouped = take("...");
    Expression condition = takeWord("if") ? expression() : null;
    expect(end);
    bound.pop();
    bound.pop();
    return new Expression.For(
        second == null ? null : first,
        second == null ? first : second,
        collection,
        key,
        value,
        condition,
        grouped);
  }

  private Expression template() {
    List<Expression> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    while (!text.startsWith("\"", at)) {
      if (text.startsWith("${", at)) {
        addText(literal, parts);
        at += 2;
        parts.add(expression());
        expect("}");
      } else {
        boolean escaped = text.startsWith("\\", at);
        at += escaped ? 1 : 0;
        char c = text.charAt(at++);
        literal.append(escaped && c == 'n' ? '\n' : c);
      }
    }
    at++;
    if (parts.isEmpty()) {
      return new Expression.Literal(new Value.Str(literal.toString()));
    }
    addText(literal, parts);
    return parts.size() == 1 ? parts.get(0) : new Expression.Template(parts);
  }

  private static void addText(StringBuilder literal, List<Expression> parts) {
    if (!literal.isEmpty()) {
      parts.add(new Expression.Literal(new Value.Str(literal.toString())));
      literal.setLength(0);
    }
  }
}
