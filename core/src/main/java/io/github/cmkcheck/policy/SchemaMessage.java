package io.github.cmkcheck.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a schema has against a file, in words that say what is allowed.
 *
 * @param at the node it is about
 * @param text a sentence without an end
 */
record SchemaMessage(JsonNode at, String text) {

  private static final Map<String, String> TYPES =
      Map.of(
          "array", "a list",
          "object", "a map of names and values",
          "string", "a string",
          "boolean", "true or false");

  static SchemaMessage of(Error error, JsonNode schema) {
    JsonNode at = error.getInstanceNode();
    JsonNode asked = error.getSchemaNode();
    String name = String.valueOf(error.getProperty());
    return switch (error.getKeyword()) {
      case "additionalProperties", "unevaluatedProperties" -> {
        JsonNode unknown = at.get(name);
        yield new SchemaMessage(
            unknown == null ? at : unknown, unknown(name, namesAllowed(error, schema)));
      }
      case "required" -> new SchemaMessage(at, "`" + name + "` is missing here");
      case "type" ->
          new SchemaMessage(
              at,
              "this must be "
                  + TYPES.getOrDefault(asked.asText(), asked.asText())
                  + (asked.asText().equals("string") && at.isValueNode()
                      ? "; put it in quotes"
                      : ""));
      case "enum" -> new SchemaMessage(at, choice(at.asText(), texts(asked)));
      case "const" -> new SchemaMessage(at, "this must be " + asked.asText());
      case "minItems" -> new SchemaMessage(at, "this list must not be empty");
      case "minLength" -> new SchemaMessage(at, "this must not be empty");
      case "minProperties", "maxProperties", "oneOf", "anyOf" ->
          new SchemaMessage(at, described(error, schema));
      case "pattern" -> new SchemaMessage(at, described(error, schema));
      default -> new SchemaMessage(at, error.getMessage());
    };
  }

  /** An unknown name, and which one was likely meant. */
  static String unknown(String name, List<String> allowed) {
    return "there is no `"
        + name
        + "` here"
        + Spelling.hint(name, allowed)
        + "; there are "
        + join(allowed);
  }

  private static String choice(String word, List<String> allowed) {
    return "this must be one of " + join(allowed) + Spelling.hint(word, allowed);
  }

  private static String join(List<String> words) {
    return String.join(", ", words);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    texts.remove("false");
    return texts;
  }

  private static List<String> namesAllowed(Error error, JsonNode schema) {
    List<String> names = new ArrayList<>();
    around(error, schema).get("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What the schema itself says of the thing that is wrong. */
  private static String described(Error error, JsonNode schema) {
    return Optional.ofNullable(around(error, schema).get("description"))
        .map(JsonNode::asText)
        .orElse(error.getMessage());
  }

  /** The part of the schema in which the broken keyword stands. */
  private static JsonNode around(Error error, JsonNode schema) {
    String pointer = error.getSchemaLocation().getFragment().toString();
    return schema.at(JsonPointer.compile(pointer).head());
  }
}
