package io.github.cmkcheck.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One change to one place of a document.
 *
 * @param path the member names and indexes that lead to the place
 * @param kind what was done there
 * @param json the document with the change
 */
record Mutation(List<String> path, String kind, String json) {

  /** What a mutated document must never be seen to hold. */
  static final String SECRET = "Canary!7f3a";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Map<String, JsonNode> OTHER_TYPES =
      Map.of(
          "number", NODES.numberNode(7),
          "text", NODES.textNode(SECRET),
          "empty array", NODES.arrayNode(),
          "array", NODES.arrayNode().add(SECRET),
          "empty object", NODES.objectNode(),
          "object", NODES.objectNode().put(SECRET, true),
          "true", NODES.booleanNode(true),
          "null", NODES.nullNode());

  /** Takes one mutation after the other. */
  @FunctionalInterface
  interface Visitor {
    void visit(Mutation mutation) throws IOException;
  }

  /** Every place of a document left out, doubled, and made something of another type. */
  static void all(byte[] document, Visitor visitor) throws IOException {
    JsonNode root = JSON.readTree(document);
    walk(root, root, new ArrayList<>(), visitor);
  }

  private static void walk(JsonNode root, JsonNode node, List<String> path, Visitor visitor)
      throws IOException {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        String name = member.getKey();
        JsonNode value = member.getValue();
        path.add(name);
        for (Map.Entry<String, JsonNode> other : OTHER_TYPES.entrySet()) {
          object.set(name, other.getValue());
          visit(root, path, other.getKey(), visitor);
        }
        object.set(name, value);
        twice(root, object, name, value, path, visitor);
        walk(root, value, path, visitor);
        path.remove(path.size() - 1);
      }
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        path.add(member.getKey());
        object.remove(member.getKey());
        visit(root, path, "left out", visitor);
        object.set(member.getKey(), member.getValue());
        path.remove(path.size() - 1);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode element = array.get(i);
        path.add(Integer.toString(i));
        for (Map.Entry<String, JsonNode> other : OTHER_TYPES.entrySet()) {
          array.set(i, other.getValue());
          visit(root, path, other.getKey(), visitor);
        }
        array.set(i, element);
        array.insert(i, element);
        visit(root, path, "doubled", visitor);
        array.remove(i);
        array.remove(i);
        visit(root, path, "left out", visitor);
        array.insert(i, element);
        walk(root, element, path, visitor);
        path.remove(path.size() - 1);
      }
    }
  }

  /** The same name twice, which a tree cannot hold: the second time under a name to be replaced. */
  private static void twice(
      JsonNode root,
      ObjectNode object,
      String name,
      JsonNode value,
      List<String> path,
      Visitor visitor)
      throws IOException {
    object.set("to be doubled", value);
    String json = JSON.writeValueAsString(root);
    object.remove("to be doubled");
    String quoted = JSON.writeValueAsString(name);
    visitor.visit(
        new Mutation(List.copyOf(path), "doubled", json.replace("\"to be doubled\"", quoted)));
  }

  private static void visit(JsonNode root, List<String> path, String kind, Visitor visitor)
      throws IOException {
    visitor.visit(new Mutation(List.copyOf(path), kind, JSON.writeValueAsString(root)));
  }

  @Override
  public String toString() {
    return String.join("/", path) + " " + kind;
  }
}
