package io.github.cmkcheck.policy;

import io.github.cmkcheck.address.AddressPattern;
import io.github.cmkcheck.address.ResourceAddress;
import io.github.cmkcheck.policy.Caught.Use;
import io.github.cmkcheck.policy.PolicyJudge.Rulings;
import io.github.cmkcheck.policy.Ruling.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Counts what each pattern of a policy catches, over the plans of a run. */
final class PatternTally {
  private final Policy policy;
  private final Collection<Rulings> plans;

  PatternTally(Policy policy, Collection<Rulings> plans) {
    this.policy = policy;
    this.plans = plans;
  }

  /** By exemption, then by pattern of the scope, in the order of the policy. */
  List<Caught> caught() {
    List<Caught> caught = new ArrayList<>();
    Map<Waiver, List<ResourceAddress>> excused = excused();
    for (Exemption exemption : policy.exemptions()) {
      List<ResourceAddress> objects = excused.getOrDefault(exemption, List.of());
      caught.add(
          new Caught(Use.EXEMPTION, exemption.addresses().toString(), exemption.terms(), objects));
    }
    for (AddressPattern pattern : policy.scope().include()) {
      caught.add(new Caught(Use.INCLUDE, pattern.toString(), null, objects(pattern::matches)));
    }
    List<AddressPattern> exclude = policy.scope().exclude();
    for (AddressPattern pattern : exclude) {
      caught.add(new Caught(Use.EXCLUDE, pattern.toString(), null, objects(pattern::matches)));
    }
    List<ResourceAddress> rest = new ArrayList<>();
    for (Rulings plan : plans) {
      plan.inScope()
          .forEach(
              (address, inScope) -> {
                if (!inScope && exclude.stream().noneMatch(pattern -> pattern.matches(address))) {
                  rest.add(address);
                }
              });
    }
    if (!rest.isEmpty()) {
      caught.add(new Caught(Use.REST, null, null, rest));
    }
    return caught;
  }

  /** The exemptions themselves are the names: of two that are equal, the first excuses. */
  private Map<Waiver, List<ResourceAddress>> excused() {
    Map<Waiver, List<ResourceAddress>> all = new IdentityHashMap<>();
    for (Rulings plan : plans) {
      Map<Waiver, Set<ResourceAddress>> ofPlan = new IdentityHashMap<>();
      for (Ruling ruling : plan.rulings()) {
        Waiver waiver = ruling.exemption();
        if (waiver != null && ruling.status() == Status.EXEMPTED) {
          ofPlan
              .computeIfAbsent(waiver, one -> new LinkedHashSet<>())
              .add(ruling.verdict().address());
        }
      }
      ofPlan.forEach(
          (waiver, objects) ->
              all.computeIfAbsent(waiver, one -> new ArrayList<>()).addAll(objects));
    }
    return all;
  }

  private List<ResourceAddress> objects(Predicate<ResourceAddress> caught) {
    List<ResourceAddress> objects = new ArrayList<>();
    plans.forEach(plan -> plan.inScope().keySet().stream().filter(caught).forEach(objects::add));
    return objects;
  }
}
