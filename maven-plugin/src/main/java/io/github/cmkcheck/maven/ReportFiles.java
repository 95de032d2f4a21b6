package io.github.cmkcheck.maven;

import io.github.cmkcheck.address.Printable;
import io.github.cmkcheck.policy.Spelling;
import io.github.cmkcheck.render.RenderSettings;
import io.github.cmkcheck.render.Renderer;
import io.github.cmkcheck.render.ReportFormat;
import io.github.cmkcheck.render.WholeFile;
import io.github.cmkcheck.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/** The report files of a check; there is at least one. */
final class ReportFiles {
  private static final ReportTarget DEFAULT = new ReportTarget(ReportFormat.JSON.word(), null);

  private final ModuleFolder module;
  private final Map<Path, ReportFormat> formats = new LinkedHashMap<>();

  private ReportFiles(ModuleFolder module) {
    this.module = module;
  }

  /**
   * The files that a build asks for; a JSON report if it asks for none.
   *
   * @param folder for the reports that name no file
   * @throws MojoExecutionException if one of them makes no sense
   */
  static ReportFiles of(List<ReportTarget> targets, ModuleFolder module, Path folder)
      throws MojoExecutionException {
    ReportFiles files = new ReportFiles(module);
    for (ReportTarget target : targets.isEmpty() ? List.of(DEFAULT) : targets) {
      if (target == null) {
        throw new MojoExecutionException(
            "one of the reports is empty; name its format: " + ReportFormat.words());
      }
      files.add(target, folder);
    }
    return files;
  }

  private void add(ReportTarget target, Path folder) throws MojoExecutionException {
    ReportFormat format =
        ReportFormat.of(target.format())
            .orElseThrow(
                () ->
                    new MojoExecutionException(
                        "there is no report format "
                            + Printable.of(target.format())
                            + Spelling.hint(target.format(), ReportFormat.names())
                            + "; there are "
                            + ReportFormat.words()));
    String file = target.file();
    if (file != null && file.isBlank()) {
      throw new MojoExecutionException(
          "a report has an empty file name; name one, or leave it out to have the report in "
              + module.name(folder));
    }
    Path path = file == null ? folder.resolve(format.fileName()) : module.file(file);
    if (formats.put(path, format) != null) {
      throw new MojoExecutionException(
          "two reports would be written to " + name(path) + "; give each its own file");
    }
  }

  Set<Path> paths() {
    return formats.keySet();
  }

  /** Whether one of them would overwrite this file, whatever name it is given by. */
  boolean replace(Path file) {
    return paths().stream().anyMatch(path -> new WholeFile(path).isAt(file));
  }

  /** Where people find the full report. */
  String first() {
    return name(paths().iterator().next());
  }

  void write(Report report, RenderSettings settings) throws MojoExecutionException {
    for (Map.Entry<Path, ReportFormat> file : formats.entrySet()) {
      try {
        Renderer renderer = file.getValue().renderer(settings);
        new WholeFile(file.getKey()).write(out -> renderer.render(report, out));
      } catch (IOException e) {
        throw new MojoExecutionException(
            "the report " + name(file.getKey()) + " cannot be written; check the disk and the path",
            e);
      }
    }
  }

  private String name(Path path) {
    return Printable.of(module.name(path));
  }
}
