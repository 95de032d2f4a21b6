package io.github.cmkcheck.address;

import org.jspecify.annotations.Nullable;

/**
 * A pattern over instance keys: {@code [*]} for any, none for none, {@code [0]} and {@code
 * ["eu-*"]} for what they say.
 *
 * @param key what the key is like; null for any
 */
record KeyPattern(@Nullable InstanceKey key) {

  static final KeyPattern ANY = new KeyPattern(null);

  /** What may follow a name. */
  static KeyPattern parse(AddressSyntax syntax) {
    if (!syntax.accept('[')) {
      return new KeyPattern(InstanceKey.NONE);
    }
    return syntax.acceptWord("*]") ? ANY : new KeyPattern(syntax.key());
  }

  boolean matches(InstanceKey other) {
    if (key == null) {
      return !other.isNone();
    }
    return key instanceof InstanceKey.Name pattern && other instanceof InstanceKey.Name name
        ? Glob.matches(pattern.value(), name.value())
        : key.equals(other);
  }

  /** The same, or any key, if this asks for none and there is one. */
  KeyPattern widenedFor(InstanceKey other) {
    return key != null && key.isNone() && !other.isNone() ? ANY : this;
  }

  @Override
  public String toString() {
    return key == null ? "[*]" : key.toString();
  }
}
