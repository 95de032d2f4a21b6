package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.eval.KeyReference;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.rule.Verdict.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * {@code dynamodb-key-not-approved}: the customer managed key is one that the organisation accepts.
 *
 * @param approved which; with {@link ApprovedKeys#ANY} the rule is silent
 */
public record ApprovedKeyRule(ApprovedKeys approved) implements BuiltInRule {

  @Override
  public RuleId id() {
    return new RuleId("dynamodb-key-not-approved");
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String title() {
    return "Customer managed keys must be among those that the policy approves";
  }

  @Override
  public String explanation() {
    return """
        A customer managed key may belong to another account, to another team, or to a test. The
        policy file can say which keys are approved: by ARN, account, region, alias, or the address
        of the resource that makes the key. Without that, the rule is silent.

        A key that is made in the same plan has no ARN yet: approve it by its address.
        """;
  }

  @Override
  public String remedy() {
    return """
        # cmkcheck.yaml
        approved-keys:
          - account: "111122223333"
          - address: module.keys.aws_kms_key.*
        """;
  }

  @Override
  public List<Verdict> judge(Facts facts) {
    if (approved.entries().isEmpty()) {
      return List.of();
    }
    return facts.objects().stream()
        .filter(object -> object.ownership().owner() == Owner.CUSTOMER_MANAGED)
        .filter(
            object ->
                object.replica() != null
                    || object.table().replicas().isEmpty()
                    || object.ownership().key().isPresent())
        .map(object -> judge(object, facts))
        .toList();
  }

  private Verdict judge(EncryptedObject object, Facts facts) {
    ResourceAddress address = object.table().address();
    Optional<KeyReference> key = object.ownership().key();
    String name = key.map(KeyReference::name).orElse(null);
    ResourceAddress madeBy = key.flatMap(KeyReference::resource).orElse(null);
    Optional<Boolean> answer = approved.approve(name, madeBy);
    if (answer.isPresent() && answer.get()) {
      return Verdict.pass(this, address, object.replicaRegion());
    }
    String which = key.map(KeyReference::toString).orElse("more than one key");
    return Verdict.of(
        this,
        answer.isPresent() ? Outcome.VIOLATION : Outcome.UNDETERMINED,
        address,
        object.replicaRegion(),
        answer.isPresent()
            ? "Its key is customer managed, but not approved: " + which
            : "Cannot tell whether its key is approved before it has an ARN: " + which,
        remedy(object, facts));
  }

  /** Names the approved keys, and proposes one: from the policy, or one that exists already. */
  private Remedy remedy(EncryptedObject object, Facts facts) {
    Optional<String> arn = approved.arnIn(object.region());
    Remedy onto = TableRemedy.of(object, facts);
    ModuleAddress module = object.table().address().module();
    Optional<KmsKey> own = object.key().flatMap(KeyIdentity::managed);
    boolean other = onto.newKey() == null && !facts.keyIn(module, object.region()).equals(own);
    Remedy remedy =
        arn.isEmpty() && other
            ? onto
            : Remedy.switching(
                Hcl.block(
                    object.table(),
                    object.replicaRegion(),
                    arn.map(it -> '"' + it + '"').orElse("\"...\" # the ARN of an approved key"),
                    facts),
                null);
    return remedy.precededBy("# Approved: " + approved.words() + "\n");
  }
}
