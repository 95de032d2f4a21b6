package io.github.cmkcheck.hostile;

import java.util.List;
import java.util.function.IntFunction;

/** Plans that are deep, or long in one place. */
final class NestedShapes extends PlanWords {
  NestedShapes(String naming, IntFunction<String> names) {
    super(naming, names);
    nested();
  }

  private void nested() {
    add(
        "modules around a table",
        n -> plan(changes(inModule("module.m" + ".module.m".repeat(n), TABLE, "t", "{}"))));
    add(
        "modules around a resource of no interest",
        n -> plan(changes(inModule("module.m[0]" + ".module.m[0]".repeat(n), "x_y", "t", "{}"))));
    add(
        "modules around a table in the state",
        n ->
            plan(
                changes(""),
                state(
                    member(
                        "child_modules",
                        "[{\"address\": \"%1$s\", %2$s}]"
                            .formatted(
                                "module.m" + ".module.m".repeat(n),
                                resources(
                                    resource(TABLE, "t", "{}")
                                        .replace(
                                            "\"aws_dynamodb_table.t\"",
                                            "\"module.m%s.aws_dynamodb_table.t\""
                                                .formatted(".module.m".repeat(n)))))))));
    for (String path : List.of(".a", "[0]", "[\\\"a\\\"]")) {
      add(
          "steps such as " + path,
          n ->
              plan(
                  changes(unknown("t")),
                  root(resources(block(TABLE, "t", sse(references("var.v" + path.repeat(n))))))));
    }
    add(
        "characters of an instance key",
        n -> plan(changes(each(8, i -> instance("n".repeat(n) + i)))));
    add("characters of a name", n -> plan(changes(created("n".repeat(n), "{}"))));
    add(
        "characters of an instance key, and other tables on its key",
        n ->
            plan(
                changes(
                    indexed(
                        TABLE,
                        "t",
                        "n".repeat(4_000 * Math.min(1, n / 100)),
                        keyed("k").replaceFirst("}$", ", \"tags\": {\"DataClass\": \"c\"}}"),
                        "{}"),
                    each(
                        n,
                        i ->
                            kept(
                                TABLE,
                                "n" + i,
                                keyed("k" + i)
                                    .replaceFirst("}$", ", \"tags\": {\"DataClass\": \"c\"}}"))))));
    add(
        "characters of a reference, and tables that have it",
        n ->
            plan(
                changes(each(n, i -> instance("n" + i))),
                root(
                    resources(
                        block(
                            TABLE,
                            "t",
                            sse(references("var." + "n".repeat(100 * n), "local.l")))))));
    for (String[] around : new String[][] {{"[", "]"}, {"{\"a\":", "}"}}) {
      add(
          "levels of " + around[0],
          n ->
              plan(
                  changes(
                      created(
                          "t",
                          "{\"a\": %s1%s}".formatted(around[0].repeat(n), around[1].repeat(n))))));
      add(
          "lists of 400 levels of " + around[0],
          n ->
              plan(
                  changes(
                      created(
                          "t",
                          "{\"a\": %s}"
                              .formatted(
                                  array(
                                      n, around[0].repeat(400) + "1" + around[1].repeat(400)))))));
    }
    add(
        "modules within modules of the configuration, each with a table",
        n -> {
          int depth = Math.min(n, 150);
          String each = resources(each(Math.max(1, n / 150), i -> block(TABLE, "t" + i, "{}")));
          String module = "{%s}".formatted(each);
          for (int i = 0; i < depth; i++) {
            module = "{%s, \"module_calls\": {\"m\": {\"module\": %s}}}".formatted(each, module);
          }
          return plan(
              changes(""), member("configuration", "{\"root_module\": %s}".formatted(module)));
        });
    add(
        "tables in modules within modules",
        n ->
            plan(
                changes(
                    each(
                        n,
                        i ->
                            inModule(
                                "module.a[\"k\"]" + ".module.b[\"l\"]".repeat(100),
                                TABLE,
                                "t" + i,
                                "{}")))));
  }
}
