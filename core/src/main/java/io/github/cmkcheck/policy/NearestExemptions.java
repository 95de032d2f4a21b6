package io.github.cmkcheck.policy;

import io.github.cmkcheck.address.InstanceKey;
import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.hcl.Directive;
import io.github.cmkcheck.rule.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the exceptions that stand on a resource and on the modules around it. */
final class NearestExemptions {
  private final Map<String, List<InlineExemption>> blocks = new HashMap<>();

  NearestExemptions(List<InlineExemption> exemptions) {
    for (InlineExemption exemption : exemptions) {
      ModuleAddress module = exemption.module();
      Directive.On on = exemption.directive().on();
      String block =
          on instanceof Directive.Call call
              ? module.child(call.name(), InstanceKey.NONE).toString()
              : on instanceof Directive.Resource resource
                  ? name(module, resource.block())
                  : on instanceof Directive.Replicas replicas ? name(module, replicas.block()) : "";
      blocks.computeIfAbsent(block, name -> new ArrayList<>()).add(exemption);
    }
  }

  private static String name(ModuleAddress module, String block) {
    return module.isRoot() ? block : module + "." + block;
  }

  /** Those that concern a verdict, from the resource outwards. */
  List<InlineExemption> of(Verdict verdict) {
    if (blocks.isEmpty()) {
      return List.of();
    }
    ModuleAddress module = verdict.address().module().withoutKeys();
    List<InlineExemption> near = new ArrayList<>(at(name(module, verdict.address().block())));
    for (ModuleAddress around : module.outwards()) {
      near.addAll(at(around.toString()));
    }
    near.removeIf(exemption -> !exemption.concerns(verdict));
    return near;
  }

  private List<InlineExemption> at(String block) {
    return blocks.getOrDefault(block, List.of());
  }
}
