package io.github.cmkcheck.address;

import org.jspecify.annotations.Nullable;

/** What tells the instances of a module or resource apart: nothing, an index, or a name. */
public sealed interface InstanceKey extends Comparable<InstanceKey> {

  /** No {@code count}, no {@code for_each}. */
  InstanceKey NONE = new None();

  /** The only instance. */
  record None() implements InstanceKey {
    @Override
    public String toString() {
      return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof None;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  /**
   * An instance of {@code count}.
   *
   * @param value from 0
   */
  record Index(long value) implements InstanceKey {
    @Override
    public String toString() {
      return "[" + value + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Index that && value == that.value;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(value);
    }
  }

  /**
   * An instance of {@code for_each}. An attacker may choose this text: only {@link #toString()},
   * which escapes as Terraform does, may reach the output.
   *
   * @param value the key itself, unescaped
   */
  record Name(String value) implements InstanceKey {
    @Override
    public String toString() {
      return "[" + AddressSyntax.quote(value) + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Name that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /** Whether this is {@link #NONE}. */
  default boolean isNone() {
    return this instanceof None;
  }

  /** No key first, then indexes as numbers, then names. */
  @Override
  default int compareTo(InstanceKey other) {
    if (this instanceof Index a && other instanceof Index b) {
      return Long.compare(a.value(), b.value());
    }
    if (this instanceof Name a && other instanceof Name b) {
      return a.value().compareTo(b.value());
    }
    return Integer.compare(rank(this), rank(other));
  }

  private static int rank(InstanceKey key) {
    return key instanceof None ? 0 : key instanceof Index ? 1 : 2;
  }
}
