package io.github.cmkcheck.key;

import io.github.cmkcheck.address.Arn;
import io.github.cmkcheck.inventory.KeyData;
import io.github.cmkcheck.inventory.KeyPolicy;
import io.github.cmkcheck.inventory.KmsKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one key that a reference leads to, however it names it: by ARN, id, alias or data source.
 *
 * @param name the ARN if it is known, otherwise the address of the resource that creates it; if
 *     neither is known, the alias or id. Safe to print
 * @param resource the key in this plan; null if it is managed elsewhere
 * @param primary the primary key in this plan, if this is a multi-Region replica of one; null
 *     otherwise
 * @param data the data sources that look it up, by address
 * @param document its policy; null if the plan does not show one
 * @param region its region; null if the plan does not show it
 */
public record KeyIdentity(
    String name,
    @Nullable KmsKey resource,
    @Nullable KmsKey primary,
    List<KeyData> data,
    @Nullable KeyPolicy document,
    @Nullable String region) {

  /** Copies the list. */
  public KeyIdentity {
    data = List.copyOf(data);
  }

  /** The key as this plan creates, changes or removes it. */
  public Optional<KmsKey> managed() {
    return Optional.ofNullable(resource);
  }

  /** The key that provides this one's material, and is the one to rotate: mostly itself. */
  public Optional<KmsKey> rotated() {
    return Optional.ofNullable(primary == null ? resource : primary);
  }

  /** The policy after apply, as far as the plan shows it. */
  public Optional<KeyPolicy> policy() {
    return Optional.ofNullable(document);
  }

  /** Its account; empty if the plan does not show it. */
  public String account() {
    return Arn.parse(name).map(Arn::account).orElse("");
  }

  /** Whether both are the same key. The old and the new key of a replaced resource are not. */
  public boolean isSameAs(KeyIdentity other) {
    return name.equals(other.name);
  }

  /** The name, and the resource if its address is not the name. Safe to print. */
  @Override
  public String toString() {
    String address = resource == null ? name : resource.address().toString();
    return address.equals(name) ? name : name + " (" + address + ")";
  }
}
