package io.github.cmkcheck.access;

import io.github.cmkcheck.access.IamPolicy.Form;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.config.References;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Possibility;
import io.github.cmkcheck.eval.Possibility.Later;
import io.github.cmkcheck.eval.Possible;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.eval.Way;
import io.github.cmkcheck.inventory.ResourceInstance;
import io.github.cmkcheck.plan.StateResource;
import io.github.cmkcheck.plan.json.JsonText;
import io.github.cmkcheck.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the policies that are attached somewhere, and reads them. */
final class Policies {
  private static final String TYPE = "aws_iam_policy";

  private static final String POLICY = "policy";

  /** AWS managed policies that concern neither keys nor items: logs, traces, images. */
  private static final Set<String> HARMLESS =
      Set.of(
          "service-role/AWSLambdaBasicExecutionRole",
          "service-role/AWSLambdaVPCAccessExecutionRole",
          "service-role/AWSLambdaDynamoDBExecutionRole",
          "service-role/AWSLambdaSQSQueueExecutionRole",
          "service-role/AWSLambdaKinesisExecutionRole",
          "service-role/AmazonECSTaskExecutionRolePolicy",
          "AWSXRayDaemonWriteAccess",
          "AWSXrayWriteOnlyAccess",
          "CloudWatchLambdaInsightsExecutionRolePolicy");

  private final Evaluator evaluator;
  private final PolicyDocuments documents;
  private final Map<ResourceAddress, Optional<IamPolicy>> byAddress = new HashMap<>();
  private final Map<String, Optional<IamPolicy>> byArn = new HashMap<>();

  Policies(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.documents = new PolicyDocuments(evaluator);
    for (ResourceInstance policy : ResourceInstance.of(evaluator.plan(), TYPE)) {
      Optional<IamPolicy> read = in(policy, POLICY);
      byAddress.put(policy.address(), read);
      policy.values().get("arn").asString().ifPresent(arn -> byArn.put(arn, read));
    }
    for (StateResource resource : evaluator.plan().state()) {
      ResourceAddress address = resource.address();
      if (address.mode() == ResourceMode.DATA && address.type().equals(TYPE)) {
        Optional<IamPolicy> read = of(address, resource.values().get(POLICY), null, null);
        resource.values().get("arn").asString().ifPresent(arn -> byArn.putIfAbsent(arn, read));
      }
    }
  }

  /** The policy in an argument of a resource; empty if it cannot be read. */
  Optional<IamPolicy> in(ResourceInstance instance, String argument) {
    return of(
        instance.address(),
        instance.values().get(argument),
        written(instance.address(), argument),
        Scope.of(evaluator.plan(), instance.address()).orElse(null));
  }

  /**
   * A policy.
   *
   * @param holder the resource that it is in
   * @param text its value in the plan
   * @param written its expression; null if the plan does not show it
   * @return empty if it cannot be read
   */
  Optional<IamPolicy> of(
      ResourceAddress holder, Value text, @Nullable Expression written, @Nullable Scope scope) {
    boolean document =
        written != null
            && References.in(written).stream().anyMatch(it -> PolicyDocuments.isType(it.type()));
    Form form = document ? Form.DOCUMENT : Form.JSON;
    return statements(text, written, scope).map(all -> new IamPolicy(holder, all, form));
  }

  private Optional<List<Statement>> statements(
      Value text, @Nullable Expression written, @Nullable Scope scope) {
    if (!text.isUnknown()) {
      return text.asString()
          .flatMap(json -> new JsonText().read(json))
          .flatMap(json -> StatementReader.read(Possible.known(json)));
    }
    if (written == null || scope == null) {
      return Optional.empty();
    }
    Later later = later(evaluator.evaluate(POLICY, written, scope)).orElse(null);
    if (later == null) {
      return Optional.empty();
    }
    if (later.encoded() != null) {
      return StatementReader.read(later.encoded());
    }
    ResourceAddress from = later.readFrom();
    boolean document = from != null && PolicyDocuments.isType(from.type());
    return document && later.attribute().endsWith("json")
        ? documents.statements(from)
        : Optional.empty();
  }

  /**
   * The policies that a list of ARNs, or one ARN, attaches.
   *
   * @param arns their value in the plan
   * @return the policies; an empty element for each that cannot be read
   */
  List<Optional<IamPolicy>> attached(
      Value arns, @Nullable Expression written, @Nullable Scope scope) {
    return new Named(evaluator, arns, written, scope)
        .all().stream().filter(name -> !isHarmless(name)).map(this::policy).toList();
  }

  private static boolean isHarmless(Named.Name name) {
    String text = name.text();
    int end = text == null ? -1 : text.indexOf("::aws:policy/");
    return text != null
        && end >= 0
        && HARMLESS.contains(text.substring(end + "::aws:policy/".length()));
  }

  private Optional<IamPolicy> policy(Named.Name name) {
    if (name.text() != null) {
      return byArn.getOrDefault(name.text(), Optional.empty());
    }
    return name.thing() == null
        ? Optional.empty()
        : byAddress.getOrDefault(name.thing(), Optional.empty());
  }

  @Nullable Expression written(ResourceAddress address, String argument) {
    return evaluator
        .plan()
        .configurationOf(address)
        .map(config -> config.expressions().get(argument))
        .orElse(null);
  }

  /** What an argument that is unknown in the plan will refer to, if that is one thing. */
  static Optional<Later> later(Possible possible) {
    List<Possibility> unknown =
        possible.ways().stream().map(Way::what).filter(Possibility::isUnknown).toList();
    return unknown.size() == 1 && unknown.get(0) instanceof Later later
        ? Optional.of(later)
        : Optional.empty();
  }
}
