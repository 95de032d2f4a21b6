package io.github.cmkcheck.report;

import io.github.cmkcheck.config.SourceRange;
import java.util.List;

/**
 * Where a finding lies: what is to change. The names of files are data that strangers may have
 * chosen.
 *
 * @param file relative to the top folder of the repository, with slashes, if it lies there; the
 *     plan, as the user named it, where no sources tell
 * @param line its first line, from 1
 * @param endLine its last line, itself included
 * @param inSources false if this is the plan, which Terraform writes as one single line
 * @param related what else belongs to it: the resource, where something else is to change
 */
public record Location(
    String file, int line, int endLine, boolean inSources, List<SourceRange> related) {

  /** Copies the list. */
  public Location {
    related = List.copyOf(related);
  }

  /** The beginning of a plan, which does not say where anything stands in the configuration. */
  public static Location ofPlan(String plan) {
    return new Location(plan, 1, 1, false, List.of());
  }
}
