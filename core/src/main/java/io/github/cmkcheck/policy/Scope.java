package io.github.cmkcheck.policy;

import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.rule.Facts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a policy is about. What is out of scope is not reported, only counted.
 *
 * @param changedOnly only objects that the plan changes, so that an old table does not block an
 *     unrelated change
 * @param include only addresses that match one of these; all, if there is none
 * @param exclude no address that matches one of these
 * @param tags only tables of which this holds; null for all
 */
public record Scope(
    boolean changedOnly,
    List<AddressPattern> include,
    List<AddressPattern> exclude,
    @Nullable TagCondition tags) {

  /** Everything. */
  public static final Scope ALL = new Scope(false, List.of(), List.of(), null);

  /** Copies the lists. */
  public Scope {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** The same, of changed objects only or not. */
  public Scope withChangedOnly(boolean only) {
    return new Scope(only, include, exclude, tags);
  }

  /** Whether objects of a plan are in scope, by their address. */
  Predicate<ResourceAddress> in(Facts facts) {
    Map<ResourceAddress, Table> tables = new HashMap<>();
    facts.tables().tables().forEach(table -> tables.put(table.address(), table));
    Set<ResourceAddress> changed = new HashSet<>();
    for (ResourceChange change : facts.plan().changes()) {
      if (change.actions().changeSomething()) {
        changed.add(change.address());
      }
    }
    return address ->
        (!changedOnly || changed.contains(address))
            && includes(address)
            && exclude.stream().noneMatch(pattern -> pattern.matches(address))
            && isTagged(tables.get(address));
  }

  /** Whether an address is one of those that are asked for. */
  boolean includes(ResourceAddress address) {
    return include.isEmpty() || include.stream().anyMatch(pattern -> pattern.matches(address));
  }

  /** Keys and other objects without a table's tags are always in scope. */
  private boolean isTagged(@Nullable Table table) {
    return tags == null || table == null || tags.covers(table);
  }
}
