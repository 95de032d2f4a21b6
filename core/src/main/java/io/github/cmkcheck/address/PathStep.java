package io.github.cmkcheck.address;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a traversal: {@code .name}, {@code ["name"]} (the same thing to Terraform) or {@code
 * [0]}.
 *
 * @param name the attribute or map key, null for an index
 * @param index the position in a list, 0 for a name
 */
public record PathStep(@Nullable String name, int index) implements Comparable<PathStep> {

  /** The step {@code .name} or {@code ["name"]}. */
  public static PathStep attribute(String name) {
    return new PathStep(name, 0);
  }

  /** The step {@code [index]}. */
  public static PathStep element(int index) {
    return new PathStep(null, index);
  }

  /** Indexes as numbers, then names. */
  @Override
  public int compareTo(PathStep other) {
    if (name == null || other.name == null) {
      return name == other.name ? Integer.compare(index, other.index) : name == null ? -1 : 1;
    }
    return name.compareTo(other.name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PathStep that && Objects.equals(name, that.name) && index == that.index;
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(name) + index;
  }
}
