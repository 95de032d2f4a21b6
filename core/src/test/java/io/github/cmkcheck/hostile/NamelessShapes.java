package io.github.cmkcheck.hostile;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans with much that has no name, or one and the same. */
final class NamelessShapes extends PlanWords {
  NamelessShapes(String naming, IntFunction<String> names) {
    super(naming, names);
    equalOnes();
  }

  private void equalOnes() {
    add(
        "actions",
        n -> plan(changes(changed(TABLE, "t", array(n, "\"create\""), NULL, "{}", "{}"))));
    add("documents", n -> each(n, i -> plan(changes(created("t", "{}")))).replace("},{", "}\n{"));
    add("tables", n -> plan(changes(each(n, i -> created("t", "{}")))));
    add(
        "replicas",
        n -> plan(changes(kept(TABLE, "t", "{%s}".formatted(replicas(n, this::onKey))))));
    add(
        "replicas whose region is not known",
        n ->
            plan(
                changes(
                    change(TABLE, "t", "{}", "{\"replica\": %s}".formatted(array(n, "true"))))));
    add(
        "references",
        n ->
            plan(
                changes(unknown("t")),
                root(
                    resources(
                        block(
                            TABLE,
                            "t",
                            sse(
                                "{\"references\": %s}"
                                    .formatted(array(n, "\"var.a.b\", \"var.a\", \"var.c\""))))))));
    add(
        "numbers in a variable",
        n ->
            plan(
                changes(""),
                member("variables", "{\"v\": {\"value\": %s}}".formatted(array(n, "1")))));
    add(
        "empty objects in a table",
        n -> plan(changes(kept(TABLE, "t", "{\"a\": %s}".formatted(array(n, "{}"))))));
    add(
        "relevant attributes",
        n ->
            plan(
                changes(""),
                member(
                    "relevant_attributes",
                    array(n, "{\"resource\": \"aws_kms_key.k\", \"attribute\": [\"arn\"]}"))));
    add(
        "what is of no interest",
        n ->
            plan(
                changes(""),
                Stream.of("checks", "output_changes", "prior_state_x")
                    .map(it -> member(it, array(n / 3, "{\"a\": []}")))
                    .collect(Collectors.joining(","))));
  }
}
