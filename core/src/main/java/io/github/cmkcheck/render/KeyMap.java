package io.github.cmkcheck.render;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.inventory.KmsKey;
import io.github.cmkcheck.key.KeyIdentity;
import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyUse;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The part of the report for people that says which key encrypts what. */
final class KeyMap {
  private final TextStyle style;

  KeyMap(TextStyle style) {
    this.style = style;
  }

  void render(List<KeyUse> keys, Writer out) throws IOException {
    for (KeyUse use : keys) {
      out.write("  " + style.strong("key") + "  " + Printable.of(name(use)) + "\n");
      for (EncryptedObject object : use.objects()) {
        out.write("       " + Printable.of(object.name()) + "\n");
      }
      out.write("\n");
    }
  }

  /** What people call the key. */
  static String name(KeyUse use) {
    return use.key()
        .map(key -> key + (isRemoved(key) ? ", which this plan removes" : ""))
        .orElse(
            switch (use.owner()) {
              case CUSTOMER_MANAGED -> "a customer managed key; the plan does not show which";
              case AWS_MANAGED, AWS_OWNED -> use.owner().words();
              case UNDETERMINED -> "undetermined";
            });
  }

  /** In two words, what is wrong with the key of a table or replica; empty if nothing is. */
  static Optional<String> mark(KeyUse use, EncryptedObject object) {
    if (use.key().filter(KeyMap::isRemoved).isPresent()) {
      return Optional.of("removed key");
    }
    return switch (object.ownership().owner()) {
      case CUSTOMER_MANAGED -> Optional.empty();
      case AWS_MANAGED -> Optional.of("AWS managed");
      case AWS_OWNED -> Optional.of("AWS owned");
      case UNDETERMINED -> Optional.of("cannot tell");
    };
  }

  /** Puts keys with a problem before the others, and otherwise keeps the order. */
  static List<KeyUse> wrongFirst(List<KeyUse> keys) {
    return keys.stream().sorted(Comparator.comparing(use -> !isWrong(use))).toList();
  }

  private static boolean isWrong(KeyUse use) {
    return use.objects().stream().anyMatch(object -> mark(use, object).isPresent());
  }

  static boolean isRemoved(KeyIdentity key) {
    return !key.managed().map(KmsKey::existsAfterApply).orElse(true);
  }
}
