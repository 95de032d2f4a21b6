package io.github.cmkcheck.fix;

import java.util.List;

/**
 * What fixes the findings of some plans.
 *
 * @param patch a unified diff that {@code git apply} takes at the top of the repository; empty if
 *     nothing is changed. No character in it acts in a terminal
 * @param unpatched what is left to people, in the order of the plans
 * @param notes what else there is to know before it is applied, a sentence each
 */
public record Fix(String patch, List<Unpatched> unpatched, List<String> notes) {
  /** Copies the lists. */
  public Fix {
    unpatched = List.copyOf(unpatched);
    notes = List.copyOf(notes);
  }
}
