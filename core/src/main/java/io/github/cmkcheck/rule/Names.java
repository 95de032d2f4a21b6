package io.github.cmkcheck.rule;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyOwnership;
import java.util.List;
import java.util.stream.Collectors;

/** What messages call things. */
final class Names {
  private static final int MOST = 5;

  private Names() {}

  /** Tables and replicas; if there are many, the first few. */
  static String of(List<EncryptedObject> objects) {
    return some(objects.stream().map(EncryptedObject::name).toList());
  }

  /** Names; if there are many, the first few. */
  static String some(List<String> names) {
    String first =
        names.stream().limit(MOST).map(Printable::brief).collect(Collectors.joining(", "));
    return names.size() > MOST ? first + " and " + (names.size() - MOST) + " more" : first;
  }

  /** A key, with its owner. */
  static String of(KeyOwnership ownership) {
    String key = ownership.key().map(reference -> " " + reference).orElse("");
    return switch (ownership.owner()) {
      case CUSTOMER_MANAGED ->
          key.isEmpty() ? "a customer managed key" : "the customer managed key" + key;
      case UNDETERMINED ->
          key.isEmpty()
              ? "a key that the plan does not show"
              : "the key" + key + ", whose owner the plan does not show";
      case AWS_MANAGED, AWS_OWNED -> ownership.owner().words();
    };
  }
}
