package io.github.cmkcheck.hostile;

import java.util.function.IntFunction;

/** Plans of many replicas. */
final class ReplicaShapes extends PlanWords {
  ReplicaShapes(String naming, IntFunction<String> names) {
    super(naming, names);
    replicas();
  }

  private void replicas() {
    add(
        "replicas that stay",
        n -> plan(changes(kept(TABLE, "t", "{%s}".formatted(replicas(n, this::onKey))))));
    add(
        "replicas that stay on a key of AWS, in the configuration",
        n ->
            plan(
                changes(kept(TABLE, "t", "{%s}".formatted(replicas(n, i -> "null")))),
                root(resources(block(TABLE, "t", replicaBlocks(n))))));
    add(
        "replicas that stay, in the configuration",
        n ->
            plan(
                changes(kept(TABLE, "t", "{%s}".formatted(replicas(n, this::onKey)))),
                root(resources(block(TABLE, "t", replicaBlocks(n))))));
    add("new replicas", n -> plan(changes(created("t", "{%s}".formatted(replicas(n, i -> NULL))))));
    add(
        "new replicas whose key is not known",
        n ->
            plan(
                changes(
                    change(
                        TABLE,
                        "t",
                        "{%s}".formatted(replicas(n, i -> NULL)),
                        "{\"replica\": [%s]}".formatted(each(n, i -> "{\"kms_key_arn\": true}")))),
                root(resources(block(TABLE, "t", replicaBlocks(n))))));
    add(
        "replicas that change their key",
        n ->
            plan(
                changes(
                    changed(
                        TABLE,
                        "t",
                        "[\"update\"]",
                        "{%s}".formatted(replicas(n, this::onKey)),
                        "{%s}".formatted(replicas(n, i -> NULL)),
                        "{}"))));
    add(
        "replicas that drifted",
        n ->
            plan(
                changes(kept(TABLE, "t", "{%s}".formatted(replicas(n, this::onKey)))),
                member(
                    "resource_drift",
                    "["
                        + changed(
                            TABLE,
                            "t",
                            "[\"update\"]",
                            "{%s}".formatted(replicas(n, i -> NULL)),
                            "{%s}".formatted(replicas(n, this::onKey)),
                            "{}")
                        + "]")));
    add(
        "replicas of an awscc table",
        n ->
            plan(
                changes(
                    kept(
                        "awscc_dynamodb_global_table",
                        "t",
                        "{\"sse_specification\": {\"sse_enabled\": true}, \"replicas\": [%s]}"
                            .formatted(globalReplicas(n)))),
                root(
                    resources(
                        block(
                            "awscc_dynamodb_global_table",
                            "t",
                            "{\"replicas\": {\"constant_value\": [%s]}}"
                                .formatted(globalReplicas(n)))))));
    add(
        "replicas as resources",
        n ->
            plan(
                changes(
                    kept(TABLE, "t", "{\"arn\": \"arn:aws:dynamodb:r:1:table/t\"}"),
                    each(
                        n,
                        i ->
                            kept(
                                "aws_dynamodb_table_replica",
                                name(i),
                                "{\"global_table_arn\": \"arn:aws:dynamodb:r:1:table/t\"}")))));
    add(
        "replicas as resources of a table whose ARN is not known",
        n ->
            plan(
                changes(
                    change(TABLE, "t", "{}", arnLater()),
                    each(
                        n,
                        i ->
                            indexed(
                                "aws_dynamodb_table_replica",
                                "r",
                                name(i),
                                "{}",
                                "{\"global_table_arn\": true, \"kms_key_arn\": true}"))),
                root(
                    resources(
                        block(TABLE, "t", "{}"),
                        block(
                            "aws_dynamodb_table_replica",
                            "r",
                            "{\"global_table_arn\": %s}"
                                .formatted(references("aws_dynamodb_table.t.arn")))))));
  }
}
