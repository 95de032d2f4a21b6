package io.github.cmkcheck.rule;

import java.util.Optional;

/** A rule that comes with cmkcheck: its page is in {@code docs/rules}. */
interface BuiltInRule extends Rule {

  /** Where the pages are. */
  String DOCS = "https://github.com/cmkcheck/cmkcheck/blob/main/docs/";

  @Override
  default Optional<String> helpUri() {
    return Optional.of(DOCS + "rules/" + id() + ".md");
  }
}
