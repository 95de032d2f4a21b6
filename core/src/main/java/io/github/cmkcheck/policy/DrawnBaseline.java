package io.github.cmkcheck.policy;

import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.policy.Baseline.Entry;
import io.github.cmkcheck.policy.PolicyJudge.Rulings;
import io.github.cmkcheck.rule.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What goes into a baseline of some plans.
 *
 * @param stacks the stacks that they belong to, with or without findings
 * @param entries the findings that count
 * @param leftOut how many more there are about tables that lose a customer managed key, which no
 *     baseline excuses
 */
public record DrawnBaseline(Set<String> stacks, List<Entry> entries, int leftOut) {

  /** Of no plan. */
  public static final DrawnBaseline NOTHING = new DrawnBaseline(Set.of(), List.of(), 0);

  /** Copies the collections. */
  public DrawnBaseline {
    stacks = Set.copyOf(stacks);
    entries = List.copyOf(entries);
  }

  /** Together with what goes into it of one plan of a stack, by rulings without a baseline. */
  public DrawnBaseline and(String stack, Facts facts, Rulings rulings) {
    TableObjects objects = new TableObjects(facts.objects());
    Set<String> all = new TreeSet<>(stacks);
    all.add(stack);
    List<Entry> both = new ArrayList<>(entries);
    int lost = leftOut;
    for (Ruling ruling : rulings.rulings()) {
      if (ruling.status() == Ruling.Status.ACTIVE) {
        EncryptedObject object = objects.of(ruling.verdict());
        if (object != null && KnownFindings.losesKey(object)) {
          lost++;
        } else {
          both.add(Entry.of(stack, ruling.verdict(), object));
        }
      }
    }
    return new DrawnBaseline(all, both, lost);
  }

  /** The baseline that replaces an older one: of stacks that were not looked at, that one's. */
  public Baseline over(Baseline older) {
    List<Entry> both = new ArrayList<>(entries);
    for (Entry entry : older.entries()) {
      if (entry.stack() != null && !stacks.contains(entry.stack())) {
        both.add(entry);
      }
    }
    return new Baseline(both);
  }
}
