package io.github.cmkcheck.config;

import io.github.cmkcheck.address.Copies;
import io.github.cmkcheck.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type constraint of a {@code variable}. It is more than a check: Terraform converts the value,
 * fills in the defaults of {@code optional(T, default)}, and drops attributes that the type does
 * not have.
 *
 * @param kind the kind of type
 * @param element the element type of a list, set or map; null for every other kind
 * @param attributes the attributes of an object, by name
 * @param elements the element types of a tuple
 */
public record Type(
    Kind kind, @Nullable Type element, Map<String, Attribute> attributes, List<Type> elements) {

  /** The kinds of types. */
  public enum Kind {
    /** {@code any}: the value as given. */
    ANY,
    /** {@code string}. */
    STRING,
    /** {@code number}. */
    NUMBER,
    /** {@code bool}. */
    BOOL,
    /** {@code list(T)}. */
    LIST,
    /** {@code set(T)}. */
    SET,
    /** {@code map(T)}. */
    MAP,
    /** {@code object({...})}. */
    OBJECT,
    /** {@code tuple([...])}. */
    TUPLE
  }

  /**
   * An attribute of an object type.
   *
   * @param type its type
   * @param optional whether it may be left out
   * @param defaultValue its value if it is left out or null; {@link Value#NULL} without a default
   */
  public record Attribute(Type type, boolean optional, Value defaultValue) {}

  /** {@code any}. */
  public static final Type ANY = simple(Kind.ANY);

  /** {@code string}. */
  public static final Type STRING = simple(Kind.STRING);

  /** {@code number}. */
  public static final Type NUMBER = simple(Kind.NUMBER);

  /** {@code bool}. */
  public static final Type BOOL = simple(Kind.BOOL);

  /** Copies the collections. */
  public Type {
    attributes = Copies.copy(attributes);
    elements = List.copyOf(elements);
  }

  private static Type simple(Kind kind) {
    return new Type(kind, null, Map.of(), List.of());
  }

  /** A list, set or map of something. */
  public static Type of(Kind kind, Type element) {
    return new Type(kind, element, Map.of(), List.of());
  }

  /** An object type. */
  public static Type object(Map<String, Attribute> attributes) {
    return new Type(Kind.OBJECT, null, attributes, List.of());
  }

  /** A tuple type. */
  public static Type tuple(List<Type> elements) {
    return new Type(Kind.TUPLE, null, Map.of(), elements);
  }
}
