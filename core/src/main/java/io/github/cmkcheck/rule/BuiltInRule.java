package io.github.cmkcheck.rule;

import java.util.Optional;

/** A rule that cmkcheck comes with: its page is in {@code docs/rules}. */
interface BuiltInRule extends Rule {

  @Override
  default Optional<String> helpUri() {
    return Optional.of("https://github.com/cmkcheck/cmkcheck/blob/main/docs/rules/" + id() + ".md");
  }
}
