package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.KeyUse;
import io.github.cmkcheck.rule.Verdict.Outcome;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code kms-key-in-use-disabled}: no table is on a key that cannot be used. */
public record KeyInUseDisabledRule() implements BuiltInRule {

  /** The states in which KMS does not use a key. */
  private static final Set<String> UNUSABLE =
      Set.of(
          "Disabled", "PendingDeletion", "PendingReplicaDeletion", "PendingImport", "Unavailable");

  private static final Value FALSE = new Value.Bool(false);

  @Override
  public RuleId id() {
    return new RuleId("kms-key-in-use-disabled");
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String title() {
    return "KMS keys of DynamoDB tables must be enabled";
  }

  @Override
  public String explanation() {
    return """
    A table cannot be read or written while its key is disabled, is pending deletion, or has no
    key material. After seven days of that, DynamoDB archives the table.

    The rule looks at the keys that encrypt a table or replica after apply: at is_enabled or
    enabled of key resources in the plan, and at what data sources say of other keys.
    """;
  }

  @Override
  public String remedy() {
    return """
    resource "aws_kms_key" "dynamodb" {
      is_enabled = true
    }

    # or, for a key that is pending deletion:
    #   aws kms cancel-key-deletion --key-id KEY
    #   aws kms enable-key --key-id KEY
    """;
  }

  @Override
  public List<Verdict> judge(Facts facts) {
    List<Verdict> verdicts = new ArrayList<>();
    for (KeyUse use : facts.keysInUse()) {
      KeyIdentity key = use.key().orElseThrow();
      Optional<KmsKey> managed = key.managed();
      if (managed.isPresent() && managed.get().existsAfterApply()) {
        verdicts.add(verdict(use, managed.get().address(), complaint(managed.get())));
      } else if (managed.isEmpty()) {
        // Several data sources may have found the same key, but it is one violation.
        key.data().stream()
            .map(data -> verdict(use, data.address(), complaint(data)))
            .min(Comparator.comparing(Verdict::outcome).reversed())
            .ifPresent(verdicts::add);
      }
    }
    return verdicts;
  }

  private static Optional<String> complaint(KmsKey key) {
    boolean off =
        key.values().get("is_enabled").equals(FALSE) || key.values().get("enabled").equals(FALSE);
    // If the plan changes the key, the state shown is the one before apply.
    boolean changes = key.actions().changeSomething();
    Optional<String> state = changes ? Optional.empty() : state(key.values());
    return off ? state.or(() -> Optional.of(changes ? "will be disabled" : "is disabled")) : state;
  }

  private static Optional<String> complaint(KeyData data) {
    return state(data.values())
        .or(
            () ->
                data.values().get("enabled").equals(FALSE)
                    ? Optional.of("is disabled")
                    : Optional.empty());
  }

  private static Optional<String> state(Value values) {
    return values
        .get("key_state")
        .asString()
        .filter(UNUSABLE::contains)
        .map("is in state "::concat);
  }

  private Verdict verdict(KeyUse use, ResourceAddress address, Optional<String> complaint) {
    return complaint
        .map(
            wrong ->
                Verdict.of(
                        this,
                        Outcome.VIOLATION,
                        address,
                        null,
                        "The key "
                            + wrong
                            + ": nobody can read or write the tables that it encrypts, and DynamoDB"
                            + " archives a table whose key cannot be used for 7 days",
                        Remedy.of(remedy(use.key().orElseThrow())))
                    .with(
                        subject(use.key().orElseThrow()) + " encrypts " + Names.of(use.objects())))
        .orElseGet(() -> Verdict.pass(this, address, null));
  }

  private static String subject(KeyIdentity key) {
    return key.managed().isPresent() ? "it" : "the key " + key.name();
  }

  private static String remedy(KeyIdentity key) {
    return key.managed()
        .map(KmsKey::address)
        .map(
            address ->
                Hcl.key(
                    address,
                    address.type().equals("aws_kms_key") ? "is_enabled = true" : "enabled = true"))
        .orElse(
            "# aws kms cancel-key-deletion --key-id %1$s\n# aws kms enable-key --key-id %1$s\n"
                .formatted(key.name()));
  }
}
