package io.github.cmkcheck.render;

import io.github.cmkcheck.config.SourceRange;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.Location;
import java.util.Optional;

/** Where a finding is, as shown to people; empty if no sources show it. */
final class Place {

  private Place() {}

  /** The form that editors and terminals link to: {@code main.tf:12}. */
  static Optional<String> of(Finding finding) {
    Location location = finding.location();
    return location.inSources()
        ? Optional.of(location.file() + ":" + location.line())
        : Optional.empty();
  }

  /** All of its lines: {@code main.tf:12-15}. */
  static Optional<String> whole(Finding finding) {
    Location location = finding.location();
    return location.inSources()
        ? Optional.of(lines(location.file(), location.line(), location.endLine()))
        : Optional.empty();
  }

  /** The related place: the resource, if a module call has to change. */
  static Optional<String> related(Finding finding) {
    return finding.location().related().stream().findFirst().map(Place::lines);
  }

  private static String lines(SourceRange range) {
    return lines(range.file(), range.line(), range.endLine());
  }

  private static String lines(String file, int line, int endLine) {
    return file + ":" + line + (endLine == line ? "" : "-" + endLine);
  }
}
