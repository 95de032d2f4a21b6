package io.github.cmkcheck.rule;

import io.github.cmkcheck.access.Access;
import io.github.cmkcheck.access.Caller;
import io.github.cmkcheck.access.IamPolicy;
import io.github.cmkcheck.access.KeyDoors;
import io.github.cmkcheck.access.KeyDoors.Door;
import io.github.cmkcheck.access.TableIndex;
import io.github.cmkcheck.access.TableIndex.Use;
import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.Surroundings;
import io.github.cmkcheck.eval.Evaluator;
import io.github.cmkcheck.eval.Presume;
import io.github.cmkcheck.inventory.KeyPolicy;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.owner.KeyUse;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.rule.Verdict.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code kms-key-callers}: whoever may use a table on a customer managed key needs that key too.
 */
public record KeyCallersRule() implements BuiltInRule {

  @Override
  public RuleId id() {
    return new RuleId("kms-key-callers");
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String title() {
    return "Roles that use a DynamoDB table must be allowed to use its key";
  }

  @Override
  public String explanation() {
    return """
        DynamoDB uses a customer managed key on behalf of whoever calls the table. A role or user
        that may read or write items, but has no kms:Decrypt on the key, gets an
        AccessDeniedException for reads and for writes.

        The rule reads the IAM policies of the plan's roles and users, inline and attached: from
        aws_iam_policy_document, from JSON, and from jsonencode if the sources are there. It reports
        only what the plan shows. It is silent about a role with a policy that it cannot read, or
        with one that denies; where access to the table depends on a condition; and about a key
        whose own policy lets others in, or is not known before apply.
        """;
  }

  @Override
  public String remedy() {
    return CallerRemedy.statement(
        "[aws_kms_key.orders.arn]", "StringEquals", "[\"dynamodb.us-east-1.amazonaws.com\"]");
  }

  @Override
  public List<Verdict> judge(Facts facts) {
    List<EncryptedObject> tables =
        facts.objects().stream()
            .filter(object -> !object.isReplica() && object.key().isPresent())
            .filter(object -> object.ownership().owner() == Owner.CUSTOMER_MANAGED)
            .toList();
    // What a partial plan leaves out, as with -target, may be the permission.
    boolean told = facts.plan().complete() && Access.isIn(facts.plan());
    return told && !tables.isEmpty() ? judge(facts, tables) : List.of();
  }

  private List<Verdict> judge(Facts facts, List<EncryptedObject> tables) {
    Evaluator evaluator = evaluator(facts);
    TableIndex index = new TableIndex(tables);
    KeyDoors doors = new KeyDoors(evaluator.plan(), hasStrayPolicy(facts));
    CallerRemedy remedy = new CallerRemedy(facts.configuration());
    List<Verdict> verdicts = new ArrayList<>();
    for (Caller caller : Access.of(evaluator)) {
      List<Use> uses =
          (caller.isClear() ? index.usedBy(caller) : List.<Use>of())
              .stream().filter(use -> doors.of(key(use), caller) != Door.UNCLEAR).toList();
      if (!uses.isEmpty()) {
        Predicate<KeyIdentity> decrypts = caller.decrypts();
        List<Use> locked =
            uses.stream()
                .filter(use -> doors.of(key(use), caller) == Door.IAM)
                .filter(use -> !decrypts.test(key(use)))
                .toList();
        verdicts.add(
            locked.isEmpty()
                ? Verdict.pass(this, caller.address(), null)
                : violation(caller.address(), locked, remedy));
      }
    }
    return verdicts;
  }

  private static Evaluator evaluator(Facts facts) {
    Plan plan = facts.plan();
    @Nullable Sources sources = facts.sources().sources();
    return sources == null
        ? new Evaluator(plan, Surroundings.UNKNOWN, Presume.PLAIN)
        : new Evaluator(plan.of(sources.configuration()), sources.surroundings(), Presume.PLAIN);
  }

  /** Whether there is an aws_kms_key_policy for which the plan does not show the key. */
  private static boolean hasStrayPolicy(Facts facts) {
    Set<ResourceAddress> placed = new HashSet<>();
    for (KeyUse use : facts.keyUses()) {
      use.key().flatMap(KeyIdentity::policy).map(KeyPolicy::address).ifPresent(placed::add);
    }
    return facts.keys().policies().stream()
        .anyMatch(policy -> policy.key().isUnknown() && !placed.contains(policy.address()));
  }

  private static KeyIdentity key(Use use) {
    return use.table().key().orElseThrow();
  }

  private Verdict violation(ResourceAddress caller, List<Use> locked, CallerRemedy remedy) {
    Map<String, KeyIdentity> keys = new TreeMap<>();
    locked.forEach(use -> keys.put(key(use).name(), key(use)));
    List<EncryptedObject> tables = locked.stream().map(Use::table).toList();
    List<EncryptedObject> moved = tables.stream().filter(KeyCallersRule::isMoved).toList();
    IamPolicy policy = locked.get(0).policy();
    String by =
        policy.address().equals(caller)
            ? ""
            : " (by " + Printable.brief(policy.address().toString()) + ")";
    return Verdict.of(
        this,
        Outcome.VIOLATION,
        caller,
        null,
        "May use "
            + Names.of(tables)
            + by
            + ", but has no kms:Decrypt on "
            + (keys.size() == 1 ? "its key " : "the keys ")
            + Names.some(keys.values().stream().map(KeyIdentity::toString).toList())
            + ": "
            + (moved.isEmpty()
                ? "DynamoDB refuses its calls"
                : "it loses access"
                    + (moved.size() == tables.size() ? "" : " to " + Names.of(moved))
                    + " when this plan is applied"),
        remedy.of(policy, keys.values(), tables));
  }

  /** Whether every caller can use the key that the table has now, and the plan changes that. */
  private static boolean isMoved(EncryptedObject table) {
    @Nullable KeyOwnership before = table.before();
    return before != null
        && !table.table().actions().makeNew()
        && (before.owner() == Owner.AWS_OWNED || before.owner() == Owner.AWS_MANAGED);
  }
}
