package io.github.cmkcheck.plan;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Copies of collections whose names others choose. {@link Map#copyOf} is small, but takes quadratic
 * time for names that were chosen to have one hash; a {@link HashMap} makes trees of them.
 */
final class Names {

  /** Up to here, even the worst names cost nothing. */
  private static final int FEW = 256;

  private Names() {}

  static <V> Map<String, V> copy(Map<String, V> map) {
    return map.size() <= FEW ? Map.copyOf(map) : Collections.unmodifiableMap(new HashMap<>(map));
  }

  static <E extends Comparable<E>> Set<E> copy(Set<E> set) {
    return set.size() <= FEW ? Set.copyOf(set) : Collections.unmodifiableSet(new HashSet<>(set));
  }
}
