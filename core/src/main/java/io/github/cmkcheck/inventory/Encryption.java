package io.github.cmkcheck.inventory;

import io.github.cmkcheck.input.InputDiagnosis;
import io.github.cmkcheck.input.UnfitPlan;
import io.github.cmkcheck.value.Value;
import java.util.List;

/**
 * What the document shows about the encryption settings of one table or replica after apply.
 *
 * @param setting whether there are settings at all
 * @param enabled whether encryption with a KMS key is turned on; otherwise the key is not used
 * @param key the key's ARN, id or alias
 */
public record Encryption(Setting setting, Value enabled, Value key) {

  /** Whether there are settings. */
  public enum Setting {
    /** None: the AWS owned key. */
    NONE,
    /** Known after apply: nothing is written, or a dynamic block may be. */
    UNKNOWN,
    /** There are some. */
    PRESENT
  }

  private static final Value TRUE = new Value.Bool(true);

  /** For a replica, which has a key but no switch: without a key it follows its table. */
  static Encryption keyOnly(Value key) {
    return new Encryption(Setting.PRESENT, TRUE, string(key));
  }

  /**
   * The settings among a resource's values.
   *
   * @throws UnfitPlan if they do not have the shape that the provider gives them
   */
  public static Encryption of(KeyQuestion question, Value values) {
    Value settings = values;
    for (String block : question.blocks()) {
      settings = single(settings.get(block));
    }
    return switch (settings.kind()) {
      case NULL -> new Encryption(Setting.NONE, Value.NULL, Value.NULL);
      case UNKNOWN -> new Encryption(Setting.UNKNOWN, Value.UNKNOWN, Value.UNKNOWN);
      case OBJECT ->
          question.enabled().isEmpty()
              ? keyOnly(settings.get(question.key()))
              : new Encryption(
                  Setting.PRESENT,
                  bool(settings.get(question.enabled())),
                  string(settings.get(question.key())));
      default -> throw malformed();
    };
  }

  /** A block that occurs at most once is a list of one; an attribute is an object. */
  private static Value single(Value blocks) {
    if (blocks.kind() != Value.Kind.LIST) {
      return blocks;
    }
    List<Value> elements = blocks.elements();
    if (elements.isEmpty()) {
      return Value.NULL;
    }
    if (elements.size() > 1 || elements.get(0).isNull()) {
      throw malformed();
    }
    return elements.get(0);
  }

  private static Value bool(Value value) {
    if (value.isNull() || value.isUnknown() || value.kind() == Value.Kind.BOOL) {
      return value;
    }
    throw malformed();
  }

  private static Value string(Value value) {
    if (value.isNull() || value.isUnknown() || value.kind() == Value.Kind.STRING) {
      return value;
    }
    throw malformed();
  }

  static UnfitPlan malformed() {
    return new UnfitPlan(
        InputDiagnosis.malformed("a table's encryption settings have another shape"));
  }
}
