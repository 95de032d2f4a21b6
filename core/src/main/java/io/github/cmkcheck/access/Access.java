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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The roles and users of a plan with their policies. */
public final class Access {
  static final String GRANT = "aws_kms_grant";

  private static final String ROLE = "aws_iam_role";
  private static final String USER = "aws_iam_user";

  private static final Set<String> GROUPS =
      Set.of("aws_iam_user_group_membership", "aws_iam_group_membership");

  /** The resource types that attach policies to roles and users, in the order of reporting. */
  private static final List<Attachment> ATTACHMENTS =
      List.of(
          new Attachment("aws_iam_role_policy", "role", ROLE),
          new Attachment("aws_iam_role_policy_attachment", "role", ROLE),
          new Attachment("aws_iam_policy_attachment", "roles", ROLE),
          new Attachment("aws_iam_user_policy", "user", USER),
          new Attachment("aws_iam_user_policy_attachment", "user", USER),
          new Attachment("aws_iam_policy_attachment", "users", USER));

  /** The resource types that attach policies in ways that are not looked into. */
  private static final Set<String> ELSEWHERE =
      Set.of("awscc_iam_role_policy", "awscc_iam_user_policy", "awscc_iam_managed_policy");

  private static final Set<String> OTHERS =
      Set.of(ROLE, USER, "aws_iam_policy", "aws_iam_policy_document", GRANT);

  /**
   * A type of resource that attaches a policy to roles or users.
   *
   * @param argument the argument that says to whom
   * @param holders the resource type of those
   */
  private record Attachment(String type, String argument, String holders) {}

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

  /** Whether resources or data sources of a type matter here. */
  public static boolean wants(String type) {
    return OTHERS.contains(type)
        || GROUPS.contains(type)
        || ELSEWHERE.contains(type)
        || ATTACHMENTS.stream().anyMatch(attachment -> attachment.type().equals(type));
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
   * @param evaluator the evaluator of that plan
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
    for (Attachment attachment : ATTACHMENTS) {
      ResourceInstance.of(plan, attachment.type()).forEach(one -> attach(one, attachment));
    }
    if (GROUPS.stream().anyMatch(this::isThere)) {
      // What the members of a group may do is not looked into.
      unclear.add(USER);
    }
    if (ELSEWHERE.stream().anyMatch(this::isThere)) {
      unclear.addAll(List.of(ROLE, USER));
    }
    callers.stream()
        .filter(caller -> unclear.contains(caller.address().type()))
        .forEach(Caller::makeUnclear);
  }

  private boolean isThere(String type) {
    return !ResourceInstance.of(evaluator.plan(), type).isEmpty();
  }

  /** If two have the same name, in different accounts, nothing shows whose policy it is. */
  private void addName(String name, Caller caller) {
    Caller other = byName.putIfAbsent(name, caller);
    if (other != null) {
      other.makeUnclear();
      caller.makeUnclear();
    }
  }

  /**
   * The policies in the role itself, where the provider also reads back what other resources
   * attach.
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
      Optional<IamPolicy> policy = policies.of(role.address(), one.get("policy"), written, scope);
      if (one.get("policy").isNull()) {
        // An empty inline_policy {} means that the role has none.
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

  private void attach(ResourceInstance instance, Attachment attachment) {
    List<Optional<IamPolicy>> attached =
        instance.values().get("policy").isNull()
            ? policies.attached(
                instance.values().get("policy_arn"),
                policies.written(instance.address(), "policy_arn"),
                scope(instance))
            : List.of(policies.in(instance, "policy"));
    Named holders =
        new Named(
            evaluator,
            instance.values().get(attachment.argument()),
            policies.written(instance.address(), attachment.argument()),
            scope(instance));
    for (Named.Name name : holders.all()) {
      Caller caller = caller(name, attachment.holders());
      if (caller != null) {
        attached.forEach(caller::add);
      }
    }
  }

  /** The caller with that name; null if it is not in this plan, or not known. */
  private @Nullable Caller caller(Named.Name name, String type) {
    if (name.text() != null) {
      return byName.get(type + "/" + name.text());
    }
    Caller found = name.thing() == null ? null : byAddress.get(name.thing());
    if (found == null) {
      // It may be any of them.
      unclear.add(type);
    }
    return found;
  }

  private @Nullable Scope scope(ResourceInstance instance) {
    return Scope.of(evaluator.plan(), instance.address()).orElse(null);
  }
}
