package io.github.cmkcheck.rule;

import java.util.List;
import java.util.Optional;

/**
 * A requirement that plans are checked against. Rules are immutable, since several plans may be
 * judged at the same time; judging throws nothing and prints nothing.
 */
public interface Rule {

  /** Its id. */
  RuleId id();

  /** How severe a violation is, unless a policy says otherwise. */
  Severity severity();

  /** What it requires, in half a sentence. */
  String title();

  /** Why, and what exactly it looks at: a paragraph or two of plain text. */
  String explanation();

  /** How to fix a violation: lines of HCL. */
  String remedy();

  /** The names of the same check in other tools; usually none. */
  default List<String> alsoKnownAs() {
    return List.of();
  }

  /** A page about it, if it has one: an absolute URI. */
  default Optional<String> helpUri() {
    return Optional.empty();
  }

  /** A verdict on every object that it concerns, those that pass included. */
  List<Verdict> judge(Facts facts);
}
