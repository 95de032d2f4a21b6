package io.github.cmkcheck.policy;

import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.rule.Verdict;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The violations that were there when somebody drew a line. They are reported as baselined and do
 * not count; whatever is new does, and whatever got worse. A check never writes a baseline.
 *
 * @param entries by stack, address, replica and rule
 */
public record Baseline(List<Entry> entries) {

  /** No line drawn. */
  public static final Baseline NONE = new Baseline(List.of());

  /**
   * One violation.
   *
   * @param stack the stack that it is in; null in a file of version 1, whose entries hold in any,
   *     whatever the table is called and whoever owns its key
   * @param rule the rule's id
   * @param address the object's full address
   * @param replica the region, if a replica is meant
   * @param name what the table is called; null for a key, and if the plan did not tell
   * @param owner who owned the table's key; null for a key
   */
  public record Entry(
      @Nullable String stack,
      String rule,
      String address,
      @Nullable String replica,
      @Nullable String name,
      @Nullable Owner owner) {

    /**
     * The entry of a verdict.
     *
     * @param object the table or replica that it speaks of; null for a key
     */
    static Entry of(String stack, Verdict verdict, @Nullable EncryptedObject object) {
      return new Entry(
          stack,
          verdict.rule().id().value(),
          verdict.address().toString(),
          verdict.replica(),
          object == null ? null : object.table().name().orElse(null),
          object == null ? null : object.ownership().owner());
    }

    /** What people call the stack. */
    String where() {
      return stack == null ? "" : " of stack " + stack;
    }
  }

  /** Sorts the entries and keeps each once. */
  public Baseline {
    entries = entries.isEmpty() ? List.of() : entries.stream().distinct().sorted(order()).toList();
  }

  private static Comparator<Entry> order() {
    Comparator<String> nullsFirst = Comparator.nullsFirst(Comparator.naturalOrder());
    return Comparator.comparing(Entry::stack, nullsFirst)
        .thenComparing(Entry::address)
        .thenComparing(Entry::replica, nullsFirst)
        .thenComparing(Entry::rule)
        .thenComparing(Entry::name, nullsFirst)
        .thenComparing(Entry::owner, Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  /** Whether it is of a version in which entries hold in any stack. */
  public boolean isOfAnyStack() {
    return entries.stream().anyMatch(entry -> entry.stack() == null);
  }
}
