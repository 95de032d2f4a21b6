package io.github.cmkcheck.hcl;

import io.github.cmkcheck.config.SourceRange;
import io.github.cmkcheck.hcl.JsonExpressions.Strings;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads Terraform's JSON syntax ({@code .tf.json}) into what {@link HclParser} makes of the same
 * configuration in HCL. Properties called {@code //} are left out, and so are top-level properties
 * that Terraform did not have when this was written.
 *
 * <p>Beware: JSON does not show what is a block. This class knows the blocks that Terraform itself
 * defines; the caller must know those of resources and data sources. A block that the caller does
 * not know is read as an attribute whose value is an object or a list of objects.
 */
public final class JsonConfiguration {
  private final String file;
  private final Predicate<String> blocksOfProvider;
  private final Scope scope = new Scope();
  private final JsonExpressions expressions;

  private JsonConfiguration(String file, Predicate<String> blocksOfProvider) {
    this.file = file;
    this.blocksOfProvider = blocksOfProvider;
    expressions = new JsonExpressions(file, scope);
  }

  /**
   * Reads a file.
   *
   * @param fileName the name of the file in ranges and problems
   * @param text its content, decoded
   * @param blocks which names are blocks inside resources and data sources, at any depth
   * @throws HclSyntaxException if it is not JSON, is nested more than a hundred levels deep, or has
   *     something other than an object, a template or a reference where one is required
   */
  public static HclFile parse(String fileName, String text, Predicate<String> blocks)
      throws HclSyntaxException {
    JsonNode root = new JsonReader(fileName).read(text);
    Body body =
        new JsonConfiguration(fileName, blocks).body(members(fileName, root), JsonSchema.FILE, "");
    return new HclFile(body, List.of());
  }

  /** The members of an object, or of all objects in an array; none for null. */
  private static List<JsonNode.Member> members(String file, JsonNode node)
      throws HclSyntaxException {
    List<JsonNode.Member> members = new ArrayList<>();
    for (JsonNode one : elements(node)) {
      if (!(one instanceof JsonNode.Obj object)) {
        JsonNode.Place place = one.place();
        throw new HclSyntaxException(file, place.line(), place.column(), "expected an object");
      }
      members.addAll(object.members());
    }
    return members;
  }

  private static List<JsonNode> elements(JsonNode node) {
    if (node instanceof JsonNode.Arr array) {
      return array.elements();
    }
    boolean none = node instanceof JsonNode.Scalar scalar && scalar.value().isNull();
    return none ? List.of() : List.of(node);
  }

  private Body body(List<JsonNode.Member> members, JsonSchema schema, String iterator)
      throws HclSyntaxException {
    List<Attribute> attributes = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode.Member member : members) {
      String name = member.name();
      JsonSchema block = schema.block(name, blocksOfProvider);
      if (name.equals("//") || block == null && schema == JsonSchema.FILE) {
        continue;
      }
      boolean bound = !iterator.isEmpty() && (name.equals("content") || name.equals("labels"));
      if (bound) {
        scope.bind(iterator);
      }
      if (block != null) {
        blocks(name, block, new ArrayList<>(), member, blocks);
      } else if (names.add(name)) {
        attributes.add(attribute(member, schema));
      } else {
        throw problem(member.place(), "this argument was already set");
      }
      if (bound) {
        scope.free();
      }
    }
    return new Body(attributes, blocks);
  }

  private Attribute attribute(JsonNode.Member member, JsonSchema schema) throws HclSyntaxException {
    String name = member.name();
    Strings strings =
        schema.references().contains(name)
            ? Strings.EXPRESSION
            : schema.texts().contains(name) ? Strings.TEXT : Strings.TEMPLATE;
    JsonNode value = member.value();
    SourceRange range = new SourceRange(file, member.place().line(), value.endLine());
    return new Attribute(name, expressions.read(value, strings), range);
  }

  /** Each label is a level of objects; below them, each object is a block. */
  private void blocks(
      String type, JsonSchema schema, List<String> labels, JsonNode.Member member, List<Block> to)
      throws HclSyntaxException {
    if (labels.size() < schema.labels()) {
      for (JsonNode.Member labelled : members(file, member.value())) {
        List<String> more = new ArrayList<>(labels);
        more.add(labelled.name());
        blocks(type, schema, more, labelled, to);
      }
      return;
    }
    for (JsonNode one : elements(member.value())) {
      List<JsonNode.Member> members = members(file, one);
      int line = one == member.value() ? member.place().line() : one.place().line();
      String iterator = type.equals("dynamic") ? iterator(members, labels.get(0)) : "";
      Body body = body(members, schema, iterator);
      to.add(new Block(type, labels, body, new SourceRange(file, line, one.endLine())));
    }
  }

  private static String iterator(List<JsonNode.Member> members, String label) {
    for (JsonNode.Member member : members) {
      if (member.name().equals("iterator")
          && member.value() instanceof JsonNode.Scalar scalar
          && scalar.value() instanceof Value.Str name) {
        return name.value();
      }
    }
    return label;
  }

  private HclSyntaxException problem(JsonNode.Place place, String problem) {
    return new HclSyntaxException(file, place.line(), place.column(), problem);
  }
}
