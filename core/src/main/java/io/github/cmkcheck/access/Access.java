package io.github.cmkcheck.access;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Expression;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Scope;
import io.github.cmkcheck.inventory.ResourceInstance;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The roles and users of a plan with their policies. */
public final class Access {
  static final String GRANT = "aws_kms_grant";

  private static final String ROLE = "aws_iam_role";
  private static final String USER = "aws_iam_user";

  private static final Set<String> GROUPS =
      Set.of("aws_iam_user_group_membership", "aws_iam_group_membership");

  /** What attaches a policy, and the arguments that say to whom. */
  private static final Map<String, Map<String, String>> ATTACHMENTS =
      Map.of(
          "aws_iam_role_policy", Map.of("role", ROLE),
          "aws_iam_user_policy", Map.of("user", USER),
          "aws_iam_role_policy_attachment", Map.of("role", ROLE),
          "aws_iam_user_policy_attachment", Map.of("user", USER),
          "aws_iam_policy_attachment", Map.of("roles", ROLE, "users", USER));

  private static final Set<String> OTHERS =
      Set.of(ROLE, USER, "aws_iam_policy", "aws_iam_policy_document", GRANT);

  private final Evaluator evaluator;
  private final Policies policies;
  private final Map<ResourceAddress, Caller> byAddress = new HashMap<>();
  private final Map<String, Caller> byName = new HashMap<>();
  private final List<Caller> callers = new ArrayList<>();
  private final Set<String> unclear = new HashSet<>();

  private Access(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.policies = new Policies(evaluator);
  }

  /** Whether resources or data sources of a type say anything of that. */
  public static boolean wants(String type) {
    return type.startsWith("aws_")
        && (OTHERS.contains(type) || ATTACHMENTS.containsKey(type) || GROUPS.contains(type));
  }

  /** Whether a plan has roles or users at all. */
  public static boolean isIn(Plan plan) {
    return plan.changes().stream().anyMatch(change -> isCaller(change.address()))
        || plan.state().stream().anyMatch(resource -> isCaller(resource.address()));
  }

  private static boolean isCaller(ResourceAddress address) {
    return address.type().equals(ROLE) || address.type().equals(USER);
  }

  /**
   * The roles and users of a plan, by address.
   *
   * @param evaluator of that plan
   */
  public static List<Caller> of(Evaluator evaluator) {
    Access access = new Access(evaluator);
    access.collect();
    return List.copyOf(access.callers);
  }

  private void collect() {
    Plan plan = evaluator.plan();
    for (String type : List.of(ROLE, USER)) {
      for (ResourceInstance instance : ResourceInstance.of(plan, type)) {
        Caller caller = new Caller(instance);
        callers.add(caller);
        byAddress.put(caller.address(), caller);
        caller.name().ifPresent(name -> addName(type + "/" + name, caller));
        if (type.equals(ROLE)) {
          addOwn(caller);
        }
      }
    }
    ATTACHMENTS.forEach(
        (type, arguments) ->
            ResourceInstance.of(plan, type).forEach(one -> attach(one, arguments)));
    if (GROUPS.stream().anyMatch(type -> !ResourceInstance.of(plan, type).isEmpty())) {
      // What members of a group may do is beyond this.
      unclear.add(USER);
    }
    callers.stream()
        .filter(caller -> unclear.contains(caller.address().type()))
        .forEach(Caller::makeUnclear);
  }

  /** Of two with one name, in several accounts, it does not show whose a policy is. */
  private void addName(String name, Caller caller) {
    Caller other = byName.putIfAbsent(name, caller);
    if (other != null) {
      other.makeUnclear();
      caller.makeUnclear();
    }
  }

  /**
   * The policies that stand in the role itself; the provider also reads back what others attach.
   */
  private void addOwn(Caller role) {
    ResourceInstance instance = role.instance();
    Scope scope = scope(instance);
    Value attached = instance.values().get("managed_policy_arns");
    Expression arns = policies.written(role.address(), "managed_policy_arns");
    if (arns != null) {
      policies.attached(attached, arns, scope).forEach(role::add);
    } else if (!attached.isUnknown()) {
      policies.attached(attached, null, scope).forEach(role::addFormer);
    }
    Value inline = instance.values().get("inline_policy");
    Expression blocks = policies.written(role.address(), "inline_policy");
    if (inline.isUnknown()) {
      if (blocks != null) {
        role.makeUnclear();
      }
      return;
    }
    for (Value one : inline.elements()) {
      Expression written = inline.elements().size() == 1 ? policyOf(blocks) : null;
      var policy = policies.of(role.address(), one.get("policy"), written, scope);
      if (one.get("policy").isNull()) {
        // inline_policy {} keeps a role without any.
        continue;
      }
      if (blocks != null) {
        role.add(policy);
      } else {
        role.addFormer(policy);
      }
    }
  }

  private static @Nullable Expression policyOf(@Nullable Expression blocks) {
    return blocks instanceof Expression.Blocks all
            && all.blocks().size() == 1
            && all.blocks().get(0).forEach() == null
        ? all.blocks().get(0).arguments().get("policy")
        : null;
  }

  private void attach(ResourceInstance attachment, Map<String, String> arguments) {
    boolean inline =
        policies.written(attachment.address(), "policy") != null
            || attachment.values().get("policy").asString().isPresent();
    var attached =
        inline
            ? List.of(policies.in(attachment, "policy"))
            : policies.attached(
                attachment.values().get("policy_arn"),
                policies.written(attachment.address(), "policy_arn"),
                scope(attachment));
    arguments.forEach(
        (argument, type) -> {
          Named named =
              new Named(
                  evaluator,
                  attachment.values().get(argument),
                  policies.written(attachment.address(), argument),
                  scope(attachment));
          for (Named.Name name : named.all()) {
            Caller caller = caller(name, type);
            if (caller != null) {
              attached.forEach(caller::add);
            }
          }
        });
  }

  /** Null for somebody who is not in this plan, or does not show. */
  private @Nullable Caller caller(Named.Name name, String type) {
    if (name.text() != null) {
      return byName.get(type + "/" + name.text());
    }
    Caller found = name.thing() == null ? null : byAddress.get(name.thing());
    if (found == null) {
      // It may be anybody.
      unclear.add(type);
    }
    return found;
  }

  private @Nullable Scope scope(ResourceInstance instance) {
    return Scope.of(evaluator.plan(), instance.address()).orElse(null);
  }
}
