package io.github.cmkcheck.value;

import io.github.cmkcheck.address.Copies;
import io.github.cmkcheck.address.PathStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A Terraform value as it will be after apply: plan JSON splits it into {@code after} and {@code
 * after_unknown}; the decoder merges the two once, and what is not known yet is {@link Unknown}.
 *
 * <p>Beware: in {@code after} alone, an unknown attribute and an absent one look the same.
 */
public sealed interface Value {

  /** The one null value. Attributes that the document does not mention are null as well. */
  Value NULL = new Null();

  /** The one unknown value. */
  Value UNKNOWN = new Unknown();

  /** The kinds of values, for {@code switch}. */
  enum Kind {
    /** {@link Null}. */
    NULL,
    /** {@link Bool}. */
    BOOL,
    /** {@link Num}. */
    NUMBER,
    /** {@link Str}. */
    STRING,
    /** {@link ListOf}. */
    LIST,
    /** {@link Obj}. */
    OBJECT,
    /** {@link Unknown}. */
    UNKNOWN
  }

  /** What kind of value this is. */
  Kind kind();

  /** Terraform's {@code null}, or an absent attribute. */
  record Null() implements Value {
    @Override
    public Kind kind() {
      return Kind.NULL;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Null;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  /** "Known after apply". */
  record Unknown() implements Value {
    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Unknown;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  /**
   * A boolean.
   *
   * @param value true or false
   */
  record Bool(boolean value) implements Value {
    @Override
    public Kind kind() {
      return Kind.BOOL;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bool that && value == that.value;
    }

    @Override
    public int hashCode() {
      return Boolean.hashCode(value);
    }
  }

  /**
   * A number, in the digits of the document: Terraform's numbers exceed what a double holds.
   *
   * @param literal the JSON number as it was written
   */
  record Num(String literal) implements Value {
    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }

    /** Says nothing of the content, which may be a secret. */
    @Override
    public String toString() {
      return "a number";
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Num that && literal.equals(that.literal);
    }

    @Override
    public int hashCode() {
      return literal.hashCode();
    }
  }

  /**
   * A string.
   *
   * @param value the text
   */
  record Str(String value) implements Value {
    @Override
    public Kind kind() {
      return Kind.STRING;
    }

    /** Says nothing of the content, which may be a secret. */
    @Override
    public String toString() {
      return "a string";
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Str that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /**
   * A list, set or tuple. The order of a set means nothing: pair its elements by content, never by
   * index.
   *
   * @param elements in document order
   */
  record ListOf(List<Value> elements) implements Value {
    /** Copies the list. */
    public ListOf {
      elements = List.copyOf(elements);
    }

    @Override
    public Kind kind() {
      return Kind.LIST;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ListOf that && elements.equals(that.elements);
    }

    @Override
    public int hashCode() {
      return elements.hashCode();
    }
  }

  /**
   * An object or map.
   *
   * @param attributes by name
   */
  record Obj(Map<String, Value> attributes) implements Value {
    /** Copies the map. */
    public Obj {
      attributes = Copies.copy(attributes);
    }

    @Override
    public Kind kind() {
      return Kind.OBJECT;
    }

    /** Says nothing of the content, which may be a secret. */
    @Override
    public String toString() {
      return "an object of " + attributes.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Obj that && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
      return attributes.hashCode();
    }
  }

  /** Whether this is known only after apply. */
  default boolean isUnknown() {
    return kind() == Kind.UNKNOWN;
  }

  /** Whether this is null or absent. */
  default boolean isNull() {
    return kind() == Kind.NULL;
  }

  /** The text, if this is a string. */
  default Optional<String> asString() {
    return this instanceof Str s ? Optional.of(s.value()) : Optional.empty();
  }

  /** A whole number of up to nine digits, such as a {@code count}; empty for everything else. */
  default OptionalInt asCount() {
    return this instanceof Num number && number.literal().matches("[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(number.literal()))
        : OptionalInt.empty();
  }

  /** The elements of a list; empty for every other kind. */
  default List<Value> elements() {
    return this instanceof ListOf list ? list.elements() : List.of();
  }

  /**
   * An attribute of an object.
   *
   * @return {@link #UNKNOWN} if this is unknown; {@link #NULL} if this has no such attribute or is
   *     not an object
   */
  default Value get(String name) {
    if (this instanceof Obj object) {
      return object.attributes().getOrDefault(name, NULL);
    }
    return isUnknown() ? UNKNOWN : NULL;
  }

  /**
   * What a path leads to.
   *
   * @return {@link #UNKNOWN} as soon as the path meets something unknown; {@link #NULL} if a step
   *     leads nowhere
   */
  default Value at(List<PathStep> path) {
    Value value = this;
    for (PathStep step : path) {
      value = value.at(step);
    }
    return value;
  }

  private Value at(PathStep step) {
    String name = step.name();
    if (name != null) {
      return get(name);
    }
    if (isUnknown()) {
      return UNKNOWN;
    }
    List<Value> all = elements();
    return step.index() >= 0 && step.index() < all.size() ? all.get(step.index()) : NULL;
  }
}
