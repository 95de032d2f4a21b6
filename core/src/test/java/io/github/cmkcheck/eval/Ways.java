package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression.Operator;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads and prints what a value can come to, as short text: {@code aws_kms_key.k | null | ~'x'},
 * where {@code ~} is what the plan does not show. A mixture prints with {@code ?} before it.
 */
public final class Ways {

  private static final List<String> OPERATORS =
      List.of("==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%");

  private static final List<Operator> MEANINGS =
      List.of(
          Operator.EQUAL,
          Operator.NOT_EQUAL,
          Operator.LESS_OR_EQUAL,
          Operator.GREATER_OR_EQUAL,
          Operator.AND,
          Operator.OR,
          Operator.LESS,
          Operator.GREATER,
          Operator.ADD,
          Operator.SUBTRACT,
          Operator.MULTIPLY,
          Operator.DIVIDE,
          Operator.MODULO);

  private final String text;
  private int at;

  private Ways(String text) {
    this.text = text;
  }

  /** What a line such as {@code coalesce(null, key)} comes to, by our functions and operators. */
  public static Possible read(String text) {
    Ways ways = new Ways(text);
    Possible read = ways.union();
    ways.blanks();
    if (ways.at < text.length()) {
      throw new IllegalArgumentException(text.substring(ways.at));
    }
    return read;
  }

  /** As text, in a fixed order. */
  public static String of(Possible possible) {
    String ways =
        possible.ways().stream()
            .map(Ways::of)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" | "));
    return (possible.isMixture() ? "?" : "") + ways;
  }

  private static String of(Way way) {
    boolean mark = way.late() && !way.what().isUnknown();
    return (mark ? "~" : "") + of(way.what());
  }

  private static String of(Possibility what) {
    return switch (what.kind()) {
      case NULL -> "null";
      case KNOWN -> of(((Possibility.Known) what).value());
      case HIDDEN -> "hidden";
      case NEW_KEY -> ((Possibility.NewKey) what).key().toString();
      case AWS_KEY_LATER -> "aws";
      case LATER -> ((Possibility.Later) what).mayBeKey() ? "later" : "later(no key)";
      case OBJECT -> {
        Possibility.ObjectOf object = (Possibility.ObjectOf) what;
        Map<String, String> parts = new TreeMap<>();
        object.attributes().forEach((name, value) -> parts.put(name, of(value)));
        String named =
            parts.entrySet().stream()
                .map(one -> one.getKey() + " = " + one.getValue())
                .collect(Collectors.joining(", "));
        yield "{"
            + named
            + (object.others() == null
                ? ""
                : (parts.isEmpty() ? "" : ", ") + "* = " + of(object.others()))
            + "}";
      }
      case TUPLE ->
          ((Possibility.TupleOf) what)
              .elements().stream().map(Ways::of).collect(Collectors.joining(", ", "[", "]"));
      case FAILS -> "fails";
    };
  }

  private static String of(Value value) {
    return switch (value.kind()) {
      case STRING -> "'" + ((Value.Str) value).value() + "'";
      case LIST ->
          value.elements().stream().map(Ways::of).collect(Collectors.joining(", ", "[", "]"));
      case OBJECT ->
          new TreeMap<>(((Value.Obj) value).attributes())
              .entrySet().stream()
                  .map(one -> one.getKey() + " = " + of(one.getValue()))
                  .collect(Collectors.joining(", ", "{", "}"));
      default -> String.valueOf(Operators.text(value));
    };
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private boolean take(String token) {
    blanks();
    if (!text.startsWith(token, at)) {
      return false;
    }
    at += token.length();
    return true;
  }

  private void expect(String token) {
    if (!take(token)) {
      throw new IllegalArgumentException(token + " in " + text + " at " + at);
    }
  }

  private Possible union() {
    Possible all = binary();
    while (!text.startsWith(" || ", at) && take("|")) {
      all = all.or(binary());
    }
    return all;
  }

  private Possible binary() {
    Possible left = unary();
    for (int i = 0; i < OPERATORS.size(); i++) {
      if (take(OPERATORS.get(i))) {
        return Operators.apply(MEANINGS.get(i), left, unary());
      }
    }
    return left;
  }

  private Possible unary() {
    if (take("!")) {
      return Operators.apply(Operator.NOT, unary());
    }
    return take("~") ? unary().lateIf(true) : primary();
  }

  private List<Possible> list(String end) {
    List<Possible> all = new ArrayList<>();
    while (!take(end)) {
      if (!all.isEmpty()) {
        expect(",");
      }
      all.add(union());
    }
    return all;
  }

  private Possible primary() {
    if (take("(")) {
      Possible inner = union();
      expect(")");
      return inner;
    }
    if (take("[")) {
      return Possible.tuple(list("]"));
    }
    if (take("{")) {
      return object();
    }
    if (take("'")) {
      int end = text.indexOf('\'', at);
      String string = text.substring(at, end);
      at = end + 1;
      return Possible.text(string);
    }
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_.*".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    String word = text.substring(from, at);
    return take("(") ? call(word, list(")")) : word(word);
  }

  private static Possible call(String name, List<Possible> arguments) {
    return name.equals("template")
        ? Functions.concatenation(arguments)
        : Functions.call(name, arguments);
  }

  private Possible object() {
    Map<String, Possible> attributes = new TreeMap<>();
    while (!take("}")) {
      take(",");
      blanks();
      int equals = text.indexOf(" = ", at);
      String name = text.substring(at, equals);
      at = equals + 3;
      attributes.put(name, union());
    }
    Possible others = attributes.remove("*");
    return others == null
        ? Possible.object(attributes)
        : Possible.of(new Possibility.ObjectOf(attributes, others));
  }

  private static Possible word(String word) {
    return switch (word) {
      case "null" -> Possible.of(Possibility.NULL);
      case "true", "false" -> Possible.known(Boolean.parseBoolean(word));
      case "hidden" -> Possible.of(Possibility.HIDDEN);
      case "later" -> Possible.later("a thing");
      case "name" -> Possible.of(new Possibility.Later("aws_s3_bucket.b.id", false));
      case "fails" -> Possible.fails("it");
      case "key", "other" -> {
        String address = word.equals("key") ? "aws_kms_key.k" : "aws_kms_key.other";
        yield Possible.of(
            new Possibility.NewKey(new KeyReference(null, ResourceAddress.parse(address))));
      }
      case "aws" ->
          Possible.of(
              new Possibility.AwsKeyLater(ResourceAddress.parse("data.aws_kms_alias.dynamodb")));
      case "mixture" -> Possible.mixture("it", List.of(word("key")));
      default -> Possible.known(new Value.Num(word));
    };
  }
}
