package io.github.cmkcheck.hostile;

import java.util.function.IntFunction;

/** Plans of many roles with policies. */
final class CallerShapes extends PlanWords {
  private static final String ROLE = "aws_iam_role";
  private static final String POLICY = "aws_iam_role_policy";
  private static final String DOCUMENT = "aws_iam_policy_document";

  CallerShapes(String naming, IntFunction<String> names) {
    super(naming, names);
    add(
        "roles, and a table for each",
        n ->
            plan(
                changes(
                    kept(KEY, "k", key()),
                    each(n, i -> kept(TABLE, name(i), table(name(i)))),
                    each(n, i -> kept(ROLE, name(i), object("name", quoted(name(i))))),
                    each(n, i -> kept(POLICY, name(i), policy(name(i), name(i)))))));
    add(
        "roles that may use any table",
        n ->
            plan(
                changes(
                    kept(KEY, "k", key()),
                    kept(TABLE, "t", table("t")),
                    each(n, i -> kept(ROLE, name(i), object("name", quoted(name(i))))),
                    each(n, i -> kept(POLICY, name(i), policy(name(i), "*"))))));
    add(
        "policies of one role",
        n ->
            plan(
                changes(
                    kept(KEY, "k", key()),
                    kept(ROLE, "r", object("name", quoted("r"))),
                    each(n, i -> kept(TABLE, name(i), table(name(i)))),
                    each(n, i -> kept(POLICY, name(i), policy("r", name(i)))))));
    add(
        "statements of one document",
        n ->
            plan(
                changes(
                    kept(KEY, "k", key()),
                    each(n, i -> change(TABLE, name(i), keyed("k"), arnLater())),
                    kept(ROLE, "r", object("name", quoted("r"))),
                    change(POLICY, "p", object("role", quoted("r")), "{\"policy\": true}"),
                    pending(n)),
                root(
                    resources(
                        block(
                            POLICY,
                            "p",
                            object("policy", references("data." + DOCUMENT + ".d.json"))),
                        block(DOCUMENT, "d", statements(n)).replaceFirst("managed", "data")))));
  }

  private static String object(String name, String value) {
    return "{" + member(name, value) + "}";
  }

  private static String key() {
    String policy =
        "{'Statement': [{'Effect': 'Allow', 'Principal':"
            + " {'AWS': 'arn:aws:iam::111122223333:root'}, 'Action': 'kms:*', 'Resource': '*'}]}";
    return "{\"arn\": \"%s\", \"policy\": \"%s\"}"
        .formatted(arn("eu-west-1", "k"), policy.replace("'", "\\\""));
  }

  private static String table(String name) {
    return "{\"arn\": \"arn:aws:dynamodb:eu-west-1:111122223333:table/%s\", %s"
        .formatted(name, keyed("k").substring(1));
  }

  private static String policy(String role, String table) {
    String policy =
        "{'Statement': [{'Effect': 'Allow', 'Action': 'dynamodb:GetItem', 'Resource':"
            + " 'arn:aws:dynamodb:eu-west-1:111122223333:table/%s'}]}";
    return "{\"role\": \"%s\", \"policy\": \"%s\"}"
        .formatted(role, policy.formatted(table).replace("'", "\\\""));
  }

  private static String pending(int number) {
    String statement = "{\"actions\": [\"dynamodb:GetItem\"], \"resources\": [null]}";
    return changed(
            DOCUMENT,
            "d",
            "[\"read\"]",
            NULL,
            "{\"statement\": " + array(number, statement) + "}",
            "{\"json\": true, \"statement\": " + array(number, "{\"resources\": [true]}") + "}")
        .replaceFirst("managed", "data")
        .replaceFirst("\"address\": \"", "\"address\": \"data.");
  }

  private String statements(int number) {
    return "{\"statement\": [%s]}"
        .formatted(
            each(
                number,
                i -> "{\"resources\": %s}".formatted(references(TABLE + "." + name(i) + ".arn"))));
  }
}
