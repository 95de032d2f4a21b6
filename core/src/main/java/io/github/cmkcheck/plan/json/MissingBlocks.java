package io.github.cmkcheck.plan.json;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.config.ModuleConfig;
import io.github.cmkcheck.config.ModuleConfig.ModuleCall;
import io.github.cmkcheck.plan.ResourceChange;
import io.github.cmkcheck.plan.StateResource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out whether a plan leaves out resources of its configuration. Terraform has written {@code
 * complete} since 1.8, OpenTofu does not, and a refresh-only plan counts as complete without what
 * is yet to be created.
 */
final class MissingBlocks {
  private final Set<String> present = new HashSet<>();

  MissingBlocks(List<ResourceChange> changes, List<StateResource> state) {
    changes.forEach(change -> add(change.address()));
    state.forEach(resource -> add(resource.address()));
  }

  private void add(ResourceAddress address) {
    StringBuilder path = new StringBuilder();
    for (ModuleAddress.Step step : address.module().steps()) {
      path.append(step.name()).append('/');
    }
    present.add(path + address.block());
  }

  /**
   * Whether some managed resource must have an instance but has none. One with {@code count} or
   * {@code for_each}, or in a module with either, need not have any.
   */
  boolean in(ModuleConfig root) {
    return in(root, "");
  }

  private boolean in(ModuleConfig module, String path) {
    for (Map.Entry<String, ModuleConfig.ResourceConfig> block : module.resources().entrySet()) {
      if (block.getValue().repetition() == null
          && !block.getKey().startsWith("data.")
          && !present.contains(path + block.getKey())) {
        return true;
      }
    }
    for (Map.Entry<String, ModuleCall> call : module.calls().entrySet()) {
      if (call.getValue().repetition() == null
          && in(call.getValue().module(), path + call.getKey() + "/")) {
        return true;
      }
    }
    return false;
  }
}
