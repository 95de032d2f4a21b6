package io.github.cmkcheck.rule;

import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyUse;
import io.github.cmkcheck.rule.Verdict.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the rules about keys have in common: they look at keys that exist after apply, are managed
 * in this plan, and encrypt a table or replica.
 */
final class KeyDemand {

  private KeyDemand() {}

  /**
   * The verdicts.
   *
   * @param looksAt for the key of a table, the key to look at
   * @param complaint what is wrong with a key, if anything
   * @param argument the line of HCL that fixes it
   */
  static List<Verdict> judge(
      Rule rule,
      Facts facts,
      Function<KeyIdentity, Optional<KmsKey>> looksAt,
      Function<KmsKey, Optional<String>> complaint,
      Function<KmsKey, String> argument) {
    Map<KmsKey, List<EncryptedObject>> encrypted = new LinkedHashMap<>();
    for (KeyUse use : facts.keysInUse()) {
      use.key()
          .flatMap(looksAt)
          .filter(KmsKey::existsAfterApply)
          .ifPresent(
              key ->
                  encrypted
                      .computeIfAbsent(key, unseen -> new ArrayList<>())
                      .addAll(use.objects()));
    }
    List<Verdict> verdicts = new ArrayList<>();
    encrypted.forEach(
        (key, objects) -> {
          objects.sort(Comparator.comparing(EncryptedObject::name));
          verdicts.add(
              complaint
                  .apply(key)
                  .map(
                      wrong ->
                          Verdict.of(
                                  rule,
                                  Outcome.VIOLATION,
                                  key.address(),
                                  null,
                                  wrong,
                                  Remedy.of(Hcl.key(key.address(), argument.apply(key))))
                              .with(subject(key, objects) + " " + Names.of(objects)))
                  .orElseGet(() -> Verdict.pass(rule, key.address(), null)));
        });
    return verdicts;
  }

  private static String subject(KmsKey key, List<EncryptedObject> objects) {
    boolean itself =
        objects.stream()
            .flatMap(object -> object.key().stream())
            .allMatch(identity -> key.equals(identity.resource()));
    return itself ? "it encrypts" : "it and its replica keys encrypt";
  }
}
