package io.github.cmkcheck.eval;

import java.util.Locale;

/**
 * The usual meaning of something that plan JSON does not show. Each is named in the trail and in
 * reports of what depends on it, and has a paragraph in {@code docs/presumptions.md}.
 */
public enum Presumption {
  /** Files that do not come from the binary plan are still those that it was made from. */
  MATCHING_SOURCES(
      Presume.NOTHING,
      "the files next to the plan are those that it was made from",
      "the binary plan, which holds the files of the plan: --source tfplan"),

  /** An expression that refers to one thing and nothing else is that thing. */
  PLAIN_REFERENCE(
      Presume.PLAIN,
      "an expression that refers to one thing and to nothing else is that thing",
      "the key in the plan after the next apply"),

  /** All that expressions ask about a key that is yet to be created is whether it exists. */
  KEY_DECIDES_NOTHING(
      Presume.PLAIN,
      "no condition depends on the ARN of a key that does not exist yet",
      "the key in the plan after the next apply"),

  /** A module with no instance shown has none. */
  SHOWN_INSTANCES(
      Presume.PLAIN,
      "a module has no instances but those that something is in",
      "the key in the plan after the next apply"),

  /** A block that is not shown is not there: no dynamic block hides it. */
  NO_HIDDEN_BLOCK(
      Presume.PLAIN,
      "no dynamic block, which plan JSON does not show, sets it",
      "a block that is not dynamic, or the plan after the next apply"),

  /** A switch that refers only to the key is on if there is a key. */
  SWITCH_FOLLOWS_KEY(
      Presume.PLAIN,
      "encryption is enabled if there is a key",
      "enabled = true, or the plan after the next apply"),

  /** A known key that an expression can hide is the one named in the configuration. */
  HIDDEN_NAME(
      Presume.PLAIN,
      "the configuration names this key where plan JSON does not show it",
      "a data.aws_kms_key that looks this key up"),

  /** A map that is indexed by {@code each.key} gives the entry of that key. */
  INDEX_BY_KEY(
      Presume.USUAL,
      "a map of keys next to an index is indexed by it",
      "the key in the plan after the next apply"),

  /** Something null is what {@code try} or {@code coalesce} falls back from. */
  FALLBACK(
      Presume.USUAL,
      "a null next to a key is what the key replaces",
      "an expression that names the key alone, or the plan after the next apply"),

  /** A condition that decides whether the key is created also decides that it is used. */
  SETTLED_CONDITION(
      Presume.USUAL,
      "what decides whether the key is made decides whether it is used",
      "an expression that names the key alone, or the plan after the next apply"),

  /** With a key for every branch, one of them is taken. */
  KEY_FOR_EVERY_BRANCH(
      Presume.USUAL,
      "each branch of the condition gives a key",
      "an expression that names the key alone, or the plan after the next apply"),

  /** An object that refers to a key holds it in the attribute that is asked for. */
  OBJECT_HOLDS_KEY(
      Presume.USUAL,
      "the object holds the key in the attribute that is used",
      "the plan after the next apply"),

  /** A local that can depend on only one unknown key is that key. */
  ONLY_KEY_IN_SIGHT(
      Presume.USUAL,
      "what plan JSON does not show uses the keys around it",
      "a block that is not dynamic, or the plan after the next apply");

  private final Presume level;
  private final String words;
  private final String proof;

  Presumption(Presume level, String words, String proof) {
    this.level = level;
    this.words = words;
    this.proof = proof;
  }

  /** The level that allows it. */
  public Presume level() {
    return level;
  }

  /** For people: what is presumed. */
  public String words() {
    return words;
  }

  /** For people: what would prove it, or show it to be wrong. */
  public String proof() {
    return proof;
  }

  /** For programs, and for the documentation: {@code plain-reference}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
