package io.github.cmkcheck.plan.json;

import com.fasterxml.jackson.core.JsonParser;
import io.github.cmkcheck.input.InputDiagnosis;
import io.github.cmkcheck.input.UnfitPlan;
import io.github.cmkcheck.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads plain values, and merges {@code after} with {@code after_unknown}. */
final class ValueDecoder {

  // Values that tables are full of are shared: a plan can have thousands of tables.
  private static final Value TRUE = new Value.Bool(true);
  private static final Value FALSE = new Value.Bool(false);
  private static final Value EMPTY_LIST = new Value.ListOf(List.of());

  private ValueDecoder() {}

  /** The value that the parser is at; afterwards the parser is at its last token. */
  static Value decode(JsonParser tokens) throws IOException {
    return switch (tokens.currentToken()) {
      case VALUE_NULL -> Value.NULL;
      case VALUE_TRUE -> TRUE;
      case VALUE_FALSE -> FALSE;
      case VALUE_STRING -> new Value.Str(tokens.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Num(tokens.getText());
      case START_ARRAY -> list(tokens);
      case START_OBJECT -> object(tokens);
      default -> throw Tokens.malformed("a value is missing");
    };
  }

  private static Value list(JsonParser tokens) throws IOException {
    List<Value> elements = new ArrayList<>();
    Tokens.elements(tokens, "a list", () -> elements.add(decode(tokens)));
    return elements.isEmpty() ? EMPTY_LIST : new Value.ListOf(elements);
  }

  private static Value object(JsonParser tokens) throws IOException {
    Map<String, Value> attributes = new HashMap<>();
    for (String name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
      tokens.nextToken();
      if (attributes.put(name, decode(tokens)) != null) {
        throw new UnfitPlan(InputDiagnosis.duplicate());
      }
    }
    return new Value.Obj(attributes);
  }

  /**
   * Puts {@link Value#UNKNOWN} where {@code after_unknown} has {@code true}. Terraform leaves an
   * unknown attribute out of {@code after}, and writes an unknown list element as null.
   *
   * @throws UnfitPlan if the two have different shapes
   */
  static Value merge(Value after, Value unknown) {
    return switch (unknown.kind()) {
      case NULL -> after;
      case BOOL -> ((Value.Bool) unknown).value() ? Value.UNKNOWN : after;
      case OBJECT -> mergeObject(after, ((Value.Obj) unknown).attributes());
      case LIST -> mergeList(after, unknown.elements());
      default -> throw Tokens.malformed("after_unknown holds something else than true and false");
    };
  }

  private static Value mergeObject(Value after, Map<String, Value> unknown) {
    if (unknown.isEmpty()) {
      return after;
    }
    Map<String, Value> merged = new HashMap<>();
    if (after instanceof Value.Obj object) {
      merged.putAll(object.attributes());
    } else if (!after.isNull()) {
      throw differ();
    }
    unknown.forEach(
        (name, part) -> {
          Value value = merge(merged.getOrDefault(name, Value.NULL), part);
          if (!value.isNull()) {
            merged.put(name, value);
          }
        });
    return after.isNull() && merged.isEmpty() ? after : new Value.Obj(merged);
  }

  private static Value mergeList(Value after, List<Value> unknown) {
    if (unknown.isEmpty()) {
      return after;
    }
    List<Value> known = after.elements();
    // A set whose objects are all unknown may be left out of after altogether.
    if (after.kind() != Value.Kind.LIST && !after.isNull() || unknown.size() < known.size()) {
      throw differ();
    }
    List<Value> merged = new ArrayList<>();
    for (int i = 0; i < unknown.size(); i++) {
      merged.add(merge(i < known.size() ? known.get(i) : Value.NULL, unknown.get(i)));
    }
    return new Value.ListOf(merged);
  }

  private static UnfitPlan differ() {
    return Tokens.malformed("after_unknown has another shape than after");
  }
}
