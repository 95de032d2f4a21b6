package io.github.cmkcheck.owner;

import static java.util.stream.Collectors.joining;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.input.PlanInputException;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.report.PlanReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A small plan written by hand, for what no real plan at hand shows: providers that cannot be
 * installed here, old Terraform, values that nobody would write.
 */
public final class PlanText {
  private final List<String> changes = new ArrayList<>();
  private final List<String> state = new ArrayList<>();
  private final List<String> resources = new ArrayList<>();
  private final List<String> drift = new ArrayList<>();
  private final List<String> relevant = new ArrayList<>();
  private String region = "{\"constant_value\": \"us-east-1\"}";
  private final Map<String, String> variables = new TreeMap<>();

  /** A resource, or an instance of one that has a count: what happens to it. */
  public PlanText change(String address, String actions, String after, String unknown) {
    return change(address, actions, "null", after, unknown);
  }

  public PlanText change(
      String address, String actions, String before, String after, String unknown) {
    changes.add(
        """
        {%s, "change": {"actions": [%s], "before": %s, "after": %s, "after_unknown": %s}}"""
            .formatted(
                parts(address),
                List.of(actions.split(",")).stream().map(a -> '"' + a + '"').collect(joining(",")),
                before,
                after,
                unknown));
    return this;
  }

  /** An object that an earlier replacement left behind, and that is deleted now. */
  public PlanText deposed(String address, String before) {
    changes.add(
        """
        {%s, "deposed": "1234abcd", "change":
          {"actions": ["delete"], "before": %s, "after": null, "after_unknown": {}}}"""
            .formatted(parts(address), before));
    return this;
  }

  /** What happened to a resource outside Terraform. */
  public PlanText drift(String address, String before, String after) {
    drift.add(
        """
        {%s, "change": {"actions": ["update"], "before": %s, "after": %s, "after_unknown": {}}}"""
            .formatted(parts(address), before, after));
    return this;
  }

  /** A resource or data source in the state before. */
  public PlanText state(String address, String values) {
    state.add("{%s, \"values\": %s}".formatted(parts(address), values));
    return this;
  }

  /** A variable of the root module, and its value in this run. */
  public PlanText variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** What its changes draw on, through locals and dynamic blocks too: Terraform says so. */
  public PlanText drawingOn(String address, String attribute) {
    relevant.add("{\"resource\": \"%s\", \"attribute\": [\"%s\"]}".formatted(address, attribute));
    return this;
  }

  /** The region of the provider: its expression. */
  public PlanText region(String expression) {
    region = expression;
    return this;
  }

  /** A block of the root module. */
  public PlanText configured(String address, String expressions) {
    resources.add(
        "{%s, \"provider_config_key\": \"aws\", \"expressions\": %s}"
            .formatted(parts(address), expressions));
    return this;
  }

  private static String parts(String address) {
    boolean data = address.startsWith("data.");
    String[] names = address.substring(data ? 5 : 0).split("[.\\[\\]]");
    String parts =
        "\"address\": \"%s\", \"mode\": \"%s\", \"type\": \"%s\", \"name\": \"%s\""
            .formatted(
                address.replace("\"", "\\\""), data ? "data" : "managed", names[0], names[1]);
    return names.length > 2 ? parts + ", \"index\": " + names[2] : parts;
  }

  private String json() {
    return """
    {"format_version": "1.2", "terraform_version": "1.9.0",
     "variables": {%s},
     "resource_drift": [%s],
     "resource_changes": [%s],
     "relevant_attributes": [%s],
     "prior_state": {"values": {"root_module": {"resources": [%s]}}},
     "configuration": {
       "provider_config": {"aws": {"name": "aws", "expressions": {"region": %s}}},
       "root_module": {"resources": [%s], "variables": {%s}}}}
    """
        .formatted(
            each(variable -> "{\"value\": " + variables.get(variable) + "}"),
            String.join(",", drift),
            String.join(",", changes),
            String.join(",", relevant),
            String.join(",", state),
            region,
            String.join(",", resources),
            each(variable -> "{}"));
  }

  private String each(UnaryOperator<String> content) {
    return variables.keySet().stream()
        .map(variable -> '"' + variable + "\": " + content.apply(variable))
        .collect(joining(","));
  }

  /** The report on it. */
  public PlanReport check() {
    return check(json());
  }

  /** The report on it under a policy. */
  public PlanReport check(Policy policy) {
    return check(json(), policy);
  }

  /** The report on a plan. */
  public static PlanReport check(String json) {
    return check(json, Policy.DEFAULT);
  }

  /** The report on a plan of which so much is presumed. */
  public static PlanReport check(String json, Presume presume) {
    return check(json, Policy.DEFAULT.toBuilder().presume(presume).build());
  }

  /** The report on it if so much is presumed. */
  public PlanReport check(Presume presume) {
    return check(json(), presume);
  }

  private static PlanReport check(String json, Policy policy) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try {
      return new CmkCheck(policy)
          .check(PlanSource.stream("plan.json", new ByteArrayInputStream(bytes)));
    } catch (PlanInputException e) {
      throw new AssertionError(e);
    }
  }

  /** The owner of the key of the only table, or of each of its replicas by region. */
  public static String owners(PlanReport report) {
    return report.tables().stream()
        .map(
            object -> {
              String region = object.replicaRegion();
              return (region == null ? "" : region + " ") + object.ownership().owner().code();
            })
        .collect(joining(", "));
  }

  /** The owner of the key of the only table, or of each of its replicas by region. */
  public String owners() {
    return owners(check());
  }

  /** The same if so much is presumed. */
  public String owners(Presume presume) {
    return owners(check(presume));
  }
}
