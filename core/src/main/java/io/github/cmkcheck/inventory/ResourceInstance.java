package io.github.cmkcheck.inventory;

import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.address.ResourceMode;
import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.plan.StateResource;
import io.github.cmkcheck.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A resource of any type as it will be after apply.
 *
 * @param address its address
 * @param actions what the plan does to it; {@link Actions#NONE} also if the plan does not list it
 * @param deferred whether Terraform put it off, so the values are a guess
 * @param before its values before apply; null for a new resource
 * @param values its values after apply, with what is unknown marked
 */
public record ResourceInstance(
    ResourceAddress address, Actions actions, boolean deferred, Value before, Value values) {

  /** The resources of one type that exist after apply. */
  public static List<ResourceInstance> of(Plan plan, String type) {
    return of(plan, type::equals);
  }

  /**
   * The resources of some types that exist after apply, by address: from the changes, and from the
   * state where the plan leaves one alone.
   *
   * @param types some of the types that the plan was read with; it has no others
   */
  static List<ResourceInstance> of(Plan plan, Predicate<String> types) {
    List<ResourceInstance> instances = new ArrayList<>();
    Set<ResourceAddress> changed = new HashSet<>();
    for (ResourceChange change : plan.changes()) {
      if (isOf(types, change.address())) {
        changed.add(change.address());
        if (change.actions().leaveInstance()) {
          instances.add(
              new ResourceInstance(
                  change.address(),
                  change.actions(),
                  change.deferred(),
                  change.before(),
                  change.after()));
        }
      }
    }
    for (StateResource resource : plan.state()) {
      if (isOf(types, resource.address()) && !changed.contains(resource.address())) {
        instances.add(
            new ResourceInstance(
                resource.address(), Actions.NONE, false, resource.values(), resource.values()));
      }
    }
    instances.sort(Comparator.comparing(ResourceInstance::address));
    return List.copyOf(instances);
  }

  private static boolean isOf(Predicate<String> types, ResourceAddress address) {
    return address.mode() == ResourceMode.MANAGED && types.test(address.type());
  }
}
