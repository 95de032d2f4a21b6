package io.github.cmkcheck.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of plan JSON, and names for what there is much of. */
abstract class PlanWords {
  static final String TABLE = "aws_dynamodb_table";
  static final String KEY = "aws_kms_key";
  static final String NULL = "null";

  private final String naming;
  private final IntFunction<String> names;
  private final List<Shape> shapes = new ArrayList<>();

  /**
   * Words with such names.
   *
   * @param naming what is said of the names
   */
  PlanWords(String naming, IntFunction<String> names) {
    this.naming = naming;
    this.names = names;
  }

  /** The plans that were added. */
  List<Shape> shapes() {
    return List.copyOf(shapes);
  }

  final void add(String name, IntFunction<String> text) {
    shapes.add(new Shape(name + naming, text));
  }

  final String name(int index) {
    return names.apply(index);
  }

  static String each(int number, IntFunction<String> text) {
    return IntStream.range(0, number).mapToObj(text).collect(Collectors.joining(","));
  }

  static String array(int number, String element) {
    return "[" + each(number, i -> element) + "]";
  }

  static String plan(String... members) {
    return "{\"format_version\": \"1.2\", \"terraform_version\": \"1.9.0\", "
        + joined(members)
        + "}";
  }

  static String joined(String... parts) {
    return Stream.of(parts).filter(it -> !it.isEmpty()).collect(Collectors.joining(","));
  }

  static String quoted(String text) {
    return "\"" + text + "\"";
  }

  static String member(String name, String value) {
    return quoted(name) + ":" + value;
  }

  final String pair(int index) {
    return member(name(index), "\"v\"");
  }

  final String truth(int index) {
    return member(name(index), "true");
  }

  static String changes(String... changes) {
    return member("resource_changes", "[" + joined(changes) + "]");
  }

  static String resources(String... resources) {
    return member("resources", "[" + joined(resources) + "]");
  }

  static String root(String... members) {
    return member("configuration", "{\"root_module\": {" + joined(members) + "}}");
  }

  static String state(String... members) {
    return member("prior_state", "{\"values\": {\"root_module\": {" + joined(members) + "}}}");
  }

  final String variables(int number) {
    return member("variables", "{" + each(number, i -> member(name(i), "{}")) + "}");
  }

  static String parts(String type, String name) {
    return "\"mode\": \"managed\", \"type\": \"%s\", \"name\": \"%s\"".formatted(type, name);
  }

  static String changed(
      String type, String name, String actions, String before, String after, String unknown) {
    return "{\"address\": \"%s.%s\", %s, \"change\": %s}"
        .formatted(type, name, parts(type, name), values(actions, before, after, unknown));
  }

  static String values(String actions, String before, String after, String unknown) {
    return "{\"actions\": %s, \"before\": %s, \"after\": %s, \"after_unknown\": %s}"
        .formatted(actions, before, after, unknown);
  }

  static String change(String type, String name, String after, String unknown) {
    return changed(type, name, "[\"create\"]", NULL, after, unknown);
  }

  static String created(String name, String after) {
    return change(TABLE, name, after, "{}");
  }

  static String kept(String type, String name, String values) {
    return changed(type, name, "[\"no-op\"]", values, values, "{}");
  }

  static String unknown(String name) {
    return change(TABLE, name, SSE, SSE_LATER);
  }

  static final String SSE = "{\"server_side_encryption\": [{\"enabled\": true}]}";
  static final String SSE_LATER = "{\"server_side_encryption\": [{\"kms_key_arn\": true}]}";

  static String arnLater() {
    return "{\"arn\": true}";
  }

  static String indexed(String type, String name, String index, String after, String unknown) {
    return "{\"address\": \"%1$s.%2$s[\\\"%3$s\\\"]\", %4$s, \"index\": \"%3$s\", \"change\": %5$s}"
        .formatted(
            type, name, index, parts(type, name), values("[\"create\"]", NULL, after, unknown));
  }

  static String instance(String index) {
    return indexed(TABLE, "t", index, SSE, SSE_LATER);
  }

  static String inModule(String module, String type, String name, String values) {
    String escaped = module.replace("\"", "\\\"");
    return ("{\"address\": \"%1$s.%2$s.%3$s\", \"module_address\": \"%1$s\", %4$s,"
            + " \"change\": %5$s}")
        .formatted(
            escaped, type, name, parts(type, name), values("[\"create\"]", values, values, "{}"));
  }

  static String resource(String type, String name, String values) {
    return "{\"address\": \"%s.%s\", %s, \"values\": %s}"
        .formatted(type, name, parts(type, name), values);
  }

  static String data(String type, String name, String values) {
    return resource(type, name, values)
        .replaceFirst("managed", "data")
        .replaceFirst("\"address\": \"", "\"address\": \"data.");
  }

  static String block(String type, String name, String expressions) {
    return "{\"address\": \"%s.%s\", %s, \"expressions\": %s}"
        .formatted(type, name, parts(type, name), expressions);
  }

  static String references(String... references) {
    return "{\"references\": [%s]}"
        .formatted(Stream.of(references).map(PlanWords::quoted).collect(Collectors.joining(",")));
  }

  static String sse(String key) {
    return ("{\"server_side_encryption\": [{\"enabled\": {\"constant_value\": true},"
            + " \"kms_key_arn\": %s}]}")
        .formatted(key);
  }

  static String arn(String region, String name) {
    return "arn:aws:kms:" + region + ":111122223333:key/" + name;
  }

  static String keyed(String name) {
    return "{\"server_side_encryption\": [{\"enabled\": true, \"kms_key_arn\": \"%s\"}]}"
        .formatted(arn("eu-west-1", name));
  }

  static String keyWithPolicy(String statements) {
    String policy = "{\"Statement\": [" + statements + "]}";
    return plan(
        changes(
            kept(TABLE, "t", keyed("k")),
            kept(
                KEY,
                "k",
                "{\"arn\": \"%s\", \"policy\": \"%s\"}"
                    .formatted(arn("eu-west-1", "k"), policy.replace("\"", "\\\"")))));
  }

  final String keyNamed(int index, String open) {
    return open + "\"arn\": \"%s\"}".formatted(arn("eu-west-1", name(index)));
  }

  final String onKey(int index) {
    return quoted(arn("eu-west-1", "k" + index));
  }

  /** Regions are short, and of small letters. */
  final String region(int index) {
    String name = name(index);
    return (name.length() > 40 ? name.substring(name.length() - 40) : name)
        .toLowerCase(Locale.ROOT);
  }

  final String replicas(int number, IntFunction<String> key) {
    return member(
        "replica",
        "["
            + each(
                number,
                i ->
                    "{\"region_name\": \"%s\", \"kms_key_arn\": %s}"
                        .formatted(region(i), key.apply(i)))
            + "]");
  }

  final String replicaBlocks(int number) {
    return "{\"replica\": [%s]}"
        .formatted(
            each(
                number,
                i ->
                    ("{\"region_name\": {\"constant_value\": \"%s\"}, \"kms_key_arn\": %s}")
                        .formatted(region(i), references("var." + name(i)))));
  }

  final String globalReplicas(int number) {
    return each(
        number,
        i ->
            "{\"region\": \"%s\", \"sse_specification\": {\"kms_master_key_id\": \"%s\"}}"
                .formatted(region(i), arn("eu-west-1", "k")));
  }
}
