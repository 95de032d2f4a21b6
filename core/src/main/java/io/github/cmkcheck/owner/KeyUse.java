package io.github.cmkcheck.owner;

import io.github.cmkcheck.inventory.Owner;
import io.github.cmkcheck.inventory.TableType;
import io.github.cmkcheck.key.KeyIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one key encrypts after apply; or, if the plan does not show which key, what the unknown keys
 * of one owner encrypt.
 *
 * @param owner who owns the key
 * @param identity the key; null if that is not one certain key
 * @param objects the tables and replicas, by address and region; never empty
 */
public record KeyUse(Owner owner, @Nullable KeyIdentity identity, List<EncryptedObject> objects) {

  /** Known keys by name, then the unknown ones by owner. */
  static final Comparator<KeyUse> ORDER =
      Comparator.comparing(
              (KeyUse use) -> use.key().map(KeyIdentity::name).orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(KeyUse::owner);

  /** Copies the list. */
  public KeyUse {
    objects = List.copyOf(objects);
  }

  /** Groups the answers by key. */
  static List<KeyUse> byKey(List<EncryptedObject> objects) {
    Map<String, List<EncryptedObject>> known = new HashMap<>();
    Map<Owner, List<EncryptedObject>> unknown = new EnumMap<>(Owner.class);
    for (EncryptedObject object : objects) {
      if (!isSum(object)) {
        object
            .key()
            .map(key -> known.computeIfAbsent(key.name(), unseen -> new ArrayList<>()))
            .orElseGet(
                () ->
                    unknown.computeIfAbsent(
                        object.ownership().owner(), unseen -> new ArrayList<>()))
            .add(object);
      }
    }
    List<KeyUse> uses = new ArrayList<>();
    known.values().forEach(on -> uses.add(new KeyUse(ownerOf(on), on.get(0).identity(), on)));
    unknown.forEach((owner, on) -> uses.add(new KeyUse(owner, null, on)));
    uses.sort(ORDER);
    return uses;
  }

  /**
   * One object may show who owns the key where another with the same key does not; and if one shows
   * that it is AWS's, that holds for all, whatever the others declare.
   */
  private static Owner ownerOf(List<EncryptedObject> objects) {
    return Stream.of(Owner.AWS_MANAGED, Owner.CUSTOMER_MANAGED)
        .filter(owner -> objects.stream().anyMatch(it -> it.ownership().owner() == owner))
        .findFirst()
        .orElse(Owner.UNDETERMINED);
  }

  /** A global table with replicas only sums up its replicas. */
  private static boolean isSum(EncryptedObject object) {
    return object.table().type() == TableType.AWSCC_GLOBAL_TABLE
        && object.replica() == null
        && !object.table().replicas().isEmpty();
  }

  /** The key, if it is one certain key. */
  public Optional<KeyIdentity> key() {
    return Optional.ofNullable(identity);
  }
}
