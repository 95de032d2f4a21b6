package io.github.cmkcheck.owner;

import java.util.Locale;

/** How sure an answer is. */
public enum Certainty {
  /** It follows from the document and from how Terraform and the provider work. */
  PROVEN,

  /** It rests on the usual meaning of something that the document does not show. */
  PRESUMED,

  /** The configuration names a known ARN, and nothing says that AWS manages it. */
  DECLARED,

  /** There is no answer to be sure of. */
  NONE;

  /** For people, after the answer; empty if there is nothing to add. */
  public String words() {
    return switch (this) {
      case PRESUMED -> "presumed: likely, but not proven";
      case DECLARED -> "as the configuration declares";
      case PROVEN, NONE -> "";
    };
  }

  /** For programs: {@code proven}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
