package io.github.cmkcheck.address;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies of collections whose names others choose, and the order of those names. {@link Map#copyOf}
 * is compact, but takes quadratic time for names chosen to have the same hash; a {@link HashMap}
 * puts them into trees.
 */
public final class Copies {

  /** Up to this size, even the worst names cost next to nothing. */
  private static final int FEW = 256;

  private Copies() {}

  public static <K extends Comparable<K>, V> Map<K, V> copy(Map<K, V> map) {
    return map.size() <= FEW ? Map.copyOf(map) : Collections.unmodifiableMap(new HashMap<>(map));
  }

  /** Compares element by element; if one list is the beginning of the other, it comes first. */
  public static <E> int compare(List<E> one, List<E> other, Comparator<? super E> order) {
    int common = Math.min(one.size(), other.size());
    for (int i = 0; i < common; i++) {
      int difference = order.compare(one.get(i), other.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  public static <E extends Comparable<E>> Set<E> copy(Set<E> set) {
    return set.size() <= FEW ? Set.copyOf(set) : Collections.unmodifiableSet(new HashSet<>(set));
  }
}
