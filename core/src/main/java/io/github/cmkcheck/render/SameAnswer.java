package io.github.cmkcheck.render;

import io.github.cmkcheck.owner.EncryptedObject;
import io.github.cmkcheck.owner.KeyOwnership;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables and replicas of one owner with the same answer, reached in the same way except for names.
 *
 * @param objects in order; never empty
 */
record SameAnswer(List<EncryptedObject> objects) {

  /** Copies the list. */
  SameAnswer {
    objects = List.copyOf(objects);
  }

  /** Groups objects that share a key, and also those that each have a key of their own. */
  static List<SameAnswer> of(List<EncryptedObject> objects) {
    Map<String, List<EncryptedObject>> byKey = new LinkedHashMap<>();
    for (EncryptedObject object : objects) {
      String words = key(object) + "\n" + how(object);
      byKey.computeIfAbsent(words, unseen -> new ArrayList<>()).add(object);
    }
    Map<String, List<EncryptedObject>> alike = new LinkedHashMap<>();
    byKey.forEach(
        (words, on) -> {
          boolean alone = on.size() == 1 && !key(on.get(0)).isEmpty();
          String general = alone ? "\0" + how(on.get(0)) : words;
          alike.computeIfAbsent(general, unseen -> new ArrayList<>()).addAll(on);
        });
    return alike.values().stream().map(SameAnswer::new).toList();
  }

  /** The steps, without the names of the key and of the table. */
  private static String how(EncryptedObject object) {
    KeyOwnership ownership = object.ownership();
    String key = key(object);
    List<String> steps =
        ownership.trail().steps().stream()
            .map(step -> BlockNames.replace(key, "\0key", step))
            .toList();
    return ownership.certainty() + "\n" + new BlockNames(object.table().address()).without(steps);
  }

  /** The key as the plan names it; empty unless it is certain which key it is. */
  static String key(EncryptedObject object) {
    return object.ownership().key().map(Object::toString).orElse("");
  }

  /** The first answer, which applies to all except for names. */
  KeyOwnership first() {
    return objects.get(0).ownership();
  }

  /** Whether each has a key of its own. */
  boolean haveOwnKeys() {
    return !key(objects.get(0)).equals(key(objects.get(objects.size() - 1)));
  }
}
