package io.github.cmkcheck.policy;

import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.rule.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables and replicas of a plan, by what verdicts and baselines call them. */
final class TableObjects {
  private final Map<String, EncryptedObject> byLabel = new HashMap<>();
  private final Map<String, Set<String>> addressesByName = new HashMap<>();
  private final Set<String> addresses = new HashSet<>();

  /** Of one plan. */
  TableObjects(List<EncryptedObject> objects) {
    for (EncryptedObject object : objects) {
      String address = object.table().address().toString();
      // Of two replicas whose region nobody knows, the one with the lesser key stands for both.
      byLabel.merge(
          object.name(),
          object,
          (one, two) ->
              one.ownership().owner().compareTo(two.ownership().owner()) <= 0 ? one : two);
      addresses.add(address);
      object
          .table()
          .name()
          .ifPresent(
              name ->
                  addressesByName.computeIfAbsent(name, unseen -> new HashSet<>()).add(address));
    }
  }

  /** The table or replica that a verdict speaks of; null if it speaks of something else. */
  @Nullable EncryptedObject of(Verdict verdict) {
    return byLabel.get(verdict.name());
  }

  /** Whether there is a table with that address after apply. */
  boolean has(String address) {
    return addresses.contains(address);
  }

  /** What a table is called, if it is there before apply and no other of the plan is called so. */
  Optional<String> onlyName(EncryptedObject object) {
    return object.table().actions().makeNew()
        ? Optional.empty()
        : object.table().name().filter(name -> addressesByName.get(name).size() == 1);
  }
}
