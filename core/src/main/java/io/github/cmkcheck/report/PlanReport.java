package io.github.cmkcheck.report;

import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyOwnership;
import io.github.cmkcheck.owner.KeyUse;
import io.github.cmkcheck.plan.Plan;
import io.github.cmkcheck.plan.hcl.SourceFinder.Found;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.policy.PolicyJudge.Rulings;
import io.github.cmkcheck.policy.Ruling;
import io.github.cmkcheck.rule.Facts;
import io.github.cmkcheck.rule.Verdict;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one plan or state.
 *
 * @param source its name: the path as the user gave it
 * @param identity what distinguishes it from other plans of the repository, including those in
 *     other reports
 * @param stack which stack it belongs to; null unless it was named or a baseline asks
 * @param kind plan or state
 * @param terraformVersion the Terraform version that wrote it; null if it does not say
 * @param formatVersion the version of its JSON
 * @param complete false if applying the plan leaves part of the configuration undone ({@code
 *     -target}, deferred changes)
 * @param sources the configuration's files that were used, and those that were not
 * @param tables every table and replica, by address and region
 * @param keys the same grouped by key, including those whose key the plan does not show
 * @param findings by address, replica and rule
 * @param passed every verdict that passes, by address, replica and rule
 * @param outOfScope how many more findings there would be without the policy's scope
 * @param leftOut for a partial plan without a table, the tables in the configuration that it leaves
 *     out, by the address of their block
 */
public record PlanReport(
    String source,
    String identity,
    @Nullable String stack,
    Plan.Kind kind,
    @Nullable String terraformVersion,
    String formatVersion,
    boolean complete,
    Found sources,
    List<EncryptedObject> tables,
    List<KeyUse> keys,
    List<Finding> findings,
    List<Verdict> passed,
    int outOfScope,
    List<String> leftOut) {

  /** Copies the lists. */
  public PlanReport {
    tables = List.copyOf(tables);
    keys = List.copyOf(keys);
    findings = List.copyOf(findings);
    passed = List.copyOf(passed);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Reports on a plan.
   *
   * @param source the name of the plan
   * @param facts what was judged
   * @param rulings what the policy makes of the verdicts
   * @param paths the names of files in the repository
   */
  public static PlanReport of(String source, Facts facts, Rulings rulings, RepositoryPaths paths) {
    Plan plan = facts.plan();
    Map<String, EncryptedObject> objects = new HashMap<>();
    // Writing every address takes time, and where nothing is found nobody asks for one.
    if (!rulings.rulings().isEmpty()) {
      facts.objects().forEach(object -> objects.putIfAbsent(object.name(), object));
    }
    Function<Verdict, Location> places = places(source, facts, objects, paths);
    return new PlanReport(
        source,
        paths.identity(source),
        rulings.stack(),
        plan.kind(),
        plan.terraformVersion(),
        plan.formatVersion(),
        plan.complete(),
        facts.sources(),
        facts.objects(),
        facts.keyUses(),
        rulings.rulings().stream()
            .sorted(Comparator.comparing(Ruling::verdict, Verdict.ORDER))
            .map(ruling -> finding(ruling, objects, places))
            .toList(),
        rulings.passed().stream().sorted(Verdict.ORDER).toList(),
        rulings.outOfScope(),
        plan.complete() || !facts.objects().isEmpty() ? List.of() : LeftOutTables.of(plan));
  }

  private static Finding finding(
      Ruling ruling, Map<String, EncryptedObject> objects, Function<Verdict, Location> places) {
    EncryptedObject object = objects.get(ruling.verdict().name());
    List<String> reasons = object == null ? List.of() : reasons(object.ownership());
    return new Finding(ruling, reasons, places.apply(ruling.verdict()));
  }

  /** The last step of an undetermined answer is already in the message. */
  private static List<String> reasons(KeyOwnership ownership) {
    List<String> steps = ownership.trail().steps();
    boolean undetermined = ownership.owner() == Owner.UNDETERMINED && steps.size() > 1;
    return undetermined ? steps.subList(0, steps.size() - 1) : steps;
  }

  /** The findings grouped for people: see {@link FindingGroup#of}. */
  public List<FindingGroup> groups() {
    return FindingGroup.of(findings);
  }

  private static Function<Verdict, Location> places(
      String source, Facts facts, Map<String, EncryptedObject> objects, RepositoryPaths paths) {
    Sources sources = facts.sources().sources();
    if (sources == null) {
      return verdict -> Location.ofPlan(source);
    }
    Places places = new Places(facts, objects, sources, paths);
    return verdict -> places.of(verdict).orElseGet(() -> Location.ofPlan(source));
  }
}
