package io.github.cmkcheck.render;

import io.github.cmkcheck.CmkCheck;
import io.github.cmkcheck.input.PlanSource;
import io.github.cmkcheck.policy.Policy;
import io.github.cmkcheck.policy.PolicyReader;
import io.github.cmkcheck.report.Report;
import io.github.cmkcheck.rule.Rule;
import io.github.cmkcheck.rule.Rules;
import io.github.cmkcheck.source.SourceChoice;
import io.github.cmkcheck.testdata.TestCase;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A report of real plans that every format is held to. Adding one is adding a folder to {@code
 * testdata/reports} with a {@code case.properties}: the {@code plans}, the {@code policy} if there
 * is one, and the {@code sources} that are read with them.
 *
 * @param folder where its golden files are
 */
record ReportCase(Path folder) {

  static List<ReportCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(TestCase.root().resolve("reports"))) {
      List<ReportCase> cases =
          folders.filter(Files::isDirectory).sorted().map(ReportCase::new).toList();
      if (cases.isEmpty()) {
        throw new IllegalStateException("there is no report case");
      }
      return cases;
    }
  }

  Report report() throws Exception {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("case.properties"))) {
      properties.load(reader);
    }
    List<PlanSource> sources = new ArrayList<>();
    for (String plan : properties.getProperty("plans").split(" ")) {
      sources.add(new PlanSource(plan, () -> Files.newInputStream(TestCase.root().resolve(plan))));
    }
    return new CmkCheck(policy(properties.getProperty("policy")))
        .withRoot(TestCase.root())
        .withSources(sources(properties.getProperty("sources")))
        .check(sources);
  }

  private static SourceChoice sources(String paths) {
    return paths == null
        ? SourceChoice.NONE
        : SourceChoice.at(Stream.of(paths.split(" ")).map(ReportCase::path).toList());
  }

  /** From here, since reports name files as they were given. */
  private static Path path(String file) {
    return Path.of("").toAbsolutePath().relativize(TestCase.root().resolve(file));
  }

  private static Policy policy(String file) throws Exception {
    if (file == null) {
      return Policy.DEFAULT;
    }
    return new PolicyReader(Rules.builtIn().stream().map(Rule::id).toList())
        .read(path(file)).toBuilder().date(LocalDate.of(2026, 11, 25)).build();
  }

  static String render(Report report, ReportFormat format) throws IOException {
    StringWriter written = new StringWriter();
    format.renderer(RenderSettings.plain("VERSION", true, true)).render(report, written);
    return written.toString();
  }

  @Override
  public String toString() {
    return String.valueOf(folder.getFileName());
  }
}
