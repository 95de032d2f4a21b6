package io.github.cmkcheck.policy;

import io.github.cmkcheck.inventory.Table;
import io.github.cmkcheck.value.Value;
import java.util.Set;

/**
 * Which tables a policy is about, by a tag. A table whose tag is known only after apply is always
 * one of them; a table that does not have the tag is one of them under {@link Mode#EXCEPT} only.
 *
 * @param tag the tag's name, such as {@code DataClass}
 * @param mode how the values are meant
 * @param values the tag's values
 */
public record TagCondition(String tag, Mode mode, Set<String> values) {

  /** How values are meant. */
  public enum Mode {
    /** Only tables whose tag has one of the values. */
    ONLY,
    /** All tables but those whose tag has one of the values. */
    EXCEPT
  }

  /** Copies the set. */
  public TagCondition {
    values = Set.copyOf(values);
  }

  boolean covers(Table table) {
    Value value = tagOf(table);
    if (value.isUnknown()) {
      return true;
    }
    boolean listed = value.asString().filter(values::contains).isPresent();
    return (mode == Mode.ONLY) == listed;
  }

  private Value tagOf(Table table) {
    Value own = find(table.values().get("tags"));
    // Default tags of the provider stand only in tags_all.
    return own.isNull() ? find(table.values().get("tags_all")) : own;
  }

  /** Tags are a map in the aws provider, and a list of keys and values in awscc. */
  private Value find(Value tags) {
    if (tags.kind() != Value.Kind.LIST) {
      return tags.get(tag);
    }
    Value found = Value.NULL;
    for (Value element : tags.elements()) {
      if (element.isUnknown() || element.get("key").isUnknown()) {
        found = Value.UNKNOWN;
      } else if (element.get("key").equals(new Value.Str(tag))) {
        return element.get("value");
      }
    }
    return found;
  }
}
