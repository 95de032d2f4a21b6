package io.github.cmkcheck.inventory;

import io.github.cmkcheck.plan.Actions;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.ResourceAddress;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.plan.ResourceMode;
import io.github.cmkcheck.plan.StateResource;
import io.github.cmkcheck.plan.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A resource of any type as it will be after apply.
 *
 * @param address its address
 * @param actions what the plan does to it; {@link Actions#NONE} also if the plan does not list it
 * @param before its values before apply; null for a new one
 * @param values its values after apply, with what is unknown marked
 */
public record ResourceInstance(
    ResourceAddress address, Actions actions, Value before, Value values) {

  /**
   * The resources of a type that exist after apply, by address: from the changes, and from the
   * state where the plan leaves one alone.
   *
   * @param type one that the plan was read with; of others it holds nothing
   */
  public static List<ResourceInstance> of(Plan plan, String type) {
    List<ResourceInstance> instances = new ArrayList<>();
    Set<ResourceAddress> changed = new HashSet<>();
    for (ResourceChange change : plan.changes()) {
      if (isOf(type, change.address())) {
        changed.add(change.address());
        if (change.actions().leaveInstance()) {
          instances.add(
              new ResourceInstance(
                  change.address(), change.actions(), change.before(), change.after()));
        }
      }
    }
    for (StateResource resource : plan.state()) {
      if (isOf(type, resource.address()) && !changed.contains(resource.address())) {
        instances.add(
            new ResourceInstance(
                resource.address(), Actions.NONE, resource.values(), resource.values()));
      }
    }
    instances.sort(Comparator.comparing(ResourceInstance::address));
    return List.copyOf(instances);
  }

  private static boolean isOf(String type, ResourceAddress address) {
    return address.mode() == ResourceMode.MANAGED && address.type().equals(type);
  }
}
