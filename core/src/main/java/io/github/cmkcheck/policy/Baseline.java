package io.github.cmkcheck.policy;

import io.github.cmkcheck.rule.Verdict;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The violations that were there when somebody drew a line. They are reported as baselined and do
 * not count; whatever is new does. A check never writes a baseline.
 *
 * @param entries by address, replica and rule
 */
public record Baseline(List<Entry> entries) {

  /** No line drawn. */
  public static final Baseline NONE = new Baseline(List.of());

  /**
   * One violation.
   *
   * @param rule the rule's id
   * @param address the object's full address, for people
   * @param replica the region, if a replica is meant
   * @param fingerprint what decides
   */
  public record Entry(String rule, String address, @Nullable String replica, String fingerprint) {

    /** The entry of a verdict. */
    public static Entry of(Verdict verdict) {
      return new Entry(
          verdict.rule().id().value(),
          verdict.address().toString(),
          verdict.replica(),
          verdict.fingerprint());
    }
  }

  /** Sorts the entries and keeps each once. */
  public Baseline {
    entries = entries.isEmpty() ? List.of() : entries.stream().distinct().sorted(order()).toList();
  }

  private static Comparator<Entry> order() {
    return Comparator.comparing(Entry::address)
        .thenComparing(Entry::replica, Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(Entry::rule);
  }

  Set<String> fingerprints() {
    Set<String> fingerprints = new HashSet<>();
    for (Entry entry : entries) {
      fingerprints.add(entry.fingerprint());
    }
    return fingerprints;
  }
}
