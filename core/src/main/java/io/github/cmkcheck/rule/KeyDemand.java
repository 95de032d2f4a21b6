package io.github.cmkcheck.rule;

import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.kms.KeyUse;
import io.github.cmkcheck.rule.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the rules about keys have in common: they speak of keys that stay, are looked after in this
 * plan, and encrypt a table or replica.
 */
final class KeyDemand {

  private KeyDemand() {}

  /**
   * The verdicts.
   *
   * @param complaint what is wrong with a key, if anything is
   * @param argument the line of HCL that mends it
   */
  static List<Verdict> judge(
      Rule rule,
      Facts facts,
      Function<KmsKey, Optional<String>> complaint,
      Function<KmsKey, String> argument) {
    List<Verdict> verdicts = new ArrayList<>();
    for (KeyUse use : facts.keysInUse()) {
      KmsKey key = use.key().flatMap(identity -> identity.managed()).orElse(null);
      if (key != null && key.existsAfterApply()) {
        verdicts.add(
            complaint
                .apply(key)
                .map(
                    wrong ->
                        new Verdict(
                            rule,
                            Outcome.VIOLATION,
                            key.address(),
                            null,
                            wrong + "; it encrypts " + Names.of(use.objects()),
                            Remedy.key(key.address(), argument.apply(key))))
                .orElseGet(() -> Verdict.pass(rule, key.address(), null)));
      }
    }
    return verdicts;
  }
}
