package io.github.cmkcheck.hostile;

import java.util.List;
import java.util.function.IntFunction;

/** Plans of many keys, and of what tells about keys. */
final class KeyShapes extends PlanWords {
  KeyShapes(String naming, IntFunction<String> names) {
    super(naming, names);
    keys();
  }

  private void keys() {
    add(
        "keys, and tables without one",
        n ->
            plan(
                changes(
                    each(n, i -> created(name(i), "{}")),
                    each(
                        n,
                        i ->
                            kept(
                                KEY,
                                name(i),
                                "{\"arn\": \"%s\"}".formatted(arn("us-east-1", name(i))))))));
    add(
        "keys, and tables elsewhere without one",
        n ->
            plan(
                changes(
                    each(n, i -> created(name(i), "{\"region\": \"eu-west-1\"}")),
                    each(
                        n,
                        i ->
                            kept(
                                KEY,
                                name(i),
                                "{\"arn\": \"%s\"}".formatted(arn("us-east-1", name(i))))))));
    add(
        "keys that go, with tables on them",
        n ->
            plan(
                changes(
                    each(n, i -> kept(TABLE, name(i), keyed(name(i)))),
                    each(
                        n,
                        i ->
                            changed(KEY, name(i), "[\"delete\"]", keyNamed(i, "{"), NULL, "{}")))));
    add(
        "deposed keys, with tables on them",
        n ->
            plan(
                changes(
                    each(n, i -> kept(TABLE, name(i), keyed(name(i)))),
                    each(
                        n,
                        i ->
                            changed(KEY, name(i), "[\"delete\"]", keyNamed(i, "{"), NULL, "{}")
                                .replaceFirst("\\{", "{\"deposed\": \"x\", ")),
                    each(n, i -> change(KEY, name(i), "{}", arnLater())))));
    add(
        "data sources of one key, and tables on it",
        n ->
            plan(
                changes(each(n, i -> kept(TABLE, name(i), keyed("k")))),
                state(
                    resources(
                        each(
                            n,
                            i ->
                                data(
                                    KEY,
                                    name(i),
                                    "{\"arn\": \"%s\"}".formatted(arn("eu-west-1", "k"))))))));
    add(
        "aliases of one key, and tables on each",
        n ->
            plan(
                changes(
                    each(n, i -> kept(TABLE, name(i), keyed(name(i)).replace("key/", "alias/"))),
                    each(
                        n,
                        i ->
                            kept(
                                "aws_kms_alias",
                                name(i),
                                "{\"arn\": \"%s\", \"target_key_id\": \"k\"}"
                                    .formatted(
                                        arn("eu-west-1", name(i)).replace("key/", "alias/")))))));
    add(
        "keys of one ARN, and tables on it",
        n ->
            plan(
                changes(
                    each(n, i -> kept(TABLE, name(i), keyed("k"))),
                    each(
                        n,
                        i ->
                            kept(
                                KEY,
                                name(i),
                                "{\"arn\": \"%s\"}".formatted(arn("eu-west-1", "k")))))));
    add(
        "key policies",
        n ->
            plan(
                changes(
                    each(n, i -> kept(TABLE, name(i), keyed(name(i)))),
                    each(
                        n,
                        i ->
                            kept(
                                "aws_kms_key_policy",
                                name(i),
                                "{\"key_id\": \"%s\", \"policy\": \"{}\"}"
                                    .formatted(arn("eu-west-1", name(i))))))));
    add(
        "key policies that configuration names",
        n ->
            plan(
                changes(
                    each(n, i -> change(KEY, name(i), "{}", arnLater())),
                    each(
                        n,
                        i ->
                            change(
                                "aws_kms_key_policy",
                                name(i),
                                "{\"policy\": \"{}\"}",
                                "{\"key_id\": true}"))),
                root(
                    resources(
                        each(n, i -> block(KEY, name(i), "{}")),
                        each(
                            n,
                            i ->
                                block(
                                    "aws_kms_key_policy",
                                    name(i),
                                    "{\"key_id\": %s}"
                                        .formatted(
                                            references("aws_kms_key." + name(i) + ".arn"))))))));
    for (String statement :
        List.of(
            "{\"Effect\": \"Allow\", \"Action\": \"*\", \"Principal\": \"%s\"}",
            "{\"Effect\": \"Allow\", \"Action\": \"kms:%s\"}", "{\"%s\": \"\"}")) {
      add(
          "statements such as " + statement,
          n -> keyWithPolicy(each(n, i -> statement.formatted(name(i)))));
    }
    for (String statement :
        List.of(
            "{\"Effect\": \"Allow\", \"Action\": [%s], \"Principal\": \"*\"}",
            "{\"Effect\": \"Allow\", \"Action\": \"*\", \"Principal\": {\"AWS\": [%s]}}")) {
      add(
          "a statement such as " + statement,
          n -> keyWithPolicy(statement.formatted(each(n, i -> quoted(name(i))))));
    }
    add(
        "conditions of a statement",
        n ->
            keyWithPolicy(
                ("{\"Effect\": \"Allow\", \"Action\": \"*\", \"Principal\": \"*\","
                        + " \"Condition\": {%s}}")
                    .formatted(
                        each(n, i -> member(name(i), "{\"kms:ViaService\": \"dynamodb.*\"}")))));
    add(
        "log groups on keys, and tables on them",
        n ->
            plan(
                changes(each(n, i -> kept(TABLE, name(i), keyed(name(i))))),
                state(
                    resources(
                        each(
                            n,
                            i ->
                                resource(
                                    "aws_cloudwatch_log_group",
                                    name(i),
                                    "{\"kms_key_id\": \"%s\"}"
                                        .formatted(arn("eu-west-1", name(i)))))))));
    add(
        "parameters that may hold a key",
        n ->
            plan(
                changes(
                    unknown("t"),
                    each(n, i -> change("aws_ssm_parameter", name(i), "{}", "{\"value\": true}"))),
                root(
                    resources(
                        block(
                            TABLE,
                            "t",
                            sse(
                                "{\"references\": [%s]}"
                                    .formatted(
                                        each(
                                            n,
                                            i ->
                                                quoted(
                                                    "aws_ssm_parameter."
                                                        + name(i)
                                                        + ".value")))))))));
    add(
        "data sources that are to be read",
        n ->
            plan(
                changes(
                    unknown("t"),
                    each(
                        n,
                        i ->
                            changed("aws_kms_alias", name(i), "[\"read\"]", NULL, "{}", "{}")
                                .replace("\"managed\"", "\"data\"")
                                .replace("\"aws_kms_alias.", "\"data.aws_kms_alias."))),
                root(
                    resources(
                        each(
                            n,
                            i ->
                                block("aws_kms_alias", name(i), "{}")
                                    .replace("\"managed\"", "\"data\"")
                                    .replace("\"aws_kms_alias.", "\"data.aws_kms_alias.")),
                        block(
                            TABLE,
                            "t",
                            sse(
                                "{\"references\": [%s]}"
                                    .formatted(
                                        each(
                                            n,
                                            i ->
                                                quoted(
                                                    "data.aws_kms_alias."
                                                        + name(i)
                                                        + ".arn")))))))));
  }
}
