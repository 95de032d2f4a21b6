package io.github.cmkcheck.hostile;

import java.util.function.IntFunction;

/** Plans of many tables. */
final class TableShapes extends PlanWords {
  TableShapes(String naming, IntFunction<String> names) {
    super(naming, names);
    tables();
  }

  private void tables() {
    add("tables without a key", n -> plan(changes(each(n, i -> created(name(i), "{}")))));
    add("tables that stay", n -> plan(changes(each(n, i -> kept(TABLE, name(i), keyed("k"))))));
    add(
        "tables on a key each",
        n -> plan(changes(each(n, i -> kept(TABLE, name(i), keyed(name(i)))))));
    add(
        "new tables on a key each",
        n -> plan(changes(each(n, i -> created(name(i), keyed(name(i)))))));
    add(
        "tables that lose their key",
        n ->
            plan(
                changes(
                    each(
                        n,
                        i ->
                            changed(TABLE, name(i), "[\"update\"]", keyed(name(i)), "{}", "{}")))));
    add(
        "instances of a table whose key is not known",
        n ->
            plan(
                changes(each(n, i -> instance(name(i))), change(KEY, "k", "{}", arnLater())),
                root(resources(block(TABLE, "t", sse(references("aws_kms_key.k.arn")))))));
    add(
        "instances of tables and keys",
        n ->
            plan(
                changes(
                    each(n, i -> instance(name(i))),
                    each(n, i -> indexed(KEY, "k", name(i), "{}", arnLater()))),
                root(
                    resources(
                        block(TABLE, "t", sse(references("aws_kms_key.k", "each.key"))),
                        block(KEY, "k", "{}")))));
    add(
        "instances that may be on each of several keys",
        n ->
            plan(
                changes(
                    each(n, i -> instance(name(i))),
                    each(15, i -> indexed(KEY, "k", name(i), "{}", arnLater()))),
                root(
                    resources(
                        block(TABLE, "t", sse(references("aws_kms_key.k", "var.a", "var.b")))))));
    add(
        "tables and a reference each",
        n ->
            plan(
                changes(each(n, i -> unknown(name(i)))),
                root(
                    resources(
                        each(n, i -> block(TABLE, name(i), sse(references("var." + name(i)))))),
                    variables(n))));
    add(
        "tables of modules",
        n ->
            plan(
                changes(each(n, i -> inModule("module.m[\"" + name(i) + "\"]", TABLE, "t", "{}"))),
                root(
                    member(
                        "module_calls",
                        "{\"m\": {\"for_each_expression\": {}, \"module\": {%s}}}"
                            .formatted(resources(block(TABLE, "t", "{}")))))));
    add(
        "tables of a module and inputs of it",
        n ->
            plan(
                changes(
                    each(n, i -> inModule("module.m", TABLE, name(i), keyed("k")))
                        .replace("\"create\"", "\"no-op\"")),
                root(
                    variables(n),
                    member(
                        "module_calls",
                        "{\"m\": {\"expressions\": {%s}, \"module\": {%s, %s}}}"
                            .formatted(
                                each(n, i -> member(name(i), references("var." + name(i)))),
                                resources(each(n, i -> block(TABLE, name(i), "{}"))),
                                variables(n))))));
    add(
        "tables in the state",
        n ->
            plan(
                changes(""), state(resources(each(n, i -> resource(TABLE, name(i), keyed("k")))))));
    add(
        "tables that drifted",
        n ->
            plan(
                changes(each(n, i -> kept(TABLE, name(i), keyed("k")))),
                member(
                    "resource_drift",
                    "["
                        + each(
                            n,
                            i ->
                                changed(
                                    TABLE, name(i), "[\"update\"]", keyed("o"), keyed("k"), "{}"))
                        + "]")));
    add(
        "global tables of 2017",
        n -> plan(changes(each(n, i -> change("aws_dynamodb_global_table", name(i), "{}", "{}")))));
    add(
        "tables of a classification",
        n ->
            plan(
                changes(
                    each(
                        n,
                        i ->
                            kept(
                                TABLE,
                                name(i),
                                keyed(name(i))
                                    .replaceFirst("}$", ", \"tags\": {\"DataClass\": \"c\"}}"))))));
    add(
        "tags of a table",
        n -> plan(changes(created("t", "{\"tags\": {%s}}".formatted(each(n, this::pair))))));
    add(
        "tags of an awscc table",
        n ->
            plan(
                changes(
                    change(
                        "awscc_dynamodb_table",
                        "t",
                        "{\"tags\": [%s]}"
                            .formatted(
                                each(
                                    n,
                                    i -> "{\"key\": \"%s\", \"value\": \"\"}".formatted(name(i)))),
                        "{}"))));
    add(
        "deposed tables",
        n ->
            plan(
                changes(
                    each(
                        n,
                        i ->
                            changed(TABLE, "t", "[\"delete\"]", keyed(name(i)), NULL, "{}")
                                .replaceFirst("\\{", "{\"deposed\": \"x\", ")))));
    add(
        "deferred tables",
        n ->
            plan(
                changes(""),
                member(
                    "deferred_changes",
                    "["
                        + each(
                            n, i -> "{\"resource_change\": %s}".formatted(created(name(i), "{}")))
                        + "]")));
  }
}
