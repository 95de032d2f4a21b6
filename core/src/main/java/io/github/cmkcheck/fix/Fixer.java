package io.github.cmkcheck.fix;

import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.plan.hcl.Sources;
import io.github.cmkcheck.rule.Facts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one patch for the findings of some plans. */
public final class Fixer {
  private final @Nullable NamedKey wanted;

  /**
   * A fixer.
   *
   * @param wanted the key that tables get; null for an existing one or, if none fits, a new one
   */
  public Fixer(@Nullable NamedKey wanted) {
    this.wanted = wanted;
  }

  /**
   * What to fix in one plan.
   *
   * @param facts the facts about it
   * @param sources its configuration
   * @param plan its file; null if it has none
   * @param failing the tables and replicas that need a key
   */
  public record Task(
      Facts facts, Sources sources, @Nullable Path plan, List<EncryptedObject> failing) {
    /** Copies the list. */
    public Task {
      failing = List.copyOf(failing);
    }
  }

  /** Makes the patch. */
  public Fix fix(List<Task> tasks) {
    PatchBuilder patch = new PatchBuilder();
    Set<Unpatched> unpatched = new LinkedHashSet<>();
    Set<String> notes = new LinkedHashSet<>();
    for (Task task : tasks) {
      PatchPaths paths = new PatchPaths(task.sources(), task.plan());
      TableFix fix = new TableFix(task.facts(), task.sources(), wanted);
      byTable(task.failing())
          .forEach(
              (table, failing) -> {
                try {
                  patch.add(fix.of(wanting(failing, task.facts())), paths);
                } catch (NotPatched e) {
                  failing.forEach(one -> unpatched.add(new Unpatched(one.name(), e.why())));
                }
              });
      notes.addAll(paths.notes());
    }
    return new Fix(patch.patch(), List.copyOf(unpatched), List.copyOf(notes));
  }

  private static Map<String, List<EncryptedObject>> byTable(List<EncryptedObject> failing) {
    Map<String, List<EncryptedObject>> tables = new LinkedHashMap<>();
    for (EncryptedObject object : failing) {
      tables
          .computeIfAbsent(object.table().address().toString(), any -> new ArrayList<>())
          .add(object);
    }
    return tables;
  }

  /**
   * If a table gets a key, its replicas need one as well, even those that a policy exempts:
   * DynamoDB would refuse them without.
   */
  private static List<EncryptedObject> wanting(List<EncryptedObject> failing, Facts facts) {
    List<EncryptedObject> all = new ArrayList<>(failing);
    for (EncryptedObject object : facts.objects()) {
      if (object.replica() != null
          && object.ownership().owner() != Owner.CUSTOMER_MANAGED
          && object.table().address().equals(failing.get(0).table().address())
          && failing.stream()
              .noneMatch(one -> Objects.equals(one.replicaRegion(), object.replicaRegion()))) {
        all.add(object);
      }
    }
    return all;
  }
}
