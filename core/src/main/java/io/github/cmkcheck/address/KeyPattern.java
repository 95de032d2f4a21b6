package io.github.cmkcheck.address;

import org.jspecify.annotations.Nullable;

/**
 * A pattern for instance keys: {@code [*]} matches any key, nothing matches no key, {@code [0]} and
 * {@code ["eu-*"]} match what they say.
 *
 * @param key the key to match; null for any
 */
record KeyPattern(@Nullable InstanceKey key) {

  static final KeyPattern ANY = new KeyPattern(null);

  /** Parses the optional key pattern after a name. */
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

  /** This pattern, or one for any key, if this asks for no key and there is one. */
  KeyPattern widenedFor(InstanceKey other) {
    return key != null && key.isNone() && !other.isNone() ? ANY : this;
  }

  @Override
  public String toString() {
    return key == null ? "[*]" : key.toString();
  }
}
