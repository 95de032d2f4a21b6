package io.github.cmkcheck.hcl;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What Terraform knows about a kind of block before it asks any provider. JSON does not distinguish
 * blocks from attributes, nor references from text.
 *
 * @param labels how many labels it has
 * @param blocks the blocks in it, by type
 * @param references the attributes whose strings are references, types or keywords
 * @param texts the attributes whose strings are not templates
 * @param ofProvider whether a provider defines what else is in it
 */
record JsonSchema(
    int labels,
    Map<String, JsonSchema> blocks,
    Set<String> references,
    Set<String> texts,
    boolean ofProvider) {

  private static final JsonSchema PLAIN = plain(0);
  private static final JsonSchema NESTED = new JsonSchema(0, Map.of(), Set.of(), Set.of(), true);
  private static final JsonSchema DYNAMIC =
      new JsonSchema(1, Map.of("content", NESTED), Set.of("iterator"), Set.of(), false);

  private static final JsonSchema LIFECYCLE =
      new JsonSchema(
          0,
          Map.of("precondition", PLAIN, "postcondition", PLAIN, "action_trigger", PLAIN),
          Set.of("ignore_changes", "replace_triggered_by"),
          Set.of(),
          false);

  private static final JsonSchema PROVISIONER =
      new JsonSchema(1, Map.of("connection", PLAIN), Set.of("when", "on_failure"), Set.of(), false);

  private static final Map<String, JsonSchema> META =
      Map.of("lifecycle", LIFECYCLE, "provisioner", PROVISIONER, "connection", PLAIN);

  private static final JsonSchema RESOURCE =
      new JsonSchema(2, META, Set.of("depends_on", "provider"), Set.of(), true);

  /** A file. */
  static final JsonSchema FILE = file();

  private static JsonSchema plain(int labels) {
    return new JsonSchema(labels, Map.of(), Set.of(), Set.of(), false);
  }

  private static JsonSchema of(int labels, Map<String, JsonSchema> blocks, String... references) {
    return new JsonSchema(labels, blocks, Set.of(references), Set.of(), false);
  }

  private static JsonSchema file() {
    Map<String, JsonSchema> blocks = new HashMap<>();
    for (String type : Set.of("resource", "data", "ephemeral", "action", "list")) {
      blocks.put(type, RESOURCE);
    }
    JsonSchema cloud = of(0, Map.of("workspaces", PLAIN));
    blocks.put(
        "terraform",
        of(
            0,
            Map.of(
                "backend",
                plain(1),
                "cloud",
                cloud,
                "required_providers",
                PLAIN,
                "provider_meta",
                plain(1))));
    blocks.put("provider", plain(1));
    blocks.put(
        "variable",
        new JsonSchema(
            1,
            Map.of("validation", PLAIN),
            Set.of("type"),
            Set.of("default", "description", "deprecated"),
            false));
    blocks.put("locals", PLAIN);
    blocks.put(
        "output",
        new JsonSchema(
            1,
            Map.of("precondition", PLAIN),
            Set.of("depends_on"),
            Set.of("description", "deprecated"),
            false));
    blocks.put("module", of(1, Map.of(), "depends_on", "providers"));
    blocks.put("moved", of(0, Map.of(), "from", "to"));
    blocks.put("import", of(0, Map.of(), "to", "provider"));
    blocks.put(
        "removed", of(0, Map.of("lifecycle", LIFECYCLE, "provisioner", PROVISIONER), "from"));
    blocks.put("check", of(1, Map.of("data", RESOURCE, "assert", PLAIN), "depends_on"));
    return of(0, blocks);
  }

  /** The schema of a nested block of this type; null if this is not a block here. */
  @Nullable JsonSchema block(String type, Predicate<String> blocksOfProvider) {
    JsonSchema known = blocks.get(type);
    if (known != null || !ofProvider) {
      return known;
    }
    if (type.equals("dynamic")) {
      return DYNAMIC;
    }
    return blocksOfProvider.test(type) ? NESTED : null;
  }
}
