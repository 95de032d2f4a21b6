package io.github.cmkcheck.policy;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.report.Finding;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.source.SourceChoice;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real plan beside its configuration, into which a test writes comments.
 *
 * @param plan the plan
 * @param folder the copy of its configuration
 */
record CommentedCase(Path plan, Path folder) {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  static final Policy POLICY = Policy.DEFAULT.toBuilder().date(TODAY).build();

  /** A copy of the configuration of a case. */
  static CommentedCase of(String name, Path folder) throws IOException {
    Path plan = TestCase.named(name).plan();
    Path from = plan.resolveSibling("hcl");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(from.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return new CommentedCase(plan, folder);
  }

  /** The same with a comment above a line. */
  CommentedCase above(String file, String line, String comment) throws IOException {
    return with(file, line, comment + "\n" + line);
  }

  /** The same with something else in the place of a text that is there once. */
  CommentedCase with(String file, String text, String other) throws IOException {
    String before = Files.readString(folder.resolve(file));
    if (before.split(Pattern.quote(text), -1).length != 2) {
      throw new IllegalArgumentException(text + " is not there exactly once");
    }
    Files.writeString(folder.resolve(file), before.replace(text, other));
    return this;
  }

  Report report() {
    return report(POLICY);
  }

  Report report(Policy policy) {
    return new CmkCheck(policy)
        .withSources(SourceChoice.at(List.of(folder)))
        .check(List.of(PlanSource.file(plan)));
  }

  /** What is exempted, and why, by the finding's name and rule; files as in the folder. */
  Map<String, String> exempted(Report report) {
    Map<String, String> exempted = new TreeMap<>();
    for (Finding finding : report.plans().get(0).findings()) {
      if (finding.status() == Ruling.Status.EXEMPTED) {
        String why = String.valueOf(finding.justification());
        exempted.put(finding.name() + " " + finding.rule(), here(why));
      }
    }
    return exempted;
  }

  /** The notices, with their severity; files as in the folder. */
  List<String> notices(Report report) {
    return report.notices().stream()
        .map(notice -> notice.severity().code() + " " + notice.code() + ": " + notice.message())
        .map(this::here)
        .toList();
  }

  private String here(String text) {
    return text.replace(folder + "/", "");
  }
}
