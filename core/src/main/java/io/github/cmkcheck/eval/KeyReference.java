package io.github.cmkcheck.eval;

import io.github.cmkcheck.address.ResourceAddress;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which key it is: by the ARN, id or alias that the plan shows or, for a key that does not exist
 * yet, by the address of its resource.
 *
 * @param name the ARN, id or alias; null for a key that is known only after apply
 * @param address the resource that creates it; null if none in this plan does
 */
public record KeyReference(@Nullable String name, @Nullable ResourceAddress address) {

  /** A key with a name. */
  public static KeyReference named(String name) {
    return new KeyReference(name, null);
  }

  /** The key that a possibility is; empty if it is not a key, or it is unknown which. */
  public static Optional<KeyReference> of(Possibility possibility) {
    if (possibility instanceof Possibility.NewKey made) {
      return Optional.of(made.key());
    }
    return possibility instanceof Possibility.Known known
        ? known.value().asString().map(KeyReference::named)
        : Optional.empty();
  }

  /** The ARN, id or alias, if it is known. */
  public Optional<String> literal() {
    return Optional.ofNullable(name);
  }

  /** The resource that creates it. */
  public Optional<ResourceAddress> resource() {
    return Optional.ofNullable(address);
  }

  /** The name if there is one, otherwise the address. Safe to print. */
  @Override
  public String toString() {
    return name == null ? String.valueOf(address) : name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyReference that
        && Objects.equals(name, that.name)
        && Objects.equals(address, that.address);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(name) + Objects.hashCode(address);
  }
}
