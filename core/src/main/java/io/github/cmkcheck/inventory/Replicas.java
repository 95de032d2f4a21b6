package io.github.cmkcheck.inventory;

import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The replicas of a table at one point in time, for lookup: AWS has few regions, but nothing stops
 * a plan from naming thousands. They are read lazily.
 */
public final class Replicas {
  private final TableType type;
  private final Value values;
  private @Nullable Set<Replica> all;
  private final Map<String, Replica> byRegion = new TreeMap<>();

  /**
   * The replicas in a table's values.
   *
   * @param values the table's values at the time
   */
  public Replicas(TableType type, Value values) {
    this.type = type;
    this.values = values;
  }

  /** The first in a region. */
  public Optional<Replica> in(String region) {
    all();
    return Optional.ofNullable(byRegion.get(region));
  }

  /** Whether that very replica exists, with the same key. */
  boolean contains(Replica replica) {
    return all().contains(replica);
  }

  private Set<Replica> all() {
    Set<Replica> read = all;
    if (read == null) {
      List<Replica> replicas = Replica.of(type, values);
      read = new TreeSet<>(replicas);
      for (Replica replica : replicas) {
        if (replica.region() != null) {
          byRegion.putIfAbsent(replica.region(), replica);
        }
      }
      all = read;
    }
    return read;
  }

  /** Equal values mean equal replicas. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Replicas that && type == that.type && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }
}
