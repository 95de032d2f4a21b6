package io.github.cmkcheck.fix;

import java.util.List;

/**
 * What fixes the findings of some plans.
 *
 * @param patch a unified diff that {@code git apply} takes at the top of the repository; empty if
 *     nothing is changed. It contains no control characters that a terminal would act on
 * @param unpatched what has to be fixed by hand, in the order of the plans
 * @param notes what else to know before applying it, one sentence each
 */
public record Fix(String patch, List<Unpatched> unpatched, List<String> notes) {
  /** Copies the lists. */
  public Fix {
    unpatched = List.copyOf(unpatched);
    notes = List.copyOf(notes);
  }
}
