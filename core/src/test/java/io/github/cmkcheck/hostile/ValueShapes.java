package io.github.cmkcheck.hostile;

import java.util.function.IntFunction;

/** Plans of large objects and lists. */
final class ValueShapes extends PlanWords {
  ValueShapes(String naming, IntFunction<String> names) {
    super(naming, names);
    values();
  }

  private void values() {
    add("members of the document", n -> plan(changes(""), each(n, this::pair)));
    add(
        "members of a change",
        n ->
            plan(
                changes(created("t", "{}").replaceFirst("\\{", "{" + each(n, this::pair) + ", "))));
    add(
        "attributes of a table",
        n -> plan(changes(kept(TABLE, "t", "{%s}".formatted(each(n, this::pair))))));
    add(
        "unknown attributes of a table",
        n -> plan(changes(change(TABLE, "t", "{}", "{%s}".formatted(each(n, this::truth))))));
    add(
        "modules of the state",
        n ->
            plan(
                changes(""),
                state(
                    member(
                        "child_modules",
                        "[%s]"
                            .formatted(
                                each(
                                    n,
                                    i ->
                                        "{\"address\": \"module.%s\", %s}"
                                            .formatted(
                                                name(i),
                                                resources(
                                                    resource(TABLE, "t", "{}")
                                                        .replace(
                                                            "\"aws_dynamodb_table.t\"",
                                                            "\"module.%s.aws_dynamodb_table.t\""
                                                                .formatted(name(i)))))))))));
    add(
        "resources of no interest in modules",
        n ->
            plan(
                changes(
                    each(
                        n,
                        i -> inModule("module.m[\"%s\"]".formatted(name(i)), "x_y", "z", "{}")))));
    add(
        "planned values",
        n ->
            plan(
                changes(each(n, i -> created(name(i), "{}"))),
                member(
                    "planned_values",
                    "{\"root_module\": {%s}}"
                        .formatted(resources(each(n, i -> resource(TABLE, name(i), "{}")))))));
    add(
        "types of resources",
        n -> plan(changes(each(n, i -> change("aws_" + name(i), "x", "{}", "{}")))));
  }
}
