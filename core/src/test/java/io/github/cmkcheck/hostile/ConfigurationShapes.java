package io.github.cmkcheck.hostile;

import java.util.List;
import java.util.function.IntFunction;

/** Plans of large configurations. */
final class ConfigurationShapes extends PlanWords {
  ConfigurationShapes(String naming, IntFunction<String> names) {
    super(naming, names);
    configuration();
  }

  private void configuration() {
    for (String reference :
        List.of("var.%s", "local.%s", "aws_kms_key.%s.arn", "module.%s.arn", "module.m.%s")) {
      add(
          "references such as " + reference,
          n ->
              plan(
                  changes(unknown("t")),
                  root(
                      resources(
                          block(
                              TABLE,
                              "t",
                              sse(
                                  "{\"references\": [%s]}"
                                      .formatted(
                                          each(n, i -> quoted(reference.formatted(name(i)))))))))));
    }
    add(
        "instances of a table with many references",
        n ->
            plan(
                changes(each(n, i -> instance(name(i)))),
                root(
                    resources(
                        block(
                            TABLE,
                            "t",
                            sse(
                                "{\"references\": [%s]}"
                                    .formatted(each(n, i -> quoted("var." + name(i))))))),
                    variables(n))));
    add(
        "variables",
        n ->
            plan(
                changes(unknown("t")),
                member(
                    "variables", "{%s}".formatted(each(n, i -> member(name(i), "{\"value\": 1}")))),
                root(variables(n))));
    add(
        "elements of a variable, and tables that index it",
        n ->
            plan(
                changes(each(n, i -> instance(name(i)))),
                member("variables", "{\"v\": {\"value\": {%s}}}".formatted(each(n, this::pair))),
                root(
                    resources(block(TABLE, "t", sse(references("var.v", "each.key")))),
                    member("variables", "{\"v\": {}}"))));
    add(
        "outputs of a module",
        n ->
            plan(
                changes(unknown("t")),
                root(
                    resources(block(TABLE, "t", sse(references("module.m")))),
                    member(
                        "module_calls",
                        "{\"m\": {\"module\": {%s}}}"
                            .formatted(
                                member(
                                    "outputs",
                                    "{%s}"
                                        .formatted(
                                            each(
                                                n,
                                                i ->
                                                    member(
                                                        name(i),
                                                        "{\"expression\": %s}"
                                                            .formatted(
                                                                references(
                                                                    "aws_kms_key."
                                                                        + name(i)
                                                                        + ".arn")))))))))));
    add(
        "outputs that are made of one another",
        n ->
            plan(
                changes(unknown("t")),
                root(
                    resources(block(TABLE, "t", sse(references("module.m.out")))),
                    member(
                        "module_calls",
                        "{\"m\": {\"expressions\": {%s}, \"module\": {%s}}}"
                            .formatted(
                                each(
                                    n, i -> member(name(i), references("module.m." + name(i + 1)))),
                                member(
                                        "outputs",
                                        "{\"out\": {\"expression\": %s}, %s}"
                                            .formatted(
                                                references("var." + name(0)),
                                                each(
                                                    n,
                                                    i ->
                                                        member(
                                                            name(i),
                                                            "{\"expression\": %s}"
                                                                .formatted(
                                                                    references(
                                                                        "var." + name(i)))))))
                                    + ", "
                                    + variables(n))))));
    add(
        "module calls",
        n ->
            plan(
                changes(unknown("t")),
                root(
                    resources(
                        block(
                            TABLE,
                            "t",
                            sse(
                                "{\"references\": [%s]}"
                                    .formatted(
                                        each(n, i -> quoted("module." + name(i) + ".arn")))))),
                    member(
                        "module_calls",
                        "{%s}"
                            .formatted(
                                each(
                                    n,
                                    i ->
                                        member(
                                            name(i),
                                            "{\"module\": {\"outputs\": {\"arn\": {}}}}")))))));
    add(
        "resource blocks without resources",
        n -> plan(changes(""), root(resources(each(n, i -> block(TABLE, name(i), "{}"))))));
    add(
        "arguments of a block",
        n ->
            plan(
                changes(created("t", "{}")),
                root(
                    resources(
                        block(
                            TABLE, "t", "{%s}".formatted(each(n, i -> member(name(i), "{}"))))))));
    add(
        "blocks of an argument",
        n ->
            plan(
                changes(unknown("t")),
                root(
                    resources(
                        block(
                            TABLE,
                            "t",
                            "{\"server_side_encryption\": [%s]}"
                                .formatted(
                                    each(
                                        n,
                                        i ->
                                            "{\"kms_key_arn\": %s}"
                                                .formatted(references("var." + name(i))))))))));
    add(
        "provider configurations",
        n ->
            plan(
                changes(each(n, i -> created(name(i), "{}"))),
                member(
                    "configuration",
                    "{\"provider_config\": {%s}, \"root_module\": {%s}}"
                        .formatted(
                            each(
                                n,
                                i ->
                                    member(
                                        name(i),
                                        ("{\"expressions\": {\"region\":"
                                            + " {\"constant_value\": \"eu-west-1\"}}}"))),
                            resources(
                                each(
                                    n,
                                    i ->
                                        block(TABLE, name(i), "{}")
                                            .replaceFirst(
                                                "\\{",
                                                "{\"provider_config_key\": \"%s\", "
                                                    .formatted(name(i)))))))));
    add(
        "relevant attributes",
        n ->
            plan(
                changes(unknown("t")),
                member(
                    "relevant_attributes",
                    "[%s]"
                        .formatted(
                            each(
                                n,
                                i ->
                                    "{\"resource\": \"aws_kms_key.%s\", \"attribute\": [\"arn\"]}"
                                        .formatted(name(i))))),
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
                                            i -> quoted("aws_kms_key." + name(i) + ".arn")))))))));
  }
}
