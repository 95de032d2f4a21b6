package io.github.cmkcheck.render;

import io.github.cmkcheck.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The page of Markdown that GitHub Actions shows for a step. Other commands in the step may write
 * to it too, so the report is appended.
 *
 * @param file what {@code GITHUB_STEP_SUMMARY} names
 * @see <a
 *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary">
 *     Adding a job summary</a>
 */
public record StepSummary(Path file) {

  /** The summary of the current step; empty outside GitHub Actions. */
  public static Optional<StepSummary> here() {
    String file = System.getenv("GITHUB_STEP_SUMMARY");
    return file == null || file.isBlank()
        ? Optional.empty()
        : Optional.of(new StepSummary(Path.of(file)));
  }

  /**
   * Appends the report.
   *
   * @throws IOException if the file cannot be written
   */
  public void append(Report report, RenderSettings settings) throws IOException {
    StringWriter page = new StringWriter();
    ReportFormat.MARKDOWN.renderer(settings).render(report, page);
    Files.writeString(file, page + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
