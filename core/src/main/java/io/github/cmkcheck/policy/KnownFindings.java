package io.github.cmkcheck.policy;

import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.policy.Baseline.Entry;
import io.github.cmkcheck.rule.Facts;
import io.github.cmkcheck.rule.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a baseline knows of one plan. */
final class KnownFindings {

  /** What is known of a finding, and why that does not excuse it; null if it does. */
  record Known(Entry entry, @Nullable String but) {}

  private final TableObjects objects;
  private final Map<String, List<Entry>> byAddress = new HashMap<>();
  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final Set<Entry> met = new HashSet<>();

  /**
   * Of one plan.
   *
   * @param stack which it belongs to; null if nobody can tell, and then entries of stacks excuse
   *     nothing in it
   */
  KnownFindings(Baseline baseline, @Nullable String stack, Facts facts) {
    this.objects = new TableObjects(baseline.entries().isEmpty() ? List.of() : facts.objects());
    for (Entry entry : baseline.entries()) {
      if (entry.stack() == null || entry.stack().equals(stack)) {
        add(byAddress, key(entry.rule(), entry.replica(), entry.address()), entry);
        if (entry.name() != null) {
          add(byName, key(entry.rule(), entry.replica(), entry.name()), entry);
        }
      }
    }
  }

  private static void add(Map<String, List<Entry>> entries, String key, Entry entry) {
    entries.computeIfAbsent(key, unseen -> new ArrayList<>()).add(entry);
  }

  private static String key(String rule, @Nullable String replica, String object) {
    return rule + "\n" + (replica == null ? "" : replica) + "\n" + object;
  }

  /** The entries that speak of something in the plan, whether they excuse it or not. */
  Set<Entry> met() {
    return met;
  }

  /** What is known of a finding; empty if it is new. */
  Optional<Known> of(Verdict verdict) {
    // An address is dear to write: not for a baseline that is not there.
    if (byAddress.isEmpty()) {
      return Optional.empty();
    }
    Known found = null;
    EncryptedObject object = objects.of(verdict);
    for (Entry entry : entries(verdict, object)) {
      met.add(entry);
      String but = entry.stack() == null ? null : worse(entry, object);
      if (found == null || but == null) {
        found = new Known(entry, but);
      }
    }
    return Optional.ofNullable(found);
  }

  private List<Entry> entries(Verdict verdict, @Nullable EncryptedObject object) {
    String rule = verdict.rule().id().value();
    String address = verdict.address().toString();
    List<Entry> here = byAddress.getOrDefault(key(rule, verdict.replica(), address), List.of());
    if (!here.isEmpty() || object == null || byName.isEmpty()) {
      return here;
    }
    return objects
        .onlyName(object)
        .map(name -> byName.getOrDefault(key(rule, verdict.replica(), name), List.of()))
        .orElse(List.of())
        .stream()
        .filter(entry -> !objects.has(entry.address()))
        .toList();
  }

  /** Why a table is not what was accepted, or null if it is no worse. */
  private static @Nullable String worse(Entry entry, @Nullable EncryptedObject object) {
    if (object == null) {
      return null;
    }
    if (losesKey(object)) {
      return "table has a customer managed key until apply, and no baseline excuses its loss";
    }
    if (entry.name() != null && !object.table().name().equals(Optional.of(entry.name()))) {
      return "baseline has a table of another name at this address";
    }
    Owner then = entry.owner();
    if (then == null) {
      return "baseline does not say who owned its key";
    }
    return then == Owner.AWS_OWNED || then == object.ownership().owner()
        ? null
        : "baseline has it with " + then.words() + ", and this may be worse";
  }

  /** Whether a table or replica has a customer managed key until apply, and perhaps not after. */
  static boolean losesKey(EncryptedObject object) {
    KeyOwnership before = object.before();
    return before != null
        && before.owner() == Owner.CUSTOMER_MANAGED
        && object.ownership().owner() != Owner.CUSTOMER_MANAGED;
  }
}
