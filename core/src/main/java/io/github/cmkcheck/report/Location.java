package io.github.cmkcheck.report;

import io.github.cmkcheck.config.SourceRange;
import java.util.List;

/**
 * Where a finding is: the lines to change. File names are untrusted data.
 *
 * @param file relative to the top folder of the repository, with slashes, if it is in there; the
 *     plan, as the user named it, if there are no sources that show the place
 * @param line its first line, from 1
 * @param endLine its last line, inclusive
 * @param inSources false if this is the plan, which Terraform writes as one single line
 * @param related related lines: those of the resource, if something else has to change
 */
public record Location(
    String file, int line, int endLine, boolean inSources, List<SourceRange> related) {

  /** Copies the list. */
  public Location {
    related = List.copyOf(related);
  }

  /** The start of a plan, which does not say where anything is in the configuration. */
  public static Location ofPlan(String plan) {
    return new Location(plan, 1, 1, false, List.of());
  }
}
